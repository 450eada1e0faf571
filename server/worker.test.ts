import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { WorkerEnded, workerJob, workerOptions } from './worker';

type Job = { kind: 'double' | 'throw' | 'exit' | 'hang' | 'fill' | 'hoard'; n: number };

let made = 0;
const start = () => {
  made += 1;
  return new Worker(new URL('./test-worker.ts', import.meta.url), { ...workerOptions({ maxOldGenerationSizeMb: 64 }) });
};
const jobs = ({ seconds = 60, waiting = 100 } = {}) =>
  workerJob<Job, { doubled: number; secrets: string[] }>(start, { seconds, waiting });

const why = (job: Promise<unknown>) =>
  job.then(
    () => 'answered',
    (error: unknown) => (error instanceof WorkerEnded ? error.why : error),
  );

it('answers jobs in a thread of its own, in order, by one worker that knows no secret', async () => {
  process.env.STET_KEY = 'secret';
  const run = jobs();
  made = 0;
  const answers = await Promise.all([1, 2, 3].map((n) => run({ kind: 'double', n })));
  expect(answers).toEqual([2, 4, 6].map((doubled) => ({ doubled, secrets: [] })));
  expect(made).toBe(1);
});

it.each([
  ['throw', 'crash'],
  ['exit', 'crash'],
  ['hang', 'time'],
  ['fill', 'memory'],
] as const)('fails a job that would %s, and answers the next', async (kind, expected) => {
  const run = jobs(kind === 'hang' ? { seconds: 2 } : {});
  expect(await why(run({ kind, n: 1 }))).toBe(expected);
  expect(await run({ kind: 'double', n: 4 })).toMatchObject({ doubled: 8 });
});

it('turns jobs away when too many wait', async () => {
  const run = jobs({ waiting: 1 });
  const all = [1, 2, 3].map((n) => why(run({ kind: 'double', n })));
  expect(await Promise.all(all)).toEqual(['answered', 'answered', 'queue']);
  expect(await why(run({ kind: 'double', n: 1 }))).toBe('answered');
});

it('lets a worker go that holds more after a job than it may, and answers the next by another', async () => {
  const run = jobs();
  made = 0;
  expect(await run({ kind: 'hoard', n: 1_000 })).toMatchObject({ doubled: 2_000 });
  expect(await run({ kind: 'hoard', n: 60_000_000 })).toMatchObject({ doubled: 120_000_000 });
  expect(made).toBe(1);
  expect(await run({ kind: 'double', n: 1 })).toMatchObject({ doubled: 2 });
  expect(made).toBe(2);
});
