import { z } from 'zod';
import type { Bound, BoundClaim } from './claims-digest';
import type { Actor, Given } from './given';
import { refuse } from './refusal';
import { claimNumbers } from './sentences/claim-numbers';
import { id, plainText, requiredText } from './text-input';
import { type Decision, decided } from './trail-event';
import type { BlockerView } from './views';

/** What the signature says; written into it word for word. */
export const MEANING =
  'I have read this text as it stands here. Its claims were checked as listed beside it. I let it stand for publication. If a word of it or a finding changes after this, my signature no longer holds.';

export const signInput = z.object({
  story: id,
  password: plainText(1000),
  version: z.number().int().min(1),
  claimsDigest: z.string().max(100),
});

export const withdrawInput = z.object({
  story: id,
  reason: requiredText(5000, 'Say why the signature is withdrawn: the trail keeps it.'),
});

export interface SignedStory {
  version: { number: number; hash: string; documentHash: string; clearanceHash: string };
  claimsDigest: string;
  bound: Bound;
  blockers: BlockerView[];
  /** What the trail says of some of them, by their keys (domain/blockers). */
  told: ReadonlyMap<string, string>;
  /** The version of the house rules that the claims are judged by. */
  rulesVersion: number;
  valid: { id: string; version: number } | null;
}

export interface GivenSignOff {
  id: string;
  version: SignedStory['version'];
  claimsDigest: string;
  bound: Bound;
  meaning: string;
  rulesVersion: number;
}

const openBlockers = (story: SignedStory) => story.blockers.filter((blocker) => !blocker.overridden);

/** The claims that rest on this person's check alone: they cannot sign these off. A ruling for somebody's finding is not alone. */
export const restOnAlone = (actor: string, bound: readonly BoundClaim[]): BoundClaim[] =>
  bound.filter(
    (claim) => claim.checks.length > 0 && claim.checks.every((check) => check.by === actor && !check.shared),
  );

/** Why this person cannot sign off what their own check alone stands behind; null when nothing does. */
export function ownCheckAlone(actor: string, bound: readonly BoundClaim[]): string | null {
  const numbers = restOnAlone(actor, bound).map((claim) => claim.number);
  if (numbers.length === 0) return null;
  const them = numbers.length === 1 ? 'it' : 'them';
  return `Only your own check stands behind ${claimNumbers(numbers)}. Another editor signs this story off, or somebody else checks ${them} too.`;
}

/** A signature on one text and one state of the claims: both as they were seen, with nothing in the way. */
export function decideSignOff(
  actor: Actor,
  story: SignedStory,
  seen: { version: number; claimsDigest: string },
  given: Given,
): Decision<GivenSignOff> {
  if (story.valid)
    return refuse('invalid', `Version ${story.valid.version} is signed off already, and the signature holds.`);
  if (seen.version !== story.version.number || seen.claimsDigest !== story.claimsDigest)
    return refuse('stale', 'The story changed while you were reading. Look at what changed, then sign.');
  const blockers = openBlockers(story);
  if (blockers.length > 0)
    return refuse(
      'blocked',
      blockers.length === 1
        ? (blockers[0]?.sentence ?? '')
        : `${blockers.length} things stand in the way of signing off.`,
      { present: blockers },
    );
  const alone = ownCheckAlone(actor.id, story.bound.claims);
  if (alone !== null) return refuse('not-permitted', alone);
  const signed: GivenSignOff = {
    id: given.newId(),
    version: story.version,
    claimsDigest: story.claimsDigest,
    bound: story.bound,
    meaning: MEANING,
    rulesVersion: story.rulesVersion,
  };
  return decided(signed, {
    type: 'sign-off.given',
    payload: {
      signOff: signed.id,
      version: story.version.number,
      hash: story.version.hash,
      documentHash: story.version.documentHash,
      clearanceHash: story.version.clearanceHash,
      claimsDigest: story.claimsDigest,
      meaning: MEANING,
      rulesVersion: signed.rulesVersion,
    },
  });
}

export function decideWithdrawal(
  valid: SignedStory['valid'],
  reason: string,
): Decision<{ id: string; reason: string }> {
  if (!valid) return refuse('invalid', 'No signature holds on this story, so there is none to withdraw.');
  return decided(
    { id: valid.id, reason },
    { type: 'sign-off.withdrawn', payload: { signOff: valid.id, version: valid.version, reason } },
  );
}
