import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LONGEST_MS = 1_000;

/** Room on the disk that holds the files, in bytes; null where they are in a bucket, or the disk does not answer at once. */
export async function diskRoom(): Promise<{ free: number; total: number } | null> {
  const { STET_FILES: folder, STET_S3_BUCKET: bucket } = process.env;
  if (!folder || bucket) return null;
  const late = new AbortController();
  const asked = statfs(folder)
    // It is made with the first file.
    .catch(() => statfs(dirname(folder)))
    .then(({ bavail, blocks, bsize }) => ({ free: bavail * bsize, total: blocks * bsize }));
  const tooLong = wait(LONGEST_MS, null, { signal: late.signal }).catch(() => null);
  return Promise.race([asked.catch(() => null), tooLong]).finally(() => late.abort());
}
