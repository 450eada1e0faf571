import { randomUUID } from 'node:crypto';
import { MOST_BYTES } from '@/domain/file/judge-file';
import { ok, type Refusal, type Refused, type Result, refuse } from '@/domain/refusal';
import { FILE_FAULT } from '@/domain/sentences/files';
import type { UploadView } from '@/domain/views-evidence';
import type { Coming } from '../files/coming';
import { comingFiles } from '../files/file-store';
import { clearHalfUploads } from '../files/half-uploads';
import { StoreFailed } from '../files/store';
import { storeFault } from '../files/store-fault';
import { judgeComing } from '../files/take-in';
import { keep } from '../gate';
import { dropUpload, keepUpload, noteJudged, type UploadToKeep } from '../keeps/upload';
import { openUpload, sealedComing, sealUpload } from '../sealing/sealed-coming';
import { atMost, BrokenLine, TooMuch } from './measured';
import { NO_STORE, problem } from './problem';

interface Filling {
  id: string;
  name: string;
  size: number;
  type: string | null;
  sealed: string | null;
}

/** Where it comes in, and what it is called. */
function wayIn({ id, name, sealed }: Filling): { coming: Coming; name: string } {
  if (sealed === null) return { coming: comingFiles(), name };
  const opened = openUpload(id, sealed);
  return { coming: sealedComing(comingFiles(), opened), name: opened.name };
}

async function* nothing() {}

const tooLarge = () => refuse('too-large', FILE_FAULT.tooLarge(), { fields: { file: FILE_FAULT.tooLarge() } });

type Asked = Omit<UploadToKeep, 'id' | 'type'>;

/** Begins an upload. */
export const beginUpload = (asked: Asked) => begin(asked, (_id, name) => ({ name }));

/** Begins one in confidence. */
export const beginSealedUpload = (asked: Asked) =>
  begin(asked, (id, name) => ({ name: '', sealed: sealUpload(id, name) }));

/** Those that nobody went on with are cleared away. */
async function begin(
  asked: Asked,
  named: (id: string, name: string) => Pick<UploadToKeep, 'name' | 'sealed'>,
): Promise<Result<UploadView>> {
  if (asked.size > MOST_BYTES) return tooLarge();
  const now = new Date();
  const id = randomUUID();
  try {
    await clearHalfUploads(now);
  } catch (error) {
    return storeFault(error);
  }
  await keep(keepUpload({ ...asked, ...named(id, asked.name), id, type: null }, now));
  return ok({ upload: id, size: asked.size, offset: 0, type: null });
}

const state = (upload: Filling, offset: number): UploadView => ({
  upload: upload.id,
  size: upload.size,
  offset,
  type: upload.type,
});

const answered = (upload: UploadView) =>
  new Response(JSON.stringify(upload), {
    headers: { ...NO_STORE, 'content-type': 'application/json', 'upload-offset': String(upload.offset) },
  });

const elsewhere = (present: UploadView): Refusal => ({
  ...refuse('stale', `There are ${present.offset} bytes of this upload by now. Go on from there.`).refusal,
  present,
});

async function forget(id: string): Promise<void> {
  await keep(dropUpload(id));
  await comingFiles().remove(id);
}

async function judged(upload: Filling): Promise<Response> {
  const { coming, name } = wayIn(upload);
  const found = await judgeComing(upload.id, name, upload.size, coming);
  if (!found.ok) {
    await forget(upload.id);
    return problem(found.refusal);
  }
  await keep(noteJudged(upload.id, found.value));
  return answered(state({ ...upload, type: found.value }, upload.size));
}

async function filled(request: Request, upload: Filling): Promise<Response> {
  const here = await comingFiles().size(upload.id);
  const asked = Number(request.headers.get('upload-offset') ?? Number.NaN);
  if (asked !== here || upload.type !== null) return problem(elsewhere(state(upload, here)));
  const bytes = atMost(upload.size - here, request.body ?? nothing());
  const offset = await wayIn(upload).coming.write(upload.id, here, bytes);
  return offset === upload.size ? judged(upload) : answered(state(upload, offset));
}

function faultOf(error: unknown): Refused {
  if (error instanceof TooMuch) return tooLarge();
  if (error instanceof BrokenLine) return refuse('busy', FILE_FAULT.brokenLine(), { retryAfter: 1 });
  return storeFault(error);
}

/** The next bytes of an upload, from `Upload-Offset` on; the last of them have the file judged. */
export async function fillUpload(request: Request, upload: Filling): Promise<Response> {
  try {
    return await filled(request, upload);
  } catch (error) {
    // Half a file must not take what little room there is.
    if (error instanceof StoreFailed && error.why === 'full') await forget(upload.id).catch(() => undefined);
    return problem(faultOf(error).refusal);
  }
}

/** How much of an upload is there, for whoever goes on with it. */
export async function readUpload(_request: Request, upload: Filling): Promise<Response> {
  try {
    return answered(state(upload, await comingFiles().size(upload.id)));
  } catch (error) {
    return problem(storeFault(error).refusal);
  }
}
