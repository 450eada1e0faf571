import { changedBeside } from '@/domain/anchor/context';
import type { Part } from '@/domain/anchor/facts';
import { sameWords } from '@/domain/anchor/same-words';
import { sentenceAt } from '@/domain/anchor/sentence';
import type { SpanRecord } from '@/domain/claim';
import type { WholeClaim } from './claim-records';
import type { Tx } from './database';
import type { BaseVersion } from './new-version';
import type { StoryRow } from './scope';

/** Where words stand in which text. */
interface Standing {
  text: string;
  start: number;
  exact: string;
}

/** A span that was written anew, and the check that stands on its words all the same. */
interface Kept {
  span: SpanRecord;
  check: string;
}

/** The spans of a claim that a text changed back to words, or but for signs, that a check was made on. */
const keptOn = ({ spans, judgement }: WholeClaim): Kept[] =>
  spans
    .filter((span) => span.placement === 'changed' && !span.contextChanged)
    .flatMap((span) => {
      const check = judgement.standing.find(({ seen }) =>
        seen.spans.some((one) => one.id === span.id && sameWords(one.exact, span.exact)),
      );
      return check ? [{ span, check: check.id }] : [];
    });

/** Where the spans stood in the texts that their checks were made on, by span. */
async function placesThen(
  tx: Tx,
  story: StoryRow,
  base: BaseVersion,
  kept: readonly Kept[],
): Promise<Map<string, Standing>> {
  const rows = await tx.$queryRaw<(Standing & { span: string })[]>`
    SELECT k.span, coalesce(p.start, s.start) AS start, coalesce(p.exact, s.exact) AS exact, v.text
    FROM unnest(${kept.map((one) => one.span.id)}::text[], ${kept.map((one) => one.check)}::text[]) AS k(span, checked)
    JOIN check_record c ON c.id = k.checked
    JOIN version v ON v.story_id = ${story.id} AND v.number = c.version
    LEFT JOIN span_place p ON p.span_id = k.span AND p.version = c.version
    LEFT JOIN span s ON s.id = k.span AND c.version = ${base.number}
    WHERE p.span_id IS NOT NULL OR s.id IS NOT NULL`;
  return new Map(rows.map(({ span, ...place }) => [span, place]));
}

function partOf({ text, start, exact }: Standing, language: string): Part {
  const sentence = sentenceAt(text, { start, end: start + exact.length }, language);
  const from = start - sentence.start;
  return { text: text.slice(sentence.start, sentence.end), without: { start: from, end: from + exact.length } };
}

/**
 * Words that were written anew but read as a check saw them (changed back, or in quotation marks alone) keep the check, and
 * owe a tick where the sentence around them is not the one it was made in. The spans of these claims that do, by id.
 */
export async function owedContexts(
  tx: Tx,
  story: StoryRow,
  base: BaseVersion,
  text: string,
  claims: Iterable<WholeClaim>,
): Promise<Map<string, SpanRecord>> {
  const kept = [...claims].flatMap(keptOn);
  if (kept.length === 0) return new Map();
  const then = await placesThen(tx, story, base, kept);
  const owed = new Map<string, SpanRecord>();
  for (const { span } of kept) {
    const was = then.get(span.id);
    if (!was) continue;
    const [before, after] = [partOf(was, story.language), partOf({ ...span, text }, story.language)];
    if (changedBeside(before, after, story.language))
      owed.set(span.id, { ...span, contextChanged: true, contextBefore: before.text, contextAfter: after.text });
  }
  return owed;
}
