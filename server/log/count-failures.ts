import { atStop } from '../at-stop';
import { keep } from '../gate';
import { countFailures } from '../keeps/failure-count';
import { logForeign, onFailure } from './log';

const EVERY_MS = 10_000;

/** Counts for the page of figures what fails in this process; together with the others every few seconds, never at once. */
export function beginCounting(): void {
  let counts = new Map<string, number>();
  const flush = async () => {
    if (counts.size === 0) return;
    const counted = counts;
    counts = new Map();
    // Told, not counted: it would go round in a ring while the database is away.
    await keep(countFailures(counted, new Date())).catch((error) => logForeign('counting', {}, [error]));
  };
  onFailure((what) => counts.set(what, (counts.get(what) ?? 0) + 1));
  const often = setInterval(flush, EVERY_MS).unref();
  atStop(() => {
    clearInterval(often);
    return flush();
  });
}
