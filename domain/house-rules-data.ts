import { z } from 'zod';
import { MOST_PROOFS, MOST_SOURCES } from './rule-limits';
import { FINDINGS, HELD_AS, KINDS, RISKS, TIERS } from './vocabulary';

/** A list of codes, each once and in the order of the vocabulary: lists that say the same are the same. */
const codes = <Code extends string>(all: readonly [Code, ...Code[]], least: number, sentence: string) =>
  z
    .array(z.enum(all))
    .min(least, { error: sentence })
    .max(all.length, { error: 'Each of them is named once.' })
    .transform((named) => all.filter((code) => named.includes(code)));

const proof = z.object({
  /** A better tier counts wherever a worse one does. */
  tiers: codes(TIERS, 1, 'Say which tiers count.').transform((named) =>
    TIERS.slice(0, 1 + Math.max(...named.map((tier) => TIERS.indexOf(tier)))),
  ),
  sources: z
    .number({ error: 'Say how many sources.' })
    .int({ error: 'A number of sources is whole.' })
    .min(1, { error: 'Whatever is confirmed rests on one source at least.' })
    .max(MOST_SOURCES, { error: `${MOST_SOURCES} sources at most.` }),
});

const proofs = z
  .array(proof)
  .min(1, { error: 'Name one way to prove it at least: whatever is confirmed rests on something.' })
  .max(MOST_PROOFS, { error: `${MOST_PROOFS} ways to prove it at most.` });

/** What a desk asks for before a finding settles a claim, as it is sent and kept. */
export const rulesData = z.object({
  /** What must support a claim that is confirmed, by its risk: any one of these is enough. */
  proof: z.object({ low: proofs, normal: proofs, high: proofs }),
  /** Kinds of claims whose words must be held in one of these ways, with a locator. */
  held: z.partialRecord(z.enum(KINDS), codes(HELD_AS, 1, 'Say in which ways the words may be held.')),
  /** What needs a second checker: claims of these risks, and claims of these kinds. */
  secondCheck: z.object({ risks: codes(RISKS, 0, ''), kinds: codes(KINDS, 0, '') }),
  /** Findings that need a word why. */
  rationale: codes(FINDINGS, 0, ''),
  /** Whether `on-author` needs the author's word on record. */
  authorsWord: z.boolean({ error: 'Say whether the author’s word must be on record.' }),
  /** How many sources of different origin must disagree before sources conflict; 0 asks for none. */
  conflicting: z
    .number({ error: 'Say how many sources must disagree.' })
    .int({ error: 'A number of sources is whole.' })
    .min(0, { error: 'No fewer than none.' })
    .max(MOST_SOURCES, { error: `${MOST_SOURCES} sources at most.` }),
});

export type RulesData = z.infer<typeof rulesData>;

/** A way to prove a claim: so many independent sources, each of one of these tiers. */
export type Proof = z.infer<typeof proof>;

/** The house rules of one version, which is written into each sign-off. */
export interface HouseRules extends RulesData {
  version: number;
}
