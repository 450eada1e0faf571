import type { HouseRules, Proof } from '../house-rules-data';
import type { HeldAs, Kind, Risk } from '../vocabulary';
import { CLAIM_OF_KIND, count, HELD_IN, listed } from './rule-words';

/** "one primary source", "three independent secondary ones"; better ones count as well, which need not be said. */
function proofWords({ tiers, sources }: Proof, first: boolean): string {
  const tier = tiers.length < 3 ? `${tiers.at(-1)} ` : '';
  if (sources === 1) return `one ${tier}${first ? 'source' : 'one'}`;
  return `${count(sources)} independent ${tier}${first ? 'sources' : 'ones'}`;
}

/** "one primary source, or three independent secondary ones" */
export const proofsWords = (proofs: readonly Proof[]): string =>
  proofs.map((proof, at) => proofWords(proof, at === 0)).join(', or ');

/** "a recording, a transcript or a call-back, with its place in it" */
export const heldWords = (ways: readonly HeldAs[]): string =>
  `${listed(
    ways.map((way) => HELD_IN[way]),
    'or',
  )}, with its place in it`;

const there = (have: number) => {
  if (have === 0) return 'None that is there counts.';
  return have === 1 ? 'One that is there counts.' : `Of those that are there, ${count(have)} count.`;
};

interface Asked {
  kind: Kind;
  risk: Risk;
  rules: Pick<HouseRules, 'secondCheck'>;
}

const whySecond = ({ kind, risk, rules: { secondCheck } }: Asked) =>
  secondCheck.risks.includes(risk) ? `the risk is ${risk}` : `it is ${CLAIM_OF_KIND[kind]}`;

/** What is still missing, by rule: each names the next act. */
export const MISSING = {
  supportingEvidence: () => 'Evidence that supports it is missing. Attach what this rests on, with its place.',
  independentSources: (proofs: readonly Proof[], have: number) => `It needs ${proofsWords(proofs)}. ${there(have)}`,
  heldWords: (kind: Kind, ways: readonly HeldAs[]) => {
    const what = CLAIM_OF_KIND[kind];
    return `${what.charAt(0).toUpperCase()}${what.slice(1)} needs ${heldWords(ways)}.`;
  },
  conflicting: (sources: number) =>
    sources === 1
      ? 'The sources that disagree are missing. Attach at least one.'
      : `The sources that disagree are missing. Attach at least ${count(sources)} of different origin.`,
  authorsWord: () =>
    'The author’s word is missing. Put a query to the author and accept the answer, or attach it as a quotation.',
  wording: () =>
    'The wording that would be right is missing. Record the check again with the words the text should read.',
  rationale: () => 'A word why is missing. Record the check again and say why.',
  secondCheck: (claim: Asked) =>
    `A second check is missing, because ${whySecond(claim)}. Another person than the first gives it.`,
} as const;
