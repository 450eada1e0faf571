import { MARGIN_LANE } from '@/domain/galley';
import type { TextRange } from './positions';

const lengthOf = ({ start, end }: TextRange) => end - start;

/** Stretches that meet, in groups: no stretch of one group meets one of another. */
function groupsOf<Span extends TextRange>(spans: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  let end = -1;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    if (span.start < end) groups.at(-1)?.push(span);
    else groups.push([span]);
    end = Math.max(end, span.end);
  }
  return groups;
}

/** As on the galley: the shorter keeps to the words, each longer one that meets it runs below. */
export function lanesOf<Span extends TextRange>(spans: readonly Span[]): Map<Span, number> {
  const lanes = new Map<Span, number>();
  for (const group of groupsOf(spans)) {
    const shortestFirst = group.sort((one, other) => lengthOf(one) - lengthOf(other));
    for (const [at, span] of shortestFirst.entries()) {
      const met = shortestFirst.slice(0, at).filter((other) => other.start < span.end && span.start < other.end);
      const lane = met.reduce((lowest, other) => Math.max(lowest, (lanes.get(other) ?? 0) + 1), 0);
      lanes.set(span, Math.min(lane, MARGIN_LANE));
    }
  }
  return lanes;
}
