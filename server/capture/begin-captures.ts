import { fileStore } from '../files/file-store';
import { capturesAreOff } from './capture-setting';
import { startCaptures } from './capture-worker';

const WORKERS = 2;

/** How scripts/serve.mjs, which is no part of the bundle, gets hold of what it has to stop. */
const held = globalThis as { stetStop?: () => Promise<void> };

/** Starts this process's workers; any number of processes may, on one database. */
export function beginCaptures(): void {
  if (capturesAreOff() || held.stetStop) return;
  const { stop } = startCaptures({ store: fileStore() }, WORKERS);
  held.stetStop = stop;
}
