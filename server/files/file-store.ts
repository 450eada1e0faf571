import type { Coming } from './coming';
import { folderComing } from './folder-coming';
import { folderStore } from './folder-store';
import type { FileStore } from './store';

function folder(): string {
  const named = process.env.STET_FILES;
  if (!named) throw new Error('STET_FILES is not set: nobody said where files are kept');
  return named;
}

/** The store that this desk keeps its bytes in, as its environment says. */
export const fileStore = (): FileStore => folderStore(folder());

/** Where this desk's uploads stand while they come in. */
export const comingFiles = (): Coming => folderComing(folder());
