import type { SpanRecord } from '@/domain/claim';
import { isTouched, samePlacing } from '@/domain/spans-after';
import type { VersionText } from '@/domain/story';
import type { PlacedClaim } from './placed-claims';

type SpanColumns = ReturnType<typeof columns>;

/** What a new version writes, ready for the database: nothing is put into words while others wait. */
export interface VersionRows {
  document: string;
  checkable: string;
  /** Spans that stand as they stood, a little further on. */
  shifts: SpanColumns;
  /** The others that are not as they were. */
  spans: SpanColumns;
}

/** An array as the database writes it: put into words before anybody waits. */
const arrayText = (values: readonly (string | number | boolean | null)[]): string =>
  `{${values.map((one) => (one === null ? 'NULL' : `"${String(one).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;

/** One list a column: the database reads them quicker than one of rows. */
const columns = (spans: readonly SpanRecord[]) => {
  const column = (of: (span: SpanRecord) => string | number | boolean | null) => arrayText(spans.map(of));
  return {
    ids: column((span) => span.id),
    exacts: column((span) => span.exact),
    prefixes: column((span) => span.prefix),
    suffixes: column((span) => span.suffix),
    starts: column((span) => span.start),
    placements: column((span) => span.placement),
    changed: column((span) => span.contextChanged),
    before: column((span) => span.contextBefore),
    after: column((span) => span.contextAfter),
    candidates: column((span) => JSON.stringify(span.candidates)),
  };
};

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
    shifts: columns(shifts),
    spans: columns(others),
  };
}
