import { prepareCheckout } from './parts/install.mjs';
import { command, Stop } from './parts/say.mjs';

// npm run verify -- --database: recomputes every chain of the desk's trail.

await command(async () => {
  if (process.argv[2] !== '--database') throw new Stop('Say what to verify: npm run verify -- --database');
  await prepareCheckout({ out: process.stderr });
  const { withDesk } = await import('./parts/tool.mjs');
  const { connected } = await import('./parts/database.mjs');
  const { inSnapshot, verifyChains } = await import('./parts/verify-database.mjs');
  const { readKey } = await import('./parts/sealing-key.mjs');
  const { chains, problem, withKey } = await withDesk({ name: 'A verification' }, async ({ database, data }) => {
    const key = readKey(data);
    const verify = (client) => inSnapshot(client, () => verifyChains(client, key));
    return { ...(await connected(database.ownerUrl, verify)), withKey: key !== undefined };
  });
  for (const { chain, entries } of problem ? chains.slice(0, -1) : chains)
    console.log(`${chain}: entries 1 to ${entries} hold`);
  if (problem) throw new Stop(problem);
  if (!withKey) console.log('Without the key for what is confidential, what sealed entries say is withheld.');
  console.log(
    `The trail holds: ${chains.length} chains, ${chains.reduce((sum, { entries }) => sum + entries, 0)} entries.`,
  );
});
