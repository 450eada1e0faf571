import type { TrailChoice } from './trail-page';

type Parameters = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

/** What the address of a trail page asks for; what makes no sense in it is left out. */
export function trailQuery(parameters: Parameters) {
  const choice: TrailChoice = { person: one(parameters.person), claim: one(parameters.claim) };
  const before = Number(one(parameters.before));
  return {
    choice,
    input: {
      before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
      person: choice.person || undefined,
      claim: choice.claim || undefined,
    },
  };
}
