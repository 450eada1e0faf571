import { TRAIL_KINDS, type TrailKind } from '@/domain/trail-kinds';

/** What of a trail is shown, as its address says it; empty is everything. */
export interface TrailChoice {
  person: string;
  claim: string;
  kind: TrailKind | '';
}

export function trailAddress(path: string, choice: Partial<TrailChoice & { before: string }>): string {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value));
  return query.size > 0 ? `${path}?${query}` : path;
}

type Parameters = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

/** What the address of a trail page asks for; what makes no sense in it is left out. */
export function trailQuery(parameters: Parameters) {
  const kind = TRAIL_KINDS.find((known) => known === one(parameters.kind)) ?? '';
  const choice: TrailChoice = { person: one(parameters.person), claim: one(parameters.claim), kind };
  const before = Number(one(parameters.before));
  return {
    choice,
    input: {
      before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
      person: choice.person || undefined,
      claim: choice.claim || undefined,
      kind: kind || undefined,
    },
  };
}
