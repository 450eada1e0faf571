import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { KeptBytes } from '@/domain/confidential-evidence';
import type { EvidenceFile } from '@/domain/evidence';
import { kindOfType } from '@/domain/file/file-kinds';
import { invalid, ok, type Result } from '@/domain/refusal';
import { FILE_FAULT } from '@/domain/sentences/files';
import type { Tx } from '../database';
import { comingFiles, fileStore } from '../files/file-store';
import { copiesOfImage } from '../files/image-copies';
import type { FileStore } from '../files/store';
import { orStoreFault } from '../files/store-fault';
import { notTakenUp } from '../keeps/unused-bytes';
import { sealInto } from './sealed-bytes';
import { openUpload, sealedComing } from './sealed-coming';

/** A file that came in confidence, once it lies sealed in the store. */
export interface TakenInSealed {
  upload: string;
  file: EvidenceFile;
  kept: KeptBytes[];
}

async function* hashing(hash: { update: (part: Uint8Array) => unknown }, bytes: AsyncIterable<Uint8Array>) {
  for await (const part of bytes) {
    hash.update(part);
    yield part;
  }
}

async function* alone(bytes: Uint8Array) {
  yield bytes;
}

/** Copies of a picture to be looked at, sealed as the picture is; none of what cannot be opened here. */
async function sealedImageCopies(store: FileStore, name: string, image: Uint8Array): Promise<KeptBytes[]> {
  const copies = await copiesOfImage(image);
  if (!copies) return [];
  const sealedCopy = async (part: 'working' | 'thumbnail') => {
    const bytes = copies[part];
    return { part, name, type: 'image/webp', size: bytes.length, ...(await sealInto(store, alone(bytes))) };
  };
  return [await sealedCopy('working'), await sealedCopy('thumbnail')];
}

/** Seals a whole, judged upload of this person into the store. */
export async function takeInSealed(
  tx: Tx,
  which: { id: string; person: string; story: string },
): Promise<Result<TakenInSealed>> {
  const upload = await tx.upload.findFirst({ where: { id: which.id, personId: which.person, storyId: which.story } });
  if (!upload?.type || upload.sealed === null) return invalid({ file: FILE_FAULT.noUpload() });
  const { id, size, type } = upload;
  const opened = openUpload(id, upload.sealed);
  const coming = sealedComing(comingFiles(), opened);
  const { name } = opened;
  const store = fileStore();
  const takingIn = async (): Promise<Result<TakenInSealed>> => {
    if ((await coming.size(id)) !== size) return invalid({ file: FILE_FAULT.noUpload() });
    const hash = createHash('sha256');
    const original = await sealInto(store, hashing(hash, await coming.read(id)));
    const isImage = kindOfType(type)?.group === 'image';
    const copies = isImage ? await sealedImageCopies(store, name, await buffer(await coming.read(id))) : [];
    const kept = [{ part: 'original', name, type, size, ...original }, ...copies];
    await notTakenUp(
      tx,
      kept.map((one) => one.sha256),
      new Date(),
    );
    return ok({ upload: id, file: { name, sha256: hash.digest('hex') }, kept });
  };
  return orStoreFault(takingIn());
}
