import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { Stop } from './say.mjs';
import { watchStolen } from './stolen.mjs';
import { withTestDesk } from './test-desk.mjs';

const WITHOUT_DESK = ['start', 'placement', 'rules'];

async function measured(name, env) {
  const args = ['--import', 'tsx', join(root, 'bench', `${name}.bench.ts`)];
  const stolen = watchStolen();
  const { code } = await run(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (code !== 0) throw new Stop(`The benchmark "${name}" failed.`);
  const said = stolen();
  if (said) console.log(said);
}

/** Runs one benchmark, on a desk of its own whose database waits for the disk. */
export async function runBenchmark(name) {
  console.log(`\n# ${name}`);
  if (WITHOUT_DESK.includes(name)) return measured(name, {});
  await buildIfNeeded();
  await withTestDesk((env) => measured(name, env), { durable: true });
}
