import { join, resolve } from 'node:path';
import { root } from './root.mjs';
import { Stop } from './say.mjs';

/** Where the desk keeps its database, secrets and files: `.data` in the checkout, or STET_DATA. */
export const dataFolder = () => resolve(root, process.env.STET_DATA || '.data');

/** Where the bytes of evidence are kept: `files` in the data folder, or STET_FILES. */
export const filesFolder = (data) => resolve(root, process.env.STET_FILES || join(data, 'files'));

/** Where the program writes what it does: `logs/stet.log` in the data folder, or `stdout`. */
export function logPlace(data) {
  const { STET_LOG: wished } = process.env;
  if (wished && wished !== 'stdout')
    throw new Stop(`STET_LOG is ${wished}. Set it to stdout, or leave it out: the log is then kept in ${data}.`);
  return wished || join(data, 'logs', 'stet.log');
}

/** The bucket that holds the files instead; undefined where they are in a folder. Refuses one that is half described. */
export function filesBucket() {
  const { STET_S3_BUCKET: bucket, STET_S3_KEY, STET_S3_SECRET } = process.env;
  if (!bucket) return undefined;
  if (STET_S3_KEY && STET_S3_SECRET) return bucket;
  throw new Stop(
    'STET_S3_BUCKET names a bucket for files, but STET_S3_KEY or STET_S3_SECRET is missing. Set both, or none of the three.',
  );
}
