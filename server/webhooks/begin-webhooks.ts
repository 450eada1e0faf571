import { atStop } from '../at-stop';
import { webhooksAreOff } from './webhook-setting';
import { startWebhooks } from './webhook-worker';

const WORKERS = 2;

/** Starts this process's workers; any number of processes may, on one database. */
export function beginWebhooks(): void {
  if (webhooksAreOff()) return;
  const { stop } = startWebhooks({}, WORKERS);
  atStop(() => stop());
}
