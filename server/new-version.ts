import type { PlacedSpan, SpanToPlace } from '@/domain/anchor/place-spans';
import type { Selector } from '@/domain/anchor/selector';
import { sentenceAt } from '@/domain/anchor/sentence';
import type { SpanRecord } from '@/domain/claim';
import { passagesOf } from '@/domain/passages';
import { redline } from '@/domain/redline';
import { type Result, refuse } from '@/domain/refusal';
import { spanAfter } from '@/domain/spans-after';
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
  /** Each span as it stands in the new text, by its id, and how sure that is, 0 to 1. */
  after: ReadonlyMap<string, SpanRecord>;
  scores: ReadonlyMap<string, number>;
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

interface Texts {
  before: string;
  after: string;
}

async function placed(
  tx: Tx,
  story: StoryRow,
  texts: Texts,
  spans: readonly SpanRecord[],
  expected: Expected | undefined,
): Promise<PlacedSpan[]> {
  if (spans.length === 0) return [];
  const earlier = await earlierPlaces(tx, story.id);
  const asked = spans.map((span) => toPlace(span, earlier.get(span.id), expected?.get(span.id)));
  return placeInWorker({ ...texts, spans: asked, language: story.language });
}

/** The sentence that a span stands in before it is lost. */
function lastSentence(
  text: string,
  { start, exact, placement }: SpanRecord,
  found: PlacedSpan,
  language: string,
): string {
  if (found.state !== 'lost' || placement === 'lost') return '';
  const sentence = sentenceAt(text, { start, end: start + exact.length }, language);
  return text.slice(sentence.start, sentence.end);
}

function spansAfter(
  before: string,
  spans: readonly SpanRecord[],
  found: readonly PlacedSpan[],
  language: string,
): Map<string, SpanRecord> {
  const byId = new Map(found.map((one) => [one.id, one]));
  return new Map(
    spans.map((span) => {
      const one = byId.get(span.id);
      return [span.id, one ? spanAfter(span, one, lastSentence(before, span, one, language)) : span];
    }),
  );
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
    const spans = claims.flatMap((claim) => claim.spans);
    const found = await placed(tx, story, { before: base.text, after: text.text }, spans, expected);
    const after = spansAfter(base.text, spans, found, story.language);
    const scores = new Map(found.map((one) => [one.id, one.score]));
    return { ok: true, value: { base, text, passages, claims, after, scores } };
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
