import { buffer } from 'node:stream/consumers';
import type { EvidenceFile } from '@/domain/evidence';
import { archiveParts } from '@/domain/file/archive';
import { kindOfType } from '@/domain/file/file-kinds';
import { judgeFile, LOOKED_AT, officeFault } from '@/domain/file/judge-file';
import { readWith, type Stretch } from '@/domain/file/reading';
import { invalid, ok, type Result } from '@/domain/refusal';
import { FILE_FAULT } from '@/domain/sentences/files';
import type { Tx } from '../database';
import type { Coming } from './coming';
import { comingFiles, fileStore } from './file-store';
import { imageCopies } from './image-copies';
import { orStoreFault } from './store-fault';
import { partFault } from './unpacks-as-said';

/** What is known of a file once its bytes are in the store: a row's worth. */
export interface TakenIn extends EvidenceFile {
  upload: string;
  type: string;
  size: number;
  workingSha256: string | null;
  thumbnailSha256: string | null;
}

/**
 * Judges what came by its first and last bytes, and those that these point to; of an office file it counts what is in it. The
 * answer is its media type.
 */
export async function judgeComing(
  id: string,
  name: string,
  size: number,
  coming: Coming = comingFiles(),
): Promise<Result<string>> {
  const read = async ({ at, most }: Stretch) => {
    const last = Math.min(size, at + most) - 1;
    return at > last ? new Uint8Array() : new Uint8Array(await buffer(await coming.read(id, { first: at, last })));
  };
  const head = await read({ at: 0, most: LOOKED_AT });
  const tail = await read({ at: Math.max(0, size - LOOKED_AT), most: LOOKED_AT });
  const judged = await readWith(judgeFile({ name, size, head, tail }), read);
  if (!judged.ok) return judged;
  const parts = judged.value.content === 'zip' ? archiveParts(tail, size) : null;
  const fault = parts && (await partFault(await coming.read(id), parts));
  return fault ? officeFault(judged.value, fault) : ok(judged.value.type);
}

/** Takes a whole, judged upload of this person into the store. Done twice, it comes to the same. */
export async function takeIn(tx: Tx, which: { id: string; person: string; story: string }): Promise<Result<TakenIn>> {
  const upload = await tx.upload.findFirst({
    where: { id: which.id, personId: which.person, storyId: which.story },
  });
  if (!upload?.type || upload.sealed !== null) return invalid({ file: FILE_FAULT.noUpload() });
  const { id, name, size, type } = upload;
  return orStoreFault(
    (async () => {
      if ((await comingFiles().size(id)) !== size) return invalid({ file: FILE_FAULT.noUpload() });
      const { sha256 } = await comingFiles().keep(id);
      const isImage = kindOfType(type)?.group === 'image';
      const copies = isImage ? await imageCopies(fileStore(), sha256) : null;
      return ok({
        upload: id,
        name,
        type,
        size,
        sha256,
        workingSha256: copies?.working ?? null,
        thumbnailSha256: copies?.thumbnail ?? null,
      });
    })(),
  );
}
