import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepareCheckout } from './parts/install.mjs';
import { root } from './parts/root.mjs';
import { command, Stop } from './parts/say.mjs';

// npm run bench [-- NAME ...]: each bench/NAME.bench.ts on a desk of its own; `start` times npm start itself.

const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length));

await command(async () => {
  const wished = process.argv.slice(2);
  const unknown = wished.find((name) => !names.includes(name));
  if (unknown) throw new Stop(`There is no benchmark "${unknown}": ${names.join(', ')}.`);
  await prepareCheckout();
  for (const name of Object.keys(process.env)) {
    if (/^(DATABASE_URL|HOST|PORT|NEXTAUTH_.*|STET_.*)$/.test(name)) delete process.env[name];
  }
  const { runBenchmark } = await import('./parts/benchmark.mjs');
  for (const name of wished.length > 0 ? wished : names) await runBenchmark(name);
});
