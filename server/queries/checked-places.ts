import { sameWords } from '@/domain/anchor/same-words';
import { sentenceAt } from '@/domain/anchor/sentence';
import { isLost, type SpanRecord } from '@/domain/claim';
import type { JudgedCheck } from '@/domain/judgement';
import type { InSentence, RecheckPlace } from '@/domain/views-text';
import { Prisma } from '@/prisma/generated/client';
import type { WholeClaim } from '../claim-records';
import type { Tx } from '../database';
import type { StoryRow } from '../scope';

/** A check that counts, and the version of the text it was made on. */
export type DatedCheck = JudgedCheck & { version: number };

/** Where words stood, in which version's text. */
interface Place {
  version: number;
  start: number;
  exact: string;
}

/** The texts and places that older checks were made on. */
export interface Earlier {
  current: number;
  texts: ReadonlyMap<number, string>;
  /** By span: the places it had, newest first. */
  places: ReadonlyMap<string, Place[]>;
}

async function placesOf(tx: Tx, spans: readonly string[]): Promise<Map<string, Place[]>> {
  const rows = await tx.spanPlace.findMany({
    where: { spanId: { in: [...spans] } },
    orderBy: { version: 'desc' },
    select: { spanId: true, version: true, start: true, exact: true },
  });
  const places = new Map<string, Place[]>();
  for (const { spanId, ...place } of rows) places.set(spanId, [...(places.get(spanId) ?? []), place]);
  return places;
}

/** The check whose words the places of a claim are held against. */
export const heldAgainst = (checks: readonly DatedCheck[]): DatedCheck | null => checks[0] ?? null;

/** Where a span stood when it was checked, and without a check where it stood last. */
function placeThen(
  span: SpanRecord,
  check: DatedCheck | null,
  places: readonly Place[],
  current: number,
): Place | null {
  if (check?.version === current) return { version: current, start: span.start, exact: span.exact };
  return (check ? places.find((place) => place.version === check.version) : places[0]) ?? null;
}

/** Reads what the spans of these claims were checked on: the places they had, and the texts around those. */
export async function readEarlier(
  tx: Tx,
  story: StoryRow,
  claims: readonly WholeClaim[],
  checks: ReadonlyMap<string, readonly DatedCheck[]>,
  text: string,
): Promise<Earlier> {
  const places = await placesOf(
    tx,
    claims.flatMap((claim) => claim.spans.map((span) => span.id)),
  );
  const wanted = new Set<number>();
  for (const claim of claims)
    for (const span of claim.spans) {
      const then = placeThen(span, heldAgainst(checks.get(claim.id) ?? []), places.get(span.id) ?? [], story.current);
      if (then && then.version !== story.current) wanted.add(then.version);
    }
  const rows = await tx.$queryRaw<{ number: number; text: string }[]>(
    Prisma.sql`SELECT number, text FROM version WHERE story_id = ${story.id} AND number = ANY(${[...wanted]})`,
  );
  const texts = new Map([...rows.map((row) => [row.number, row.text] as const), [story.current, text]]);
  return { current: story.current, places, texts };
}

export function inSentence(text: string, place: { start: number; end: number }, language: string): InSentence {
  const sentence = sentenceAt(text, place, language);
  return {
    text: text.slice(sentence.start, sentence.end),
    start: place.start - sentence.start,
    end: place.end - sentence.start,
    at: sentence.start,
  };
}

const wordsAlone = (words: string): InSentence => ({ text: words, start: 0, end: words.length, at: null });

const rangeOf = ({ start, exact }: { start: number; exact: string }) => ({ start, end: start + exact.length });

/** The words a check saw, in their sentence where they are known to have stood in it. */
function before(span: SpanRecord, check: DatedCheck | null, earlier: Earlier, language: string): InSentence | null {
  const seen = check ? check.seen.spans.find((one) => one.id === span.id)?.exact : span.exact;
  if (seen === undefined) return null;
  const then = placeThen(span, check, earlier.places.get(span.id) ?? [], earlier.current);
  const text = then && then.exact === seen ? earlier.texts.get(then.version) : undefined;
  return text !== undefined && then ? inSentence(text, rangeOf(then), language) : wordsAlone(seen);
}

/** Where a span stood last, before its words were lost. */
function stoodLast(span: SpanRecord, { places }: Earlier): RecheckPlace['stood'] {
  const last = isLost(span) ? places.get(span.id)?.[0] : undefined;
  return last ? { version: last.version, start: last.start } : null;
}

/** One place of a claim as it was checked and as it stands. */
export function recheckPlace(
  span: SpanRecord,
  check: DatedCheck | null,
  earlier: Earlier,
  { text, language }: { text: string; language: string },
): RecheckPlace {
  const was = before(span, check, earlier, language);
  const words = was?.text.slice(was.start, was.end);
  return {
    span: span.id,
    state: span.placement,
    before: was,
    after: isLost(span) ? null : inSentence(text, rangeOf(span), language),
    differs: words === undefined || !sameWords(words, span.exact),
    context: span.contextChanged ? { before: span.contextBefore, after: span.contextAfter } : null,
    stood: stoodLast(span, earlier),
    candidates: span.candidates.map((place) => ({ ...place, sentence: inSentence(text, place, language) })),
  };
}
