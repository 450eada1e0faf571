import type { PlacedSpan, SpanToPlace } from '@/domain/anchor/place-spans';
import type { Selector } from '@/domain/anchor/selector';
import { sentenceAt } from '@/domain/anchor/sentence';
import { isLost, type SpanRecord } from '@/domain/claim';
import { spanAfter } from '@/domain/spans-after';
import type { Tx } from './database';
import type { PlacedClaim } from './placed-claims';
import { placeInWorker } from './placement/place-in-worker';
import type { StoryRow } from './scope';

export type Expected = ReadonlyMap<string, { start: number; end: number }>;

/** Each span as it stands in a new text, by its id, and how sure that is, 0 to 1. */
export interface FoundPlaces {
  after: ReadonlyMap<string, SpanRecord>;
  scores: ReadonlyMap<string, number>;
}

/** Wordings of one span that are looked for again. */
const EARLIER = 6;

/** How the story's spans stood in earlier versions, each wording once, newest first, by span. */
async function earlierPlaces(tx: Tx, story: string): Promise<Map<string, Selector[]>> {
  const rows = await tx.$queryRaw<(Selector & { span: string })[]>`
    SELECT span, exact, prefix, suffix, start FROM (
      SELECT *, row_number() OVER (PARTITION BY span ORDER BY version DESC) AS nth FROM (
        SELECT DISTINCT ON (p.span_id, p.exact, p.prefix, p.suffix) p.span_id AS span, p.exact, p.prefix, p.suffix,
          p.start, p.version
        FROM span_place p JOIN span s ON s.id = p.span_id WHERE s.story_id = ${story}
        ORDER BY p.span_id, p.exact, p.prefix, p.suffix, p.version DESC) AS wording) AS newest
    WHERE nth <= ${EARLIER} ORDER BY span, nth`;
  const places = new Map<string, Selector[]>();
  for (const { span, ...place } of rows) {
    const known = places.get(span);
    if (known) known.push(place);
    else places.set(span, [place]);
  }
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

/** The sentence that a span stands in before it is lost. */
function lastSentence(text: string, span: SpanRecord, found: PlacedSpan, language: string): string {
  if (found.state !== 'lost' || isLost(span)) return '';
  const sentence = sentenceAt(text, { start: span.start, end: span.start + span.exact.length }, language);
  return text.slice(sentence.start, sentence.end);
}

/** Finds the places of claims again in a new text. */
export async function findPlaces(
  tx: Tx,
  story: StoryRow,
  texts: { before: string; after: string; claims: readonly PlacedClaim[]; expected?: Expected },
): Promise<FoundPlaces> {
  const { before, after, claims, expected } = texts;
  const spans = claims.flatMap((claim) => claim.spans);
  if (spans.length === 0) return { after: new Map(), scores: new Map() };
  const { language } = story;
  const earlier = await earlierPlaces(tx, story.id);
  const asked = spans.map((span) => toPlace(span, earlier.get(span.id), expected?.get(span.id)));
  const found = await placeInWorker({ before, after, spans: asked, language });
  const byId = new Map(spans.map((span) => [span.id, span]));
  const stands = new Map<string, SpanRecord>();
  for (const one of found) {
    const span = byId.get(one.id);
    if (span) stands.set(span.id, spanAfter(span, one, lastSentence(before, span, one, language)));
  }
  return { after: stands, scores: new Map(found.map((one) => [one.id, one.score])) };
}
