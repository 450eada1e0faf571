import { folderStore } from './folder-store';
import type { FileStore } from './store';

/** The store that this desk keeps its bytes in, as its environment says. */
export function fileStore(): FileStore {
  const folder = process.env.STET_FILES;
  if (!folder) throw new Error('STET_FILES is not set: nobody said where files are kept');
  return folderStore(folder);
}
