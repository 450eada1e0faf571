import type { PlacedSpan, SpanToPlace } from '@/domain/anchor/place-spans';
import type { Selector } from '@/domain/anchor/selector';
import type { SpanRecord } from '@/domain/claim';
import { passagesOf } from '@/domain/passages';
import { redline } from '@/domain/redline';
import { type Result, refuse } from '@/domain/refusal';
import { type VersionText, versionText } from '@/domain/story';
import { blocksOf, type StoryText } from '@/domain/story-text';
import { Prisma } from '@/prisma/generated/client';
import { type WholeClaim, wholeClaims } from './claim-records';
import type { Tx } from './database';
import { sha256 } from './given';
import { placeInWorker } from './placement/place-in-worker';
import type { StoryRow } from './scope';
import { wordsOf } from './story-records';
import { WorkerEnded } from './worker';

/** The version that a new one leaves. */
export interface BaseVersion {
  number: number;
  hash: string;
  documentHash: string;
  words: StoryText;
  text: string;
}

/** All that is slow about a new version, done before its transaction, with what it rests on. */
export interface PreparedVersion {
  base: BaseVersion;
  text: VersionText;
  passages: number;
  claims: readonly WholeClaim[];
  /** Where each span stands in the new text, by its id. */
  placed: ReadonlyMap<string, PlacedSpan>;
}

export type Expected = ReadonlyMap<string, { start: number; end: number }>;

export async function baseVersion(tx: Tx, story: StoryRow): Promise<BaseVersion> {
  const { number, hash, documentHash, text, ...row } = await tx.version.findUniqueOrThrow({
    where: { storyId_number: { storyId: story.id, number: story.current } },
    omit: { checkable: true },
  });
  return { number, hash, documentHash, text, words: wordsOf(row) };
}

/** Wordings of one span that are looked for again. */
const EARLIER = 6;

/** How the story's spans stood in earlier versions, each wording once, newest first, by span. */
async function earlierPlaces(tx: Tx, story: string): Promise<Map<string, Selector[]>> {
  const rows = await tx.$queryRaw<(Selector & { span: string })[]>(Prisma.sql`
    SELECT span, exact, prefix, suffix, start FROM (
      SELECT *, row_number() OVER (PARTITION BY span ORDER BY version DESC) AS nth FROM (
        SELECT DISTINCT ON (p.span_id, p.exact, p.prefix, p.suffix) p.span_id AS span, p.exact, p.prefix, p.suffix,
          p.start, p.version
        FROM span_place p JOIN span s ON s.id = p.span_id WHERE s.story_id = ${story}
        ORDER BY p.span_id, p.exact, p.prefix, p.suffix, p.version DESC) AS wording) AS newest
    WHERE nth <= ${EARLIER} ORDER BY span, nth`);
  const places = new Map<string, Selector[]>();
  for (const { span, ...place } of rows) places.set(span, [...(places.get(span) ?? []), place]);
  return places;
}

const toPlace = (
  { id, exact, prefix, suffix, start, placement, contextBefore }: SpanRecord,
  earlier: readonly Selector[] | undefined,
  expected: { start: number; end: number } | undefined,
): SpanToPlace => ({
  id,
  exact,
  prefix,
  suffix,
  start,
  placement,
  ...(earlier ? { earlier } : {}),
  ...(expected ? { expected } : {}),
  ...(contextBefore === '' ? {} : { sentence: contextBefore }),
});

async function placedIn(
  tx: Tx,
  story: StoryRow,
  job: { before: string; after: string; claims: readonly WholeClaim[]; expected?: Expected },
): Promise<Map<string, PlacedSpan>> {
  const { before, after, claims, expected } = job;
  const spans = claims.flatMap((claim) => claim.spans);
  if (spans.length === 0) return new Map();
  const earlier = await earlierPlaces(tx, story.id);
  const placed = await placeInWorker({
    before,
    after,
    spans: spans.map((span) => toPlace(span, earlier.get(span.id), expected?.get(span.id))),
    language: story.language,
  });
  return new Map(placed.map((one) => [one.id, one]));
}

/**
 * Reads what a new version rests on and finds every span again, before the transaction (which looks whether it still holds:
 * server/standing-version). `expected`: where the edit itself says that spans stand now, by their id.
 */
export async function prepareVersion(
  tx: Tx,
  story: StoryRow,
  words: StoryText,
  { base, expected }: { base: BaseVersion; expected?: Expected },
): Promise<Result<PreparedVersion>> {
  const text = versionText(words, sha256);
  const claims = await wholeClaims(tx, { story: story.id });
  const passages = passagesOf(redline(blocksOf(base.words), blocksOf(words))).length;
  try {
    const placed = await placedIn(tx, story, { before: base.text, after: text.text, claims, expected });
    return { ok: true, value: { base, text, passages, claims, placed } };
  } catch (error) {
    if (!(error instanceof WorkerEnded)) throw error;
    return refuse(
      'busy',
      'The claims could not be found again in the new text. Nothing was saved; try again in a moment.',
      {
        retryAfter: 5,
      },
    );
  }
}
