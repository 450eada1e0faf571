import type { Tier } from '../vocabulary';

const COUNT = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const count = (number: number) => COUNT[number] ?? `${number}`;

interface Proof {
  tiers: readonly Tier[];
  sources: number;
}

/** "one primary source", "three independent secondary ones"; better ones count as well, which need not be said. */
function proofWords({ tiers, sources }: Proof, first: boolean): string {
  const tier = tiers.length < 3 ? `${tiers.at(-1)} ` : '';
  if (sources === 1) return `one ${tier}${first ? 'source' : 'one'}`;
  return `${count(sources)} independent ${tier}${first ? 'sources' : 'ones'}`;
}

const there = (have: number) => {
  if (have === 0) return 'None that is there counts.';
  return have === 1 ? 'One that is there counts.' : `Of those that are there, ${count(have)} count.`;
};

/** What is still missing, by rule: each names the next act. */
export const MISSING = {
  supportingEvidence: () => 'Evidence that supports it is missing. Attach what this rests on, with its place.',
  independentSources: (proofs: readonly Proof[], have: number) => {
    const asked = proofs.map((proof, at) => proofWords(proof, at === 0)).join(', or ');
    return `It needs ${asked}. ${there(have)}`;
  },
  heldWords: () => 'A quotation needs a recording, a transcript or a call-back, with its place in it.',
  twoSources: () => 'The sources that disagree are missing. Attach at least two of different origin.',
  authorsWord: () =>
    'The author’s word is missing. Put a query to the author and accept the answer, or attach it as a quotation.',
  wording: () =>
    'The wording that would be right is missing. Record the check again with the words the text should read.',
  rationale: () => 'A word why is missing. Record the check again and say why.',
  secondCheck: () => 'A second check is missing, because the risk is high. Another person than the first gives it.',
} as const;
