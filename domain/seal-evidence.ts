import { z } from 'zod';
import { type Nameable, namedOf, namingInput, vouchingInput } from './confidential-evidence';
import type { EvidenceRecord } from './evidence';
import type { Actor } from './given';
import { permits } from './permissions';
import { invalid, refuse } from './refusal';
import { notPermitted } from './sentences/not-permitted';
import { SEALING } from './sentences/sealing';
import { id, revision } from './text-input';
import type { Decision, TrailEvent } from './trail-event';

export const sealingInput = z.object({
  evidence: id,
  revision,
  people: namingInput.shape.people.default([]),
  vouches: vouchingInput.shape.vouches.default(false),
});

/** Ordinary evidence that somebody wants to be confidential from now on. */
export interface Sealable extends EvidenceRecord {
  createdBy: string;
  /** The claims that rest on it and stand. */
  claims: { id: string; number: number }[];
}

export interface Sealing {
  named: string[];
  vouches: boolean;
}

/** Why this person may not make it confidential: whoever attached it may, and an editor of the story. */
export function sealingRefusal(actor: Actor, { createdBy }: Pick<Sealable, 'createdBy'>): string | null {
  const action = createdBy === actor.id ? 'evidence.seal' : 'evidence.seal-others';
  return permits(action, actor.standing) ? null : notPermitted(action, actor.standing);
}

/**
 * Evidence that everybody on the story saw becomes confidential: what it says and what was written of it is sealed, and its
 * ordinary rows go. Whoever does it is its owner from then on.
 */
export function decideSealing(
  actor: Actor,
  evidence: Sealable,
  known: readonly Nameable[],
  input: z.infer<typeof sealingInput>,
): Decision<Sealing> {
  const refused = sealingRefusal(actor, evidence);
  if (refused !== null) return refuse('not-permitted', refused);
  if (evidence.revision !== input.revision) return refuse('stale', SEALING.stale());
  const named = namedOf(actor.id, input.people, known);
  if (typeof named === 'string') return invalid({ people: named });
  const { id: piece, claims, source } = evidence;
  const on = { evidence: piece, numbers: claims.map((claim) => claim.number) };
  const more: TrailEvent[] = [];
  if (named.length > 1) more.push({ type: 'evidence.named', payload: { ...on, before: [actor.id], after: named } });
  if (input.vouches) more.push({ type: 'evidence.vouched', payload: { ...on, vouches: true } });
  const sealed: TrailEvent = {
    type: 'evidence.sealed',
    payload: { ...on, claims: claims.map((claim) => claim.id), revision: evidence.revision, source },
  };
  return { ok: true, change: { named, vouches: input.vouches }, events: [sealed, ...more] };
}
