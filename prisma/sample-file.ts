import { randomUUID } from 'node:crypto';
import { plainPdf } from '@/scripts/parts/plain-pdf.mjs';
import { comingFiles } from '@/server/files/file-store';
import { judgeComing } from '@/server/files/take-in';
import { keep } from '@/server/gate';
import { keepUpload, noteJudged } from '@/server/keeps/upload';
import { type Hand, value } from './builders';

/** A file of the sample desk: a PDF of these lines, page by page. */
export interface SampleFile {
  name: string;
  pages: string[][];
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/** Brings a file in as the screen does; the answer is the upload that evidence is attached with. */
export async function bringIn(by: Hand, story: string, { name, pages }: SampleFile, at: Date): Promise<string> {
  const bytes = plainPdf(pages);
  const id = randomUUID();
  await keep(keepUpload({ id, story, person: by.id, name, size: bytes.length, type: null }, at));
  await comingFiles().write(id, 0, once(bytes));
  await keep(noteJudged(id, value(await judgeComing(id, name, bytes.length))));
  return id;
}
