import { keep } from '../gate';
import { forgetUploads, goneBefore } from '../keeps/upload';
import { logFailure } from '../log/log';
import { comingFiles } from './file-store';

const DAY_MS = 24 * 3_600_000;

/** Uploads that nobody went on with for a day are forgotten, with their bytes. */
export async function clearHalfUploads(now: Date): Promise<void> {
  await comingFiles().clear(goneBefore(now));
  await keep(forgetUploads(now));
}

const clear = () =>
  clearHalfUploads(new Date()).catch((error) => {
    // Tried again the next day, and whenever an upload begins.
    logFailure('the clearing of half uploads', error);
  });

/** Clears when the program starts and once a day from then on; never what keeps it alive. The answer stops it. */
export function beginClearing(): () => void {
  void clear();
  const daily = setInterval(clear, DAY_MS).unref();
  return () => clearInterval(daily);
}
