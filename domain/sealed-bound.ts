import type { Bound, BoundClaim } from './claims-digest';

/** What a signature said of a piece that was made confidential after it: its digest can be recomputed with this. */
export interface SignedPiece {
  signOff: string;
  claim: string;
  piece: BoundClaim['evidence'][number];
}

const byId = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

function withoutPiece(claim: BoundClaim, evidence: string): BoundClaim {
  const piece = claim.evidence.find((one) => one.id === evidence);
  if (!piece) return claim;
  const sealed = byId([...(claim.sealed ?? []), { id: piece.id, recordHash: piece.recordHash }]);
  return { ...claim, evidence: claim.evidence.filter((one) => one !== piece), sealed };
}

/**
 * What a signature bound, with this piece bound by its salted hash alone, as confidential evidence is. Nothing that it was
 * given on is another by that; `pieces`: what it said of the piece before.
 */
export function boundWithout(bound: Bound, evidence: string): { bound: Bound; pieces: Omit<SignedPiece, 'signOff'>[] } {
  const pieces = bound.claims.flatMap((claim) =>
    claim.evidence.flatMap((piece) => (piece.id === evidence ? { claim: claim.id, piece } : [])),
  );
  return { bound: { ...bound, claims: bound.claims.map((claim) => withoutPiece(claim, evidence)) }, pieces };
}

function withPieces(claim: BoundClaim, pieces: readonly BoundClaim['evidence'][number][]): BoundClaim {
  const { sealed = [], ...rest } = claim;
  const left = sealed.filter((one) => !pieces.some((piece) => piece.id === one.id));
  return { ...rest, evidence: byId([...claim.evidence, ...pieces]), ...(left.length > 0 && { sealed: left }) };
}

/** What a signature bound when it was given, before pieces of it were made confidential: what its digest was made of. */
export const boundWith = (bound: Bound, pieces: readonly Omit<SignedPiece, 'signOff'>[]): Bound => ({
  ...bound,
  claims: bound.claims.map((claim) => {
    const own = pieces.filter((one) => one.claim === claim.id).map(({ piece }) => piece);
    return own.length > 0 ? withPieces(claim, own) : claim;
  }),
});
