import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Coming } from './coming';
import { codeOf, comingIn, orFailed, readFrom, sizeAt } from './folder-place';
import { folderStore } from './folder-store';

const ID = /^[\w-]{1,64}$/;

async function append(file: FileHandle, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let at = offset;
  try {
    for await (const part of bytes) {
      for (let from = 0; from < part.length; ) {
        const { bytesWritten } = await orFailed(file.write(part, from, part.length - from, at));
        from += bytesWritten;
        at += bytesWritten;
      }
    }
    return at;
  } finally {
    // An offset that was told holds after a power cut.
    await orFailed(file.sync());
  }
}

/** Bytes that come in stand in a file each, beside the store. */
export function folderComing(root: string): Coming {
  const folder = comingIn(root);
  const pathOf = (id: string) => {
    if (!ID.test(id)) throw new Error('this is not the id of an upload');
    return join(folder, id);
  };
  return {
    size: async (id) => (await sizeAt(pathOf(id))) ?? 0,
    write: async (id, offset, bytes) => {
      await orFailed(mkdir(folder, { recursive: true, mode: 0o700 }));
      const file = await orFailed(open(pathOf(id), offset === 0 ? 'w' : 'r+', 0o600));
      return append(file, offset, bytes).finally(() => file.close());
    },
    read: async (id, range) => readFrom(pathOf(id), range),
    // Copied, not moved: whoever still holds the way in could write on into evidence.
    keep: (id) => folderStore(root).put(readFrom(pathOf(id))),
    remove: (id) => orFailed(rm(pathOf(id), { force: true })),
    clear: async (before) => {
      const names = await orFailed(
        readdir(folder).catch((error) => (codeOf(error) === 'ENOENT' ? [] : Promise.reject(error))),
      );
      for (const name of names) {
        const path = join(folder, name);
        const { mtime } = await stat(path).catch(() => ({ mtime: before }));
        if (mtime < before) await orFailed(rm(path, { force: true }));
      }
    },
  };
}
