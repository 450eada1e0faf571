import { setPriority } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { parentPort, type ResourceLimits, type Worker, type WorkerOptions } from 'node:worker_threads';

/** How a job ended without an answer: too long, too much memory, too many waiting before it, or a bug. */
export class WorkerEnded extends Error {
  constructor(
    readonly why: 'time' | 'memory' | 'queue' | 'crash',
    cause?: unknown,
  ) {
    super(`a worker ended: ${why}`, { cause });
    this.name = 'WorkerEnded';
  }
}

interface Limits {
  /** A job's own time, from when the worker takes it up. */
  seconds: number;
  /** Jobs that may wait; more are turned away. */
  waiting: number;
}

/** `spent`: the worker is let go, for the memory it holds. */
type Answer<Out> = { ready: true } | { value: Out; spent: boolean } | { error: unknown; spent: boolean };

const START_SECONDS = 60;
const IDLE_SECONDS = 60;

/**
 * For `new Worker(new URL('./….ts', import.meta.url), { ...workerOptions(limits) })`. That line must stand just so where the
 * worker is made, braces and dots too: the bundler finds the file by it, and otherwise ships it unread. Outside the built
 * program the file is TypeScript. A worker knows none of our secrets.
 */
export const workerOptions = (resourceLimits: ResourceLimits): WorkerOptions => ({
  execArgv: process.env.NEXT_RUNTIME ? [] : ['--import', './scripts/parts/typescript-in-workers.mjs'],
  env: { NODE_ENV: process.env.NODE_ENV, NEXT_RUNTIME: process.env.NEXT_RUNTIME },
  resourceLimits,
  // What a package prints there may quote what it reads: it is printed nowhere.
  stdout: true,
  stderr: true,
});

const endedBy = (error: unknown): WorkerEnded =>
  new WorkerEnded((error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', error);

/** One worker, made when first needed and again after it ended; let go when idle, and never what keeps a script alive. */
class Bench<In, Out> {
  private worker: Worker | null = null;
  private isReady = false;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly make: () => Worker,
    private readonly seconds: number,
  ) {}

  run(input: In): Promise<Out> {
    clearTimeout(this.idle);
    const worker = this.standing();
    worker.ref();
    return new Promise<Out>((resolve, reject) => {
      const end = (settle: () => void, dead: boolean) => {
        clearTimeout(clock);
        worker.off('message', answered).off('error', failed).off('exit', gone);
        if (dead) this.drop(worker);
        else this.rest(worker);
        settle();
      };
      const fail = (error: WorkerEnded, dead: boolean) => end(() => reject(error), dead);
      const late = () => fail(new WorkerEnded('time'), true);
      const failed = (error: unknown) => fail(endedBy(error), true);
      const gone = () => fail(new WorkerEnded('crash'), true);
      const begin = () => {
        clock = setTimeout(late, this.seconds * 1000);
        worker.postMessage(input);
      };
      const answered = (answer: Answer<Out>) => {
        if ('ready' in answer) {
          clearTimeout(clock);
          this.isReady = true;
          begin();
        } else if ('value' in answer) end(() => resolve(answer.value), answer.spent);
        else fail(new WorkerEnded('crash', answer.error), answer.spent);
      };
      let clock = setTimeout(late, START_SECONDS * 1000);
      worker.on('message', answered).on('error', failed).on('exit', gone);
      if (this.isReady) {
        clearTimeout(clock);
        begin();
      }
    });
  }

  private standing(): Worker {
    if (this.worker) return this.worker;
    const worker = this.make();
    // An error without a listener would end the whole program; what it means for a job is heard where the job runs.
    worker.on('error', () => undefined).on('exit', () => this.forget(worker));
    worker.stdout.resume();
    worker.stderr.resume();
    this.worker = worker;
    return worker;
  }

  private forget(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.isReady = false;
  }

  private drop(worker: Worker): void {
    this.forget(worker);
    worker.terminate();
  }

  private rest(worker: Worker): void {
    worker.unref();
    this.idle = setTimeout(() => this.drop(worker), IDLE_SECONDS * 1000).unref();
  }
}

/** A function that does its work in a thread of its own, one job after the other. It rejects with `WorkerEnded` alone. */
export function workerJob<In, Out>(make: () => Worker, { seconds, waiting }: Limits): (input: In) => Promise<Out> {
  const bench = new Bench<In, Out>(make, seconds);
  let last: Promise<unknown> = Promise.resolve();
  let queued = 0;
  return (input) => {
    if (queued > waiting) return Promise.reject(new WorkerEnded('queue'));
    queued += 1;
    const job = last
      .then(() => bench.run(input))
      .finally(() => {
        queued -= 1;
      });
    last = job.catch(() => undefined);
    return job;
  };
}

/**
 * The worker's side: answers one job after the other. Called once, at the end of the worker's file. `mostKept`, in bytes: a
 * worker that holds more after a job is not kept for the next, and the system has its memory back.
 */
export function answerJobs<In, Out>(work: (input: In) => Out | Promise<Out>, { mostKept = Infinity } = {}): void {
  // Linux alone counts a thread as something of its own: elsewhere the whole program would step back.
  if (process.platform === 'linux') setPriority(0, 10);
  const isSpent = () => {
    const { total_heap_size: heap, external_memory: outside } = getHeapStatistics();
    return heap + outside > mostKept;
  };
  parentPort?.on('message', async (input: In) => {
    try {
      const value = await work(input);
      parentPort?.postMessage({ value, spent: isSpent() });
    } catch (error) {
      parentPort?.postMessage({ error, spent: isSpent() });
    }
  });
  parentPort?.postMessage({ ready: true });
}
