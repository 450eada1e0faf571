import { z } from 'zod';
import type { CheckView, ClaimRow, ClaimView, NoteView, SpanView, ThreadView } from '@/domain/views';
import type { CorrectionDecided, CorrectionsProposed, CorrectionView } from '@/domain/views-correction';
import type { PrivilegedOn } from '@/domain/views-privileged';
import type { QueryView } from '@/domain/views-query';
import {
  CORRECTION_DECISIONS,
  FINDINGS,
  KINDS,
  PLACEMENTS,
  QUERY_OUTCOMES,
  RISKS,
  SIGNS,
  STATES,
} from '@/domain/vocabulary';
import { ability, at, count, id, person, unmet } from './basics';
import { confidentialOnClaim } from './confidential-answers';
import { evidence } from './evidence-answers';
import { listOf, named } from './named';
import { savedFieldsOf } from './story-answers';

const span = named(
  'Span',
  z.object({
    id,
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    start: count,
    state: z.enum(PLACEMENTS),
    contextChanged: z.boolean(),
    contextBefore: z.string(),
    contextAfter: z.string(),
    candidates: z.array(z.object({ start: count, end: count })),
  }),
) satisfies z.ZodType<SpanView>;

const rowFields = {
  id,
  number: count,
  revision: count.describe('What a write on this claim names as seen'),
  statement: z.string(),
  kind: z.enum(KINDS),
  risk: z.enum(RISKS),
  state: z.enum(STATES),
  finding: z.enum(FINDINGS).nullable(),
  clear: z.boolean(),
  sign: z.enum(SIGNS),
  assignee: person.nullable(),
  spans: z.array(span),
};

export const claimList = listOf('ClaimList', named('ClaimRow', z.object(rowFields)) satisfies z.ZodType<ClaimRow>);

const check = named(
  'Check',
  z.object({
    id,
    finding: z.enum(FINDINGS).nullable(),
    rationale: z.string(),
    wording: z.string(),
    seen: z.object({ statement: z.string(), spans: z.array(z.object({ id, exact: z.string() })) }),
    claimRevision: count,
    by: person,
    at,
    ruling: z.boolean(),
    standing: z.boolean(),
  }),
) satisfies z.ZodType<CheckView>;

export const note = named(
  'Note',
  z.object({
    id,
    claim: id.nullable(),
    thread: id,
    revision: count,
    text: z.string(),
    by: person,
    at,
    before: z.array(z.object({ text: z.string(), replacedAt: at })),
    edit: ability,
  }),
) satisfies z.ZodType<NoteView>;

export const thread = named(
  'Thread',
  z.object({
    id,
    claim: id.nullable(),
    notes: z.array(note),
    resolved: z.object({ by: person, at, reason: z.string() }).nullable(),
  }),
) satisfies z.ZodType<ThreadView>;

export const query = named(
  'Query',
  z.object({
    id,
    claim: id,
    claimNumber: count,
    number: count,
    revision: count,
    state: z.enum(['open', 'answered', 'closed']),
    question: z.string(),
    by: person,
    at,
    to: person,
    due: at.nullable(),
    answer: z
      .object({
        text: z.string(),
        at,
        evidence: z.array(id),
        correction: id.nullable(),
        byAuthor: z.boolean(),
      })
      .nullable(),
    outcome: z.object({ outcome: z.enum(QUERY_OUTCOMES), reason: z.string(), by: person, at }).nullable(),
    away: z.boolean(),
    outcomes: z.array(z.enum(QUERY_OUTCOMES)),
    waits: z.string(),
    abilities: z.object({ answer: ability, close: ability, redirect: ability }),
  }),
) satisfies z.ZodType<QueryView>;

export const queryList = listOf('QueryList', query);

const stands = z.union([
  z.object({ ok: z.literal(true), start: count, end: count }),
  z.object({ ok: z.literal(false), why: z.string() }),
]);

const correctionFields = {
  id,
  claim: id,
  claimNumber: count,
  span: id,
  revision: count,
  version: count,
  words: z.string(),
  replacement: z.string(),
  reason: z.string(),
  by: person,
  at,
  decision: z
    .object({
      decision: z.enum(CORRECTION_DECISIONS),
      replacement: z.string().nullable(),
      reason: z.string(),
      by: person,
      at,
      version: count.nullable(),
    })
    .nullable(),
  stands,
  abilities: z.object({ decide: ability, withdraw: ability }),
};

const correction = named('Correction', z.object(correctionFields)) satisfies z.ZodType<CorrectionView>;

/** With the revision that its claim has now. */
export const correctionNow = named('CorrectionNow', z.object({ ...correctionFields, claimRevision: count }));

export const correctionList = listOf('CorrectionList', correction);

/** Of one that is declined there is no new version. */
export const correctionDecided = named(
  'CorrectionDecided',
  savedFieldsOf.partial().extend({ correction: correctionNow }),
) satisfies z.ZodType<CorrectionDecided>;

export const correctionsAccepted = named(
  'CorrectionsAccepted',
  savedFieldsOf.extend({ corrections: z.array(correction) }),
);

const privilegedOn = z.object({ count, readers: z.array(person) }) satisfies z.ZodType<PrivilegedOn>;

export const claim = named(
  'Claim',
  z.object({
    ...rowFields,
    story: id,
    unmet: z.array(unmet),
    toConfirm: z.array(unmet),
    evidence: z.array(evidence),
    checks: z.array(check),
    threads: z.array(thread),
    queries: z.array(query),
    corrections: z.array(correction),
    confidential: confidentialOnClaim,
    privileged: privilegedOn.nullable(),
    abilities: z.object({
      change: ability,
      remove: ability,
      attach: ability,
      seal: ability,
      note: ability,
      check: ability,
      rule: ability,
      ask: ability,
      correct: ability,
    }),
  }),
) satisfies z.ZodType<ClaimView>;

export const claims = named('Claims', z.object({ claims: z.array(claim) }));
export const claimGone = named('ClaimRemoved', z.object({ id, number: count }));
export const checkRecorded = named('CheckRecorded', z.object({ check, claim, unmet: z.array(unmet) }));

export const correctionsProposed = named(
  'CorrectionsProposed',
  z.object({
    corrections: z.array(correction),
    left: z.array(z.object({ span: id, replacement: z.string(), why: z.string() })),
    claim,
  }),
) satisfies z.ZodType<CorrectionsProposed>;
