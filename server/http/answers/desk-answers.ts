import { z } from 'zod';
import type { Json } from '@/domain/canonical-json';
import { CLEARANCE_CODES, type Clearance } from '@/domain/views-clearance';
import type { ClaimTrail, PersonView, TokenView, TrailLineView } from '@/domain/views-desk';
import type { RulesPreview, RulesView } from '@/domain/views-rules';
import type { VerificationView } from '@/domain/views-verification';
import { FINDINGS, HELD_AS, KINDS, PRESETS, RISKS, ROLES, TIERS } from '@/domain/vocabulary';
import type { FullLine } from '@/server/queries/trail-lines';
import { at, count, hash, id, person, who } from './basics';
import { listOf, named } from './named';

export const peopleList = listOf('PersonList', who);

export const personAtDesk = named(
  'PersonAtDesk',
  z.object({
    id,
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    sample: z.boolean(),
    createdAt: at,
    deactivatedAt: at.nullable(),
    sessions: count,
  }),
) satisfies z.ZodType<PersonView>;

const tokenFields = {
  id,
  person,
  name: z.string(),
  createdAt: at,
  expiresAt: at.nullable(),
  revokedAt: at.nullable(),
};

export const token = named('Token', z.object(tokenFields)) satisfies z.ZodType<TokenView>;
export const tokenMade = named(
  'TokenMade',
  z.object({ token: z.string().describe('The token itself, here and never again'), ...tokenFields }),
);

export const desk = named('Desk', z.object({ blindSecondCheck: z.boolean(), authorsDecide: z.boolean() }));
export const deskBegun = named('DeskBegun', z.object({ email: z.string() }));
export const sessionsEnded = named('SessionsEnded', count);

export const trailSentence = named(
  'TrailSentence',
  z.object({
    seq: count,
    at,
    actor: z.string(),
    type: z.string(),
    sentence: z.string(),
    claim: id.nullable(),
    signOff: id.nullable(),
    hash,
  }),
) satisfies z.ZodType<TrailLineView>;

export const verification = named(
  'Verification',
  z.object({
    chain: z.string().describe('`desk`, or a story’s id'),
    holds: z.boolean(),
    entries: count.describe('How many entries hold, from the first'),
    sentence: z.string(),
    firstBad: z.int().min(1).nullable().describe('The number of the first entry that does not hold'),
    signed: z
      .object({ size: count, at, key: z.string().regex(/^ed25519:[0-9a-f]{64}$/) })
      .nullable()
      .describe('The newest checkpoint: how many entries it covers, when and with which key it was signed'),
    at,
  }),
) satisfies z.ZodType<VerificationView>;

export const claimTrail = named(
  'ClaimTrail',
  z.object({ lines: z.array(trailSentence), total: count }),
) satisfies z.ZodType<ClaimTrail>;

/** One line of what a trail answers. */
export const trailLine = named(
  'TrailLine',
  z.object({
    seq: count,
    at,
    actor: z.string(),
    type: z.string(),
    salt: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    payload: z.custom<Json>().optional(),
    payloadHash: hash,
    prevHash: hash,
    hash,
  }),
) satisfies z.ZodType<FullLine>;

const proofs = z.array(z.object({ tiers: z.array(z.enum(TIERS)), sources: count }));

const rulesFields = z.object({
  proof: z.object({ low: proofs, normal: proofs, high: proofs }),
  held: z.partialRecord(z.enum(KINDS), z.array(z.enum(HELD_AS))),
  secondCheck: z.object({ risks: z.array(z.enum(RISKS)), kinds: z.array(z.enum(KINDS)) }),
  rationale: z.array(z.enum(FINDINGS)),
  authorsWord: z.boolean(),
  conflicting: count,
});

export const rules = named(
  'Rules',
  z.object({
    version: count,
    basedOn: z.enum(PRESETS),
    rules: rulesFields,
    lines: z.array(z.object({ topic: z.string(), sentence: z.string() })),
    at,
    by: person,
  }),
) satisfies z.ZodType<RulesView>;

export const rulesPreview = named(
  'RulesPreview',
  z.object({
    version: count,
    differences: z.array(z.object({ topic: z.string(), before: z.string(), after: z.string() })),
    sentence: z.string(),
    stories: z.array(
      z.object({
        id,
        headline: z.string(),
        signed: z.boolean(),
        claims: z.array(z.object({ number: count, statement: z.string(), sentence: z.string() })),
        more: count,
      }),
    ),
    elsewhere: z.string(),
  }),
) satisfies z.ZodType<RulesPreview>;

export const clearance = named(
  'Clearance',
  z.object({
    cleared: z.boolean(),
    reasons: z.array(z.object({ code: z.enum(CLEARANCE_CODES), sentence: z.string() })),
    signOff: z.object({ id, by: person, at, version: count, valid: z.boolean() }).nullable(),
    clearanceHash: hash,
    differences: z.array(
      z.object({
        signed: z.string(),
        submitted: z.string(),
        at: count.describe('Where it begins in the text of the signed version, in UTF-16 code units'),
        words: z.string().optional(),
      }),
    ),
  }),
) satisfies z.ZodType<Clearance>;
