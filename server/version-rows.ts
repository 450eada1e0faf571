import type { SpanRecord } from '@/domain/claim';
import { isTouched, samePlacing } from '@/domain/spans-after';
import type { VersionText } from '@/domain/story';
import { wordCount } from '@/domain/story-text';
import type { PlacedClaim } from './placed-claims';

/** What a new version writes, ready for the database: nothing is put into words while others wait. */
export interface VersionRows {
  document: string;
  checkable: string;
  words: number;
  /** Spans that stand as they stood, a little further on. */
  shifts: { ids: string[]; starts: number[]; prefixes: string[]; suffixes: string[] };
  /** The others that are not as they were, whole. */
  spans: string;
}

const spanRow = ({ id, exact, prefix, suffix, start, placement, ...span }: SpanRecord) => ({
  id,
  exact,
  prefix,
  suffix,
  start,
  placement,
  context_changed: span.contextChanged,
  context_before: span.contextBefore,
  context_after: span.contextAfter,
  candidates: span.candidates,
});

const isShift = (before: SpanRecord, after: SpanRecord) =>
  !isTouched(before, after) && before.placement === after.placement && after.placement === 'exact';

const sameRow = (before: SpanRecord, after: SpanRecord) =>
  samePlacing(before, after) && before.candidates.length === 0 && after.candidates.length === 0;

export function versionRows(
  text: VersionText,
  claims: readonly PlacedClaim[],
  after: ReadonlyMap<string, SpanRecord>,
): VersionRows {
  const shifts: VersionRows['shifts'] = { ids: [], starts: [], prefixes: [], suffixes: [] };
  const spans: ReturnType<typeof spanRow>[] = [];
  for (const before of claims.flatMap((claim) => claim.spans)) {
    const now = after.get(before.id) ?? before;
    if (sameRow(before, now)) continue;
    if (!isShift(before, now)) spans.push(spanRow(now));
    else {
      shifts.ids.push(now.id);
      shifts.starts.push(now.start);
      shifts.prefixes.push(now.prefix);
      shifts.suffixes.push(now.suffix);
    }
  }
  return {
    document: JSON.stringify(text.document),
    checkable: JSON.stringify(text.checkable.map(({ start, end }) => ({ start, end }))),
    words: wordCount(text.text),
    shifts,
    spans: JSON.stringify(spans),
  };
}
