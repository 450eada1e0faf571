import type { Coming } from './coming';
import { folderComing } from './folder-coming';
import { folderStore } from './folder-store';
import { s3Coming } from './s3-coming';
import type { S3 } from './s3-sign';
import { s3Store } from './s3-store';
import type { FileStore } from './store';

function folder(): string {
  const named = process.env.STET_FILES;
  if (!named) throw new Error('STET_FILES is not set: nobody said where files are kept');
  return named;
}

/** The bucket that the environment names; null: files are in a folder. `npm start` has checked that all is said. */
function bucket(): S3 | null {
  const { STET_S3_BUCKET, STET_S3_ENDPOINT, STET_S3_REGION, STET_S3_KEY, STET_S3_SECRET } = process.env;
  if (!STET_S3_BUCKET) return null;
  const region = STET_S3_REGION || 'us-east-1';
  return {
    bucket: STET_S3_BUCKET,
    endpoint: STET_S3_ENDPOINT || `https://s3.${region}.amazonaws.com`,
    region,
    key: STET_S3_KEY ?? '',
    secret: STET_S3_SECRET ?? '',
  };
}

/** The store that this desk keeps its bytes in, as its environment says. */
export function fileStore(): FileStore {
  const s3 = bucket();
  return s3 ? s3Store(s3) : folderStore(folder());
}

/** Where this desk's uploads stand while they come in. */
export function comingFiles(): Coming {
  const s3 = bucket();
  return s3 ? s3Coming(s3) : folderComing(folder());
}
