import { prepareCheckout } from './parts/install.mjs';
import { command, Stop } from './parts/say.mjs';

// npm run verify -- --database [--checkpoints FILE] [--key FINGERPRINT ...]: recomputes every chain of the desk's trail.

await command(async () => {
  if (process.argv[2] !== '--database') throw new Stop('Say what to verify: npm run verify -- --database');
  await prepareCheckout({ out: process.stderr });
  const { verifyDesk } = await import('./parts/verify-desk.mjs');
  await verifyDesk(process.argv.slice(3));
});
