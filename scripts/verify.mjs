import { prepareCheckout } from './parts/install.mjs';
import { command, Stop } from './parts/say.mjs';

// npm run verify -- --database: recomputes every chain of the desk's trail.

await command(async () => {
  if (process.argv[2] !== '--database') throw new Stop('Say what to verify: npm run verify -- --database');
  await prepareCheckout({ out: process.stderr });
  const { withDesk } = await import('./parts/tool.mjs');
  const { connected } = await import('./parts/database.mjs');
  const { inSnapshot, verifyChains } = await import('./parts/verify-database.mjs');
  const { chains, problem } = await withDesk({ name: 'A verification' }, ({ database }) =>
    connected(database.ownerUrl, (client) => inSnapshot(client, () => verifyChains(client))),
  );
  for (const { chain, entries } of problem ? chains.slice(0, -1) : chains)
    console.log(`${chain}: entries 1 to ${entries} hold`);
  if (problem) throw new Stop(problem);
  console.log(
    `The trail holds: ${chains.length} chains, ${chains.reduce((sum, { entries }) => sum + entries, 0)} entries.`,
  );
});
