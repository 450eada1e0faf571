import { setTimeout as wait } from 'node:timers/promises';
import { keep } from '../gate';
import { beginDaily } from '../keeps/checkpoint';
import { beginWay } from '../keeps/checkpoint-sending';
import { logFailure } from '../log/log';
import { checkpointWays } from './checkpoint-setting';
import { checkpointOnce } from './checkpoint-worker';

const IDLE_MS = 2000;

async function begin(): Promise<boolean> {
  const now = new Date();
  await keep(beginDaily(now));
  for (const way of checkpointWays()) await keep(beginWay(way, now));
  return true;
}

const tried = (work: () => Promise<boolean>): Promise<boolean> =>
  work().catch((error) => {
    logFailure('the work with checkpoints', error);
    return false;
  });

/** Signs and sends for as long as the program runs; any number of processes may. The answer stops it. */
export function beginCheckpoints(): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const work = async () => {
    let begun = false;
    while (!signal.aborted) {
      begun ||= await tried(begin);
      const worked = begun && (await tried(() => checkpointOnce(new Date(), signal)));
      if (!worked) await wait(IDLE_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const working = work();
  return () => {
    ending.abort();
    return working;
  };
}
