import { prepareCheckout } from './parts/install.mjs';
import { command, Stop } from './parts/say.mjs';

// npm run verify -- --database [--checkpoints FILE] [--key FINGERPRINT ...]: recomputes every chain of the desk's trail.
// npm run verify -- bundle.zip: holds a bundle against the rule, with no database and nothing installed.

await command(async () => {
  if (process.argv[2] && !process.argv[2].startsWith('-'))
    return (await import('./parts/bundle/verify-command.mjs')).verifyFile(process.argv.slice(2));
  if (process.argv[2] !== '--database')
    throw new Stop('Say what to verify: npm run verify -- --database, or a bundle’s file');
  await prepareCheckout({ out: process.stderr });
  const { verifyDesk } = await import('./parts/verify-desk.mjs');
  await verifyDesk(process.argv.slice(3));
});
