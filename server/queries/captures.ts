import { z } from 'zod';
import type { CaptureState } from '@/domain/capture';
import type { ExcerptFound } from '@/domain/captured-words';
import type { PictureNote } from '@/domain/picture';
import { failedSentence, WAITING_SENTENCE } from '@/domain/sentences/captures';
import { pictureSentence } from '@/domain/sentences/pictures';
import { blocksOf, type DocumentNode } from '@/domain/story-text';
import { id } from '@/domain/text-input';
import type { CaptureLine, CaptureRead, CaptureScreen } from '@/domain/views-capture';
import type { Capture, CapturedPage } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { directory } from '../people';
import { BY_NUMBER, cursorOf, pageInput, pageOf, placeOf } from './page';
import { storyQuery } from './query';
import { stampView } from './stamp-view';
import { storyView } from './story-view';

const number = z.coerce.number().int().min(1).max(1_000_000);

/** A capture as it is read, with what its bytes are found by. */
export interface CaptureToRead extends CaptureRead {
  hashes: Record<'warc' | 'screenshot' | 'pdf' | 'timestamp', string | null>;
}

/** `before`: the capture that was made before this one. */
function lineOf({ number: at, state, fault, nextTryAt, textSha256, ...row }: Capture, before?: Capture): CaptureLine {
  const told = fault === null ? null : failedSentence(fault, nextTryAt !== null);
  return {
    number: at,
    state: state as CaptureState,
    at: row.at?.toISOString() ?? null,
    code: fault,
    sentence: state === 'waiting' ? WAITING_SENTENCE : told,
    nextTryAt: nextTryAt?.toISOString() ?? null,
    isReadable: textSha256 !== null,
    changed: textSha256 && before?.textSha256 ? textSha256 !== before.textSha256 : null,
  };
}

/** The latest first. */
const linesOf = (rows: readonly Capture[]): CaptureLine[] =>
  rows.map((row, at) =>
    lineOf(
      row,
      rows.slice(at + 1).find((one) => one.state === 'captured'),
    ),
  );

const wordsOf = (page: CapturedPage | null) => ({
  title: page?.title ?? '',
  byline: page?.byline ?? '',
  blocks: page
    ? blocksOf({
        headline: page.title,
        dek: '',
        byline: page.byline,
        document: page.document as unknown as DocumentNode,
      })
    : [],
});

const readOf = (row: Capture & { page: CapturedPage | null }): CaptureToRead => ({
  number: row.number,
  at: row.at?.toISOString() ?? null,
  url: row.url,
  finalUrl: row.finalUrl ?? row.url,
  status: row.status ?? 0,
  mediaType: row.mediaType,
  size: row.size,
  sha256: row.sha256 ?? '',
  warcSha256: row.warcSha256 ?? '',
  warcSize: row.warcSize,
  excerptAs: row.excerpt as ExcerptFound | null,
  hasScreenshot: row.screenshotSha256 !== null,
  hasPdf: row.pdfSha256 !== null,
  pictureSentence: pictureSentence({
    hasPicture: row.screenshotSha256 !== null,
    note: row.pictureNote as PictureNote | null,
    mediaType: row.mediaType,
  }),
  stamp: stampView({
    ...row,
    stampedAt: row.stampedAt?.toISOString() ?? null,
    nextStampAt: row.nextStampAt?.toISOString() ?? null,
  }),
  ...wordsOf(row.page),
  hashes: { warc: row.warcSha256, screenshot: row.screenshotSha256, pdf: row.pdfSha256, timestamp: row.stampSha256 },
});

const ofEvidence = (evidence: string) => ({ evidenceId: evidence, evidence: { visibility: 'story' } });

async function captureOf(tx: Tx, evidence: string, which: number): Promise<CaptureToRead | null> {
  const where = { ...ofEvidence(evidence), number: which, state: 'captured' };
  const row = await tx.capture.findFirst({ where, include: { page: true } });
  return row && readOf(row);
}

/** GET /evidence/{id}/captures: the latest first. */
export const captureList = storyQuery({
  name: 'capture-list',
  action: 'story.see',
  input: z.object({ ...pageInput(BY_NUMBER), evidence: id }),
  scope: ({ evidence }) => ({ evidence }),
  read: async ({ tx }, { evidence, limit, after }) => {
    const rows = await tx.capture.findMany({ where: ofEvidence(evidence), orderBy: { number: 'desc' } });
    const before = placeOf(after, BY_NUMBER)?.[0];
    const past = linesOf(rows).filter((line) => before === undefined || line.number < before);
    return pageOf(
      past.slice(0, limit + 1),
      limit,
      (line) => line,
      (line) => cursorOf(line.number),
    );
  },
});

/** GET /evidence/{id}/captures/{number}: a captured page. */
export const captureToRead = storyQuery({
  name: 'capture-to-read',
  action: 'story.see',
  input: z.object({ evidence: id, number }),
  scope: ({ evidence }) => ({ evidence }),
  read: ({ tx }, asked) => captureOf(tx, asked.evidence, asked.number),
});

/** A link's captures, one of them to read, or two compared. Without a number: the latest that was made. */
export const captureScreen = storyQuery({
  name: 'capture-screen',
  action: 'story.see',
  input: z.object({ story: id, evidence: id, number: number.optional(), with: number.optional() }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }, asked): Promise<CaptureScreen | null> => {
    const found = await tx.evidence.findFirst({
      where: { id: asked.evidence, storyId: story.id, visibility: 'story' },
      select: { id: true, url: true, excerpt: true, source: { select: { name: true } } },
    });
    if (!found) return null;
    const rows = await tx.capture.findMany({ where: ofEvidence(found.id), orderBy: { number: 'desc' } });
    const which = asked.number ?? rows.find((row) => row.state === 'captured')?.number;
    const shown = which ? await captureOf(tx, found.id, which) : null;
    if (asked.number && !shown) return null;
    return {
      me: actor.id,
      story: await storyView(tx, story.id),
      evidence: { ...found, source: found.source.name },
      captures: linesOf(rows),
      shown,
      before: asked.with && shown ? await captureOf(tx, found.id, asked.with) : null,
      directory: await directory(tx),
    };
  },
});
