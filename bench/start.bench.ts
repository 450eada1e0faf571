import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@/scripts/parts/ports.mjs';
import { report } from './measure';

// npm start in a clean clone: the first time (install, build, database, sample desk), and when all is there.

const SECOND_MS = 5_000;
const SECONDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'stet-start-'));
const clone = join(folder, 'stet');

async function start(): Promise<number> {
  const from = performance.now();
  const env = { ...process.env, PORT: String(await freePort()) };
  // What npm start runs, without npm between: npm does not wait for a start that is told to stop.
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = await new Promise<number>((done, failed) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      if (/Stet is ready at/.test(said)) done(performance.now() - from);
    });
    child.once('exit', () => failed(new Error(`npm start ended:\n${said}`)));
  });
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
  return ready;
}

try {
  execFileSync('git', ['clone', '--quiet', process.cwd(), clone]);
  report('first start in a clean clone', [await start()], 'ms');
  const again: number[] = [];
  for (let n = 0; n < SECONDS; n += 1) again.push(await start());
  report('start when all is there', again, 'ms', SECOND_MS);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
