import type { ClaimRow } from '@/domain/views';
import { attachConfidential } from '@/server/commands/attach-confidential';
import { detachConfidential, useConfidential } from '@/server/commands/confidential-claims';
import { correctConfidential } from '@/server/commands/correct-confidential';
import { writePrivileged } from '@/server/commands/write-privileged';
import { type Act, act, type Seen } from './history-act';

/** A piece that the reader is named on, on this claim or on any; one that is not there where there is none. */
function pieceOf({ confidential }: Seen, number: number, claim?: string) {
  const some = confidential.filter((one) => claim === undefined || one.claim === claim);
  const found = some[number % Math.max(1, some.length)];
  return { confidential: found?.id ?? 'none', revision: found?.revision ?? 1 };
}

/** What a person does to a claim in confidence; `number` makes words differ. Everybody is named, so that anybody may go on with it. */
export const IN_CONFIDENCE: Record<string, (claim: ClaimRow, number: number, seen: Seen) => Act> = {
  'attach in confidence': ({ id }, number, { everybody }) =>
    act(attachConfidential, {
      claim: id,
      type: 'quotation',
      source: `Somebody ${number % 3}`,
      tier: number % 2 ? 'primary' : 'secondary',
      stance: number % 5 === 4 ? 'contradicts' : 'supports',
      excerpt: `In confidence ${number}.`,
      people: everybody,
    }),
  'attach from a confidential source': ({ id }, number, { everybody, confidentialSource }) =>
    act(attachConfidential, {
      claim: id,
      type: 'quotation',
      source: 'x',
      tier: 'secondary',
      stance: 'supports',
      excerpt: `Said ${number}.`,
      people: everybody,
      confidentialSource,
    }),
  'correct in confidence': ({ id }, number, seen) =>
    act(correctConfidential, { ...pieceOf(seen, number, id), excerpt: `It said ${number} in confidence.` }),
  'use in confidence': ({ id }, number, seen) =>
    act(useConfidential, { confidential: pieceOf(seen, number).confidential, claim: id }),
  'take off in confidence': ({ id }, number, seen) =>
    act(detachConfidential, { confidential: pieceOf(seen, number, id).confidential, claim: id, reason: 'So.' }),
  'note in privilege': ({ id }, number, { story }) => ({
    ...act(writePrivileged, { story, claim: id, text: `Privileged ${number}.` }),
    by: 'lawyer',
  }),
};
