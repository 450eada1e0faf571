import { atStop } from '../at-stop';
import { fileStore } from '../files/file-store';
import { clearLeftProfiles } from './browser/browser-profile';
import { capturesAreOff } from './capture-setting';
import { startCaptures } from './capture-worker';

const WORKERS = 2;

/** Starts this process's workers; any number of processes may, on one database. */
export function beginCaptures(): void {
  if (capturesAreOff()) return;
  void clearLeftProfiles();
  const { stop } = startCaptures({ store: fileStore() }, WORKERS);
  atStop(() => stop());
}
