import { keep } from '../gate';
import { destroyUnused } from '../keeps/unused-bytes';
import { logFailure } from '../log/log';
import { fileStore } from './file-store';

const EVERY_MS = 5_000;

/** Destroys all bytes that nothing rests on any more. */
export async function destroyBytes(now: Date): Promise<void> {
  const { remove } = fileStore();
  while (await keep(destroyUnused(now, remove)));
}

const destroy = () =>
  destroyBytes(new Date()).catch((error) => {
    // Noted still, and tried again.
    logFailure('the destruction of bytes', error);
  });

/** Destroys when the program starts and every few seconds from then on; never what keeps it alive. The answer stops it. */
export function beginDestroying(): () => void {
  let isAt = true;
  const once = async () => {
    isAt = true;
    await destroy();
    isAt = false;
  };
  void once();
  const often = setInterval(() => !isAt && void once(), EVERY_MS).unref();
  return () => clearInterval(often);
}
