import { z } from 'zod';
import { staleClaim } from './claim';
import type { Actor, Given } from './given';
import { invalid, type Refused, refuse } from './refusal';
import { QUERY_REFUSED as SAY } from './sentences/queries';
import { id, moment, plainText, requiredText, revision } from './text-input';
import { type Decision, decided, type TrailEvent } from './trail-event';
import { QUERY_OUTCOMES, type QueryOutcome } from './vocabulary';

const person = id.or(z.email().max(320));
const due = moment('Give the moment it is due as 2026-03-02T18:00:00Z, or leave it out.').nullish();

export const queryInput = z.object({
  claim: id,
  revision,
  /** A person on the story, by id or e-mail address. */
  to: person,
  question: requiredText(5000, 'There is no question yet. Ask what you need to know.'),
  due,
});

export const queryAnswerInput = z.object({
  query: id,
  revision,
  text: requiredText(20_000, 'There is no answer yet. Say what you know, or that you do not.'),
  /** Pieces of evidence on the claim that come with the answer. */
  evidence: z.array(id).max(50).default([]),
  /** A correction of the claim that its answerer proposed. */
  correction: id.optional(),
});

export const queryOutcomeInput = z.object({
  query: id,
  revision,
  outcome: z.enum(QUERY_OUTCOMES),
  reason: plainText(5000).default(''),
});

/** What is not named stays; `due: null` takes the date away. */
export const queryRedirectInput = z.object({ query: id, revision, to: person.optional(), due });

/** A person on the story who may answer on it. */
export interface Addressee {
  id: string;
  email: string;
  name: string;
}

interface OnClaim {
  id: string;
  number: number;
  revision: number;
}

/** A query as it stands, with the claim it is on. */
export interface StandingQuery {
  id: string;
  number: number;
  revision: number;
  question: string;
  by: string;
  to: string;
  due: string | null;
  answered: boolean;
  /** The answer came from an author of the story: the author's word. */
  byAuthor: boolean;
  outcome: QueryOutcome | null;
  claim: OnClaim;
}

export interface QueryAsked extends Pick<StandingQuery, 'id' | 'number' | 'question' | 'by' | 'to' | 'due'> {
  claim: OnClaim;
}

export interface QueryAnswer {
  text: string;
  evidence: string[];
  correction: string | null;
  byAuthor: boolean;
}

/** What becomes of a query; each change raises its own revision and its claim's. */
export type QueryChange = { answer: QueryAnswer } | { closed: { outcome: QueryOutcome; reason: string } } | Redirected;
export type Redirected = { redirected: { to: string; due: string | null } };

const told = (query: Pick<StandingQuery, 'id' | 'number' | 'claim'>) => ({
  query: query.id,
  queryNumber: query.number,
  claim: query.claim.id,
  number: query.claim.number,
  /** The claim's, after it. */
  revision: query.claim.revision + 1,
});

/** Who of the story's people is meant, or why they cannot be asked by this person. */
function addresseeOf(asker: string, people: readonly Addressee[], named: string): Addressee | Refused {
  const found = people.find((one) => one.id === named || one.email === named.toLowerCase());
  if (!found) return invalid({ to: SAY.notOnStory() });
  return found.id === asker ? invalid({ to: SAY.ownQuestion() }) : found;
}

const isPast = (due: string | null | undefined, now: string) => typeof due === 'string' && due <= now;

/**
 * A question on a claim to one person on the story, on the revision that was seen. `people`: those on the story who may
 * answer; `number`: the next on the story. Refused: `stale`, or `invalid` for somebody who cannot answer or a passed date.
 */
export function decideQuery(
  actor: Actor,
  claim: OnClaim,
  story: { people: readonly Addressee[]; number: number },
  input: z.infer<typeof queryInput>,
  given: Given,
): Decision<QueryAsked> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  const to = addresseeOf(actor.id, story.people, input.to);
  if ('ok' in to) return to;
  if (isPast(input.due, given.now)) return invalid({ due: SAY.duePast() });
  const { question, due = null } = input;
  const query: QueryAsked = { id: given.newId(), number: story.number, question, by: actor.id, to: to.id, due, claim };
  return decided(query, { type: 'query.asked', payload: { ...told(query), to: to.id, question, due } });
}

/** Null when it is the revision that was seen. */
const overtaken = (query: StandingQuery, input: { revision: number }): Refused | null =>
  query.revision === input.revision ? null : refuse('stale', SAY.stale(query.number));

/** What an answer may bring along: evidence of the claim, and corrections of it that the answerer proposed. */
export interface Enclosable {
  evidence: readonly string[];
  corrections: readonly string[];
}

function enclosed(at: Enclosable, input: z.infer<typeof queryAnswerInput>): Refused | null {
  if (!input.evidence.every((one) => at.evidence.includes(one))) return invalid({ evidence: SAY.otherEvidence() });
  if (input.correction === undefined || at.corrections.includes(input.correction)) return null;
  return invalid({ correction: SAY.otherCorrection() });
}

/** Only the person who was asked answers. */
export function answerRefusal(actor: string, query: Pick<StandingQuery, 'to' | 'number' | 'outcome'>): Refused | null {
  if (query.to !== actor) return refuse('not-permitted', SAY.notAddressee());
  return query.outcome === null ? null : refuse('invalid', SAY.closed(query.number));
}

/** The addressee's answer; another one before the outcome replaces it, and the trail keeps both. */
export function decideAnswer(
  actor: Actor,
  query: StandingQuery,
  at: Enclosable,
  input: z.infer<typeof queryAnswerInput>,
): Decision<QueryChange> {
  const stopped = overtaken(query, input) ?? answerRefusal(actor.id, query) ?? enclosed(at, input);
  if (stopped) return stopped;
  const answer: QueryAnswer = {
    text: input.text,
    evidence: [...new Set(input.evidence)],
    correction: input.correction ?? null,
    byAuthor: actor.standing.story?.parts.includes('author') ?? false,
  };
  return decided({ answer }, { type: 'query.answered', payload: { ...told(query), ...answer } });
}

/** Never the person who was asked. That no author closes it, the table of rights says. */
export function closeRefusal(actor: string, query: Pick<StandingQuery, 'to' | 'number' | 'outcome'>): Refused | null {
  if (query.to === actor) return refuse('not-permitted', SAY.ownAnswer());
  return query.outcome === null ? null : refuse('invalid', SAY.closed(query.number));
}

/** What can come of it as it stands: the author's word can be accepted only once an author has given it. */
export const outcomesOf = ({ byAuthor }: { byAuthor: boolean }): QueryOutcome[] =>
  QUERY_OUTCOMES.filter((one) => one !== 'accepted-on-author' || byAuthor);

function outcomeRefusal(query: StandingQuery, input: z.infer<typeof queryOutcomeInput>): Refused | null {
  if (!query.answered && input.outcome === 'accepted-on-author') return invalid({ outcome: SAY.nothingToAccept() });
  if (!query.answered && input.reason.trim() === '') return invalid({ reason: SAY.whyUnanswered() });
  return outcomesOf(query).includes(input.outcome) ? null : invalid({ outcome: SAY.notAnAuthor() });
}

/** What the asker's side makes of the answer. Without an answer it needs a reason. */
export function decideOutcome(
  actor: Actor,
  query: StandingQuery,
  input: z.infer<typeof queryOutcomeInput>,
): Decision<QueryChange> {
  const stopped = overtaken(query, input) ?? closeRefusal(actor.id, query) ?? outcomeRefusal(query, input);
  if (stopped) return stopped;
  const closed = { outcome: input.outcome, reason: input.reason };
  return decided({ closed }, { type: 'query.closed', payload: { ...told(query), ...closed } });
}

/** Whether it can still be put to another: while nobody has answered it. */
export function redirectRefusal(query: Pick<StandingQuery, 'answered' | 'number' | 'outcome'>): Refused | null {
  if (query.outcome !== null) return refuse('invalid', SAY.closed(query.number));
  return query.answered ? refuse('invalid', SAY.answered(query.number)) : null;
}

/** Puts an unanswered query to another person, or sets another date. */
export function decideRedirect(
  query: StandingQuery,
  people: readonly Addressee[],
  input: z.infer<typeof queryRedirectInput>,
  now: string,
): Decision<QueryChange> {
  const stopped = overtaken(query, input) ?? redirectRefusal(query);
  if (stopped) return stopped;
  const to = input.to === undefined ? { id: query.to } : addresseeOf(query.by, people, input.to);
  if ('ok' in to) return to;
  const before = { to: query.to, due: query.due };
  const redirected = { to: to.id, due: input.due === undefined ? query.due : input.due };
  if (before.to === redirected.to && before.due === redirected.due) return invalid({ to: SAY.sameAgain() });
  if (redirected.due !== before.due && isPast(redirected.due, now)) return invalid({ due: SAY.duePast() });
  const event: TrailEvent = { type: 'query.redirected', payload: { ...told(query), before, after: redirected } };
  return decided({ redirected }, event);
}
