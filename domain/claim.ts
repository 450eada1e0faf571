import { z } from 'zod';
import { describe, find, type Selector } from './anchor/selector';
import { sentenceAt } from './anchor/sentence';
import { beginning } from './beginning';
import { canonicalJson } from './canonical-json';
import { contextOwed } from './context-owed';
import type { Given } from './given';
import { invalid, type Refused, refuse } from './refusal';
import { id, plainText, requiredText, revision } from './text-input';
import { type Decision, decided } from './trail-event';
import { KINDS, type Kind, type Placement, RISKS, type Risk } from './vocabulary';

export const MOST_SPANS = 50;
const MOST_STATEMENT = 5000;

export const spanInput = z.object({
  exact: requiredText(20_000, 'Select some words first: a claim stands on words, not on white space.'),
  prefix: plainText(2000).optional(),
  suffix: plainText(2000).optional(),
  start: z.number().int().min(0).optional(),
});
export type SpanInput = z.infer<typeof spanInput>;

export const spanInputs = z
  .array(spanInput)
  .min(1, { error: 'A claim has at least one place in the text.' })
  .max(MOST_SPANS, { error: `A claim has at most ${MOST_SPANS} places in the text.` });
export const statementInput = requiredText(MOST_STATEMENT, 'A claim needs a statement: what exactly is to be proved.');

export const newClaimInput = z.object({
  story: id,
  spans: spanInputs,
  kind: z.enum(KINDS).default('other'),
  risk: z.enum(RISKS).default('normal'),
  statement: statementInput.optional(),
  assignee: id.nullable().optional(),
});

export const claimChangeInput = z.object({
  claim: id,
  revision,
  kind: z.enum(KINDS).optional(),
  risk: z.enum(RISKS).optional(),
  statement: statementInput.optional(),
  assignee: id.nullable().optional(),
  spans: spanInputs.optional(),
});

export interface SpanRecord extends Selector {
  id: string;
  placement: Placement;
  contextChanged: boolean;
  /** While contextChanged: the sentence around it before the change that nobody has ticked, and as it is now. */
  contextBefore: string;
  contextAfter: string;
  /** Of a lost one: passages equally near, of which none was chosen. */
  candidates: readonly { start: number; end: number }[];
}

/** What a place that a person has just named owes nobody. */
export const FRESH: Omit<SpanRecord, keyof Selector | 'id'> = {
  placement: 'exact',
  contextChanged: false,
  contextBefore: '',
  contextAfter: '',
  candidates: [],
};

export interface ClaimFacts {
  statement: string;
  kind: Kind;
  risk: Risk;
  assignee: string | null;
  spans: SpanRecord[];
}

export interface ClaimRecord extends ClaimFacts {
  id: string;
  number: number;
  revision: number;
}

/** Who may be given a claim: a person who may check or write on this story. */
export interface Assignable {
  id: string;
  name: string;
  assignable: boolean;
}

/** Why words that a person selected cannot be a place. */
export const NOT_PLACED = {
  nowhere: 'These words do not stand in the text as it is now. Select them again.',
  elsewhere: 'These words stand in the text, but with others before or after them than were sent. Select them again.',
  several: 'These words stand in the text more than once. Say which by prefix, suffix or start.',
};

export const samePlace = (one: { start: number; exact: string }, other: { start: number; exact: string }): boolean =>
  one.start === other.start && one.exact === other.exact;

export const isLost = (span: { placement: Placement }): boolean => span.placement === 'lost';

/** A place that is named again: as it stood, or where it was lost, standing again. */
function standing(span: SpanRecord, text: string): SpanRecord {
  if (!isLost(span)) return span;
  const words = { start: span.start, end: span.start + span.exact.length };
  // The language decides about abbreviations alone: a sentence too long or too short is still shown and ticked.
  const { start, end } = sentenceAt(text, words, 'en');
  const selector = describe(text, words);
  return { ...FRESH, ...selector, id: span.id, ...contextOwed(span, span.exact, text.slice(start, end)) };
}

/**
 * The spans as they stand in the text, each in its place and once; or which of them cannot be found. `at` names them in
 * the input.
 */
export function place(
  text: string,
  asked: readonly SpanInput[],
  before: readonly SpanRecord[],
  given: Given,
  at = 'spans',
): SpanRecord[] | Refused {
  const placed: SpanRecord[] = [];
  for (const [index, span] of asked.entries()) {
    const found = find(text, span);
    if (!found.ok) return invalid({ [`${at}.${index}.exact`]: NOT_PLACED[found.why] });
    const selector = describe(text, found);
    if (placed.some((one) => samePlace(one, selector))) continue;
    const same = before.find((one) => samePlace(one, selector));
    placed.push(same ? standing(same, text) : { ...selector, ...FRESH, id: given.newId() });
  }
  return placed;
}

/** Nothing is dropped: a span that lost its words waits for a person, and stays when the other places change. */
export const withLost = (placed: readonly SpanRecord[], before: readonly SpanRecord[]): SpanRecord[] => [
  ...placed,
  ...before.filter((span) => isLost(span) && !placed.some((one) => one.id === span.id)),
];

function unassignable(people: readonly Assignable[], person: string | null | undefined): Refused | null {
  if (!person) return null;
  const found = people.find((one) => one.id === person);
  if (!found) return invalid({ assignee: 'Nobody here has this id.' });
  return found.assignable ? null : invalid({ assignee: `${found.name} may not work on claims of this story.` });
}

/** A claim as the trail tells it; of a place that stands as it was found, words and beginning are all there is to tell. */
export const told = (claim: ClaimFacts) => ({
  statement: claim.statement,
  kind: claim.kind,
  risk: claim.risk,
  assignee: claim.assignee,
  spans: claim.spans.map(({ id: span, exact, start, placement, contextChanged }) => ({
    id: span,
    exact,
    start,
    ...(placement === 'exact' ? {} : { state: placement }),
    ...(contextChanged ? { contextChanged } : {}),
  })),
});

/** What a claim states where nobody said: the words of its first place. */
export const firstWords = (spans: readonly SpanRecord[]): string =>
  beginning(spans[0]?.exact.trim() ?? '', MOST_STATEMENT);

/** A claim on the words as they stand. Without a statement, the words of its first span are the statement. */
export function decideNewClaim(
  story: { text: string; nextNumber: number; people: readonly Assignable[] },
  input: z.infer<typeof newClaimInput>,
  given: Given,
): Decision<ClaimRecord> {
  const placed = place(story.text, input.spans, [], given);
  if (!Array.isArray(placed)) return placed;
  const stopped = unassignable(story.people, input.assignee);
  if (stopped) return stopped;
  const claim: ClaimRecord = {
    id: given.newId(),
    number: story.nextNumber,
    revision: 1,
    statement: input.statement ?? firstWords(placed),
    kind: input.kind,
    risk: input.risk,
    assignee: input.assignee ?? null,
    spans: placed,
  };
  return decided(claim, {
    type: 'claim.made',
    payload: { claim: claim.id, number: claim.number, ...told(claim) },
  });
}

/** Who works on a claim is no part of what was checked: assignment alone leaves the revision as it is. */
const workOf = (claim: ClaimFacts): string =>
  canonicalJson({ ...told(claim), assignee: null, placements: claim.spans.map((span) => span.placement) });
const sameWork = (before: ClaimFacts, after: ClaimFacts): boolean => workOf(before) === workOf(after);

/** The refusal of a write on a claim that changed since the person saw it. */
export const staleClaim = (claim: { number: number }): Refused =>
  refuse(
    'stale',
    `Somebody was quicker: claim ${claim.number} changed while you worked on it. What you typed is kept; look at the change and send it again.`,
  );

/** A change of statement, kind, risk, assignee or places, on the revision that was seen. */
export function decideClaimChange(
  claim: ClaimRecord,
  story: { text: string; people: readonly Assignable[] },
  input: z.infer<typeof claimChangeInput>,
  given: Given,
): Decision<ClaimRecord> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  const stopped = unassignable(story.people, input.assignee);
  if (stopped) return stopped;
  const placed = input.spans ? place(story.text, input.spans, claim.spans, given) : claim.spans;
  if (!Array.isArray(placed)) return placed;
  const asked: ClaimFacts = {
    statement: input.statement ?? claim.statement,
    kind: input.kind ?? claim.kind,
    risk: input.risk ?? claim.risk,
    assignee: input.assignee === undefined ? claim.assignee : input.assignee,
    spans: input.spans ? withLost(placed, claim.spans) : claim.spans,
  };
  const after: ClaimRecord = { ...claim, ...asked, revision: claim.revision + (sameWork(claim, asked) ? 0 : 1) };
  return decided(after, {
    type: 'claim.changed',
    payload: {
      claim: claim.id,
      number: claim.number,
      revision: after.revision,
      before: told(claim),
      after: told(after),
    },
  });
}
