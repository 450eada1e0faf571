import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { MOST_BYTES } from '@/domain/file/judge-file';
import { invalid, type Result, refuse } from '@/domain/refusal';
import { FILE_FAULT } from '@/domain/sentences/files';
import type { Caller } from '../caller';
import { comingFiles } from '../files/file-store';
import { StoreFailed } from '../files/store';
import { storeFault } from '../files/store-fault';
import { judgeComing } from '../files/take-in';
import { keep, view } from '../gate';
import { dropUpload, keepUpload } from '../keeps/upload';
import { uploadToBegin } from '../queries/uploads';
import { type Body, jsonObject } from './body';
import { atMost, BrokenLine, TooMuch } from './measured';
import { BrokenBody, boundaryOf, type Part, partsOf } from './multipart';

const MOST_DATA = 1024 * 1024;

interface Came {
  data: Record<string, unknown> | null;
  text: string;
  file: { name: string; size: number; sha256: string } | null;
}

async function* hashing(hash: { update: (part: Uint8Array) => unknown }, bytes: AsyncIterable<Uint8Array>) {
  for await (const part of bytes) {
    hash.update(part);
    yield part;
  }
}

async function taken(part: Part, upload: string): Promise<Came['file']> {
  const hash = createHash('sha256');
  const size = await comingFiles().write(upload, 0, hashing(hash, atMost(MOST_BYTES, part.bytes)));
  return { name: part.filename ?? '', size, sha256: hash.digest('hex') };
}

async function came(request: Request, boundary: string, upload: string): Promise<Result<Came>> {
  const found: Came = { data: null, text: '', file: null };
  for await (const part of partsOf(request.body ?? new ReadableStream({ start: (none) => none.close() }), boundary)) {
    if (part.name === 'data') {
      found.text = (await buffer(atMost(MOST_DATA, part.bytes))).toString('utf8');
      found.data = jsonObject(found.text);
    } else if (part.name === 'file' && part.filename !== null) {
      if (found.file) return invalid({ file: FILE_FAULT.several() });
      found.file = await taken(part, upload);
    }
  }
  return { ok: true, value: found };
}

const fault = (error: unknown): Result<never> => {
  if (error instanceof TooMuch)
    return refuse('too-large', FILE_FAULT.tooLarge(), { fields: { file: FILE_FAULT.tooLarge() } });
  if (error instanceof BrokenBody || error instanceof BrokenLine)
    return invalid({ body: 'What was sent breaks off, or is not multipart/form-data with the parts file and data.' });
  if (error instanceof StoreFailed) return storeFault(error);
  throw error;
};

/** The file that came, judged and put down as an upload of this person; the body names it as a screen's own would. */
async function asUpload(found: Came, claim: string, upload: string, caller: Caller): Promise<Result<Body>> {
  if (!found.file) return invalid({ file: FILE_FAULT.none() });
  if (!found.data) return invalid({ data: 'The part data is not a JSON object in UTF-8.' });
  const { name, size, sha256 } = found.file;
  const judged = await judgeComing(upload, name, size);
  if (!judged.ok) return judged;
  const begun = await view(uploadToBegin, { claim, name, size }, caller);
  if (!begun.ok) return begun;
  await keep(keepUpload({ ...begun.value, id: upload, type: judged.value }, new Date()));
  return {
    ok: true,
    value: {
      value: { type: 'file', ...found.data, upload },
      text: `${found.text}\n${sha256}`,
      done: () => forget(upload),
    },
  };
}

async function forget(upload: string): Promise<void> {
  await keep(dropUpload(upload));
  await comingFiles().remove(upload);
}

/** An upload that was attached stands in the store; where it came in it is needed no more, and else goes with the day. */
export async function clearUpload({ upload }: Record<string, unknown>): Promise<void> {
  if (typeof upload === 'string')
    await comingFiles()
      .remove(upload)
      .catch(() => undefined);
}

/** A body of a file and its data, streamed to where uploads stand: the file is nobody's evidence before the write says so. */
export async function bodyWithFile(
  request: Request,
  names: Record<string, string>,
  caller: Caller,
): Promise<Result<Body>> {
  const claim = names.claim ?? '';
  const boundary = boundaryOf(request.headers.get('content-type') ?? '');
  if (boundary === null) return fault(new BrokenBody());
  const allowed = await view(uploadToBegin, { claim, name: 'x', size: 1 }, caller);
  if (!allowed.ok) return allowed;
  const upload = randomUUID();
  try {
    const found = await came(request, boundary, upload);
    const body = found.ok ? await asUpload(found.value, claim, upload, caller) : found;
    if (!body.ok) await forget(upload);
    return body;
  } catch (error) {
    await forget(upload).catch(() => undefined);
    return fault(error);
  }
}
