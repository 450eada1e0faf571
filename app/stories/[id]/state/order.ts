import type { ClaimRow } from '@/domain/views';
import type { Show } from './story-state';

/** Where a claim begins in the text; one that stands nowhere comes last. */
export const startOf = (claim: ClaimRow): number =>
  claim.spans.reduce(
    (first, span) => (span.state === 'lost' ? first : Math.min(first, span.start)),
    Number.POSITIVE_INFINITY,
  );

export const isLost = (claim: ClaimRow): boolean => startOf(claim) === Number.POSITIVE_INFINITY;

export function inTextOrder(claims: readonly ClaimRow[]): ClaimRow[] {
  const starts = new Map(claims.map((claim) => [claim, startOf(claim)]));
  const start = (claim: ClaimRow) => starts.get(claim) ?? 0;
  return [...claims].sort((a, b) => (start(a) === start(b) ? a.number - b.number : start(a) - start(b)));
}

export const isUnsettled = (claim: ClaimRow): boolean => claim.state !== 'settled';

interface Filter {
  me: string;
  show: Show;
  words: string;
}

const says = (claim: ClaimRow, words: string) =>
  `${claim.number} ${claim.statement} ${claim.spans.map((span) => span.exact).join(' ')}`
    .toLocaleLowerCase()
    .includes(words);

export function isShown(claim: ClaimRow, { me, show, words }: Filter): boolean {
  const kept = show === 'all' || (show === 'unsettled' ? isUnsettled(claim) : claim.assignee === me);
  return kept && (words === '' || says(claim, words.trim().toLocaleLowerCase()));
}
