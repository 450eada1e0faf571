import type { KeptBytes } from '@/domain/confidential-evidence';
import type { Tx } from '../database';
import type { FileStore } from '../files/store';
import { sealInto } from './sealed-bytes';

/** Bytes of ordinary evidence, as they lie in the store. */
export interface OpenBytes {
  part: string;
  name: string;
  type: string;
  sha256: string;
  /** Of the original that they came with; 0: no upload brought them. */
  size: number;
}

/** A copy of a picture to be looked at: what the browser shows of it. */
const COPY = 'image/webp';

async function ofFile(tx: Tx, evidence: string): Promise<OpenBytes[]> {
  const found = await tx.evidence.findUnique({ where: { id: evidence }, select: { file: true } });
  if (!found?.file) return [];
  const { name, type, size, sha256, workingSha256, thumbnailSha256 } = found.file;
  const copy = (part: string, of: string | null) => (of === null ? [] : [{ part, name, type: COPY, sha256: of, size }]);
  return [
    { part: 'original', name, type, sha256, size },
    ...copy('working', workingSha256),
    ...copy('thumbnail', thumbnailSha256),
  ];
}

async function ofCaptures(tx: Tx, evidence: string): Promise<OpenBytes[]> {
  const captures = await tx.capture.findMany({
    where: { evidenceId: evidence, state: 'captured' },
    orderBy: { number: 'asc' },
  });
  return captures.flatMap(({ number, warcSha256, screenshotSha256, pdfSha256, stampSha256 }) => {
    const one = (part: string, ending: string, type: string, sha256: string | null) =>
      sha256 === null ? [] : [{ part, name: `capture-${number}.${ending}`, type, sha256, size: 0 }];
    return [
      ...one(`capture-${number}`, 'warc.gz', 'application/warc', warcSha256),
      ...one(`capture-${number}-picture`, 'png', 'image/png', screenshotSha256),
      ...one(`capture-${number}-pdf`, 'pdf', 'application/pdf', pdfSha256),
      ...one(`capture-${number}-stamp`, 'tsr', 'application/timestamp-reply', stampSha256),
    ];
  });
}

/** All bytes that belong to a piece of ordinary evidence: its file and its captures. */
export const openBytesOf = async (tx: Tx, evidence: string): Promise<OpenBytes[]> => [
  ...(await ofFile(tx, evidence)),
  ...(await ofCaptures(tx, evidence)),
];

/** The same bytes, sealed, each with a key of its own. What the store has lost is left out. */
export async function sealedCopies(store: FileStore, bytes: readonly OpenBytes[]): Promise<KeptBytes[]> {
  const kept: KeptBytes[] = [];
  for (const { part, name, type, sha256 } of bytes) {
    const found = await store.get(sha256);
    if (found) kept.push({ part, name, type, size: found.size, ...(await sealInto(store, found.bytes)) });
  }
  return kept;
}
