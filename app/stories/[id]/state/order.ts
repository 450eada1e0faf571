import type { ClaimRow } from '@/domain/views';
import { type Kind, RISKS, type Risk, SIGNS, type Sign } from '@/domain/vocabulary';

export type Show = 'all' | 'unsettled' | 'mine';

/** By what the list is ordered. */
export const SORTS = ['text', 'number', 'risk', 'sign'] as const;
export type Sort = (typeof SORTS)[number];

/** What of the claims the list shows; empty is any. `assignee` is a person's id, or `nobody`. */
export interface ListFilter {
  sign: Sign | '';
  kind: Kind | '';
  risk: Risk | '';
  assignee: string;
}

export const NO_FILTER: ListFilter = { sign: '', kind: '', risk: '', assignee: '' };
export const NOBODY = 'nobody';

export const isFiltered = (filter: ListFilter): boolean => Object.values(filter).some((value) => value !== '');

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

const RANK: Record<Exclude<Sort, 'text'>, (claim: ClaimRow) => number> = {
  number: (claim) => claim.number,
  risk: (claim) => -RISKS.indexOf(claim.risk),
  sign: (claim) => SIGNS.indexOf(claim.sign),
};

/** Claims that come in the order of the text, in another; those that are alike stay in the order of the text. */
export function sorted(claims: readonly ClaimRow[], sort: Sort): readonly ClaimRow[] {
  if (sort === 'text') return claims;
  const rank = RANK[sort];
  return [...claims].sort((a, b) => rank(a) - rank(b));
}

export const isUnsettled = (claim: ClaimRow): boolean => claim.state !== 'settled';

interface Filter {
  me: string;
  show: Show;
  words: string;
  filter: ListFilter;
}

const says = (claim: ClaimRow, words: string) =>
  `${claim.number} ${claim.statement} ${claim.spans.map((span) => span.exact).join(' ')}`
    .toLocaleLowerCase()
    .includes(words);

const is = (wanted: string, value: string) => wanted === '' || wanted === value;

const passes = (claim: ClaimRow, { sign, kind, risk, assignee }: ListFilter): boolean =>
  is(sign, claim.sign) && is(kind, claim.kind) && is(risk, claim.risk) && is(assignee, claim.assignee ?? NOBODY);

export function isShown(claim: ClaimRow, { me, show, words, filter }: Filter): boolean {
  const kept = show === 'all' || (show === 'unsettled' ? isUnsettled(claim) : claim.assignee === me);
  return kept && passes(claim, filter) && (words === '' || says(claim, words.trim().toLocaleLowerCase()));
}
