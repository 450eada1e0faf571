import type { SpanRecord } from '@/domain/claim';
import { isTouched, samePlacing } from '@/domain/spans-after';
import type { VersionText } from '@/domain/story';
import { wordCount } from '@/domain/story-text';
import type { PlacedClaim } from './placed-claims';

type SpanColumns = ReturnType<typeof columns>;

/** What a new version writes, ready for the database: nothing is put into words while others wait. */
export interface VersionRows {
  document: string;
  checkable: string;
  words: number;
  /** Spans that stand as they stood, a little further on. */
  shifts: SpanColumns;
  /** The others that are not as they were. */
  spans: SpanColumns;
}

/** One list a column: the database reads them quicker than one of rows. */
const columns = (spans: readonly SpanRecord[]) => ({
  ids: spans.map((span) => span.id),
  exacts: spans.map((span) => span.exact),
  prefixes: spans.map((span) => span.prefix),
  suffixes: spans.map((span) => span.suffix),
  starts: spans.map((span) => span.start),
  placements: spans.map((span) => span.placement),
  changed: spans.map((span) => span.contextChanged),
  before: spans.map((span) => span.contextBefore),
  after: spans.map((span) => span.contextAfter),
  candidates: spans.map((span) => JSON.stringify(span.candidates)),
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
  const shifts: SpanRecord[] = [];
  const others: SpanRecord[] = [];
  for (const before of claims.flatMap((claim) => claim.spans)) {
    const now = after.get(before.id) ?? before;
    if (sameRow(before, now)) continue;
    (isShift(before, now) ? shifts : others).push(now);
  }
  return {
    document: JSON.stringify(text.document),
    checkable: JSON.stringify(text.checkable.map(({ start, end }) => ({ start, end }))),
    words: wordCount(text.text),
    shifts: columns(shifts),
    spans: columns(others),
  };
}
