import { blockersOf } from '@/domain/blockers';
import { type Checkable, unmarked } from '@/domain/checkable';
import { type BoundClaim, boundClaims, changesBetween, claimsDigest } from '@/domain/claims-digest';
import type { Given } from '@/domain/given';
import type { SignedStory } from '@/domain/sign-off';
import type { TrailEvent, TrailType } from '@/domain/trail-event';
import { boundOf, type WholeClaim, wholeClaims } from './claim-records';
import type { Tx } from './database';
import type { StoryRow } from './scope';

/** Events that touch nothing a sign-off binds, or are about the sign-off itself. */
const UNBOUND: readonly TrailType[] = [
  'note.written',
  'note.edited',
  'thread.resolved',
  'thread.reopened',
  'story.people-set',
  'story.planned',
  'sign-off.given',
  'sign-off.withdrawn',
];

export const bindingOf = (claims: readonly WholeClaim[]): BoundClaim[] => boundClaims(claims.map(boundOf));

/** The blockers of a story, judged anew from all that they rest on. */
export function judgeBlockers(claims: readonly WholeClaim[], checkable: readonly Checkable[]) {
  const spans = claims.flatMap((claim) =>
    claim.spans
      .filter((span) => span.placement !== 'lost')
      .map((span) => ({ start: span.start, length: span.exact.length })),
  );
  const blocking = claims.map((claim) => ({
    id: claim.id,
    number: claim.number,
    state: claim.judgement.state,
    clear: claim.judgement.clear,
    finding: claim.judgement.finding,
  }));
  return blockersOf(blocking, unmarked(checkable, spans));
}

export const validSignOff = (tx: Tx, story: string) =>
  tx.signOff.findFirst({ where: { storyId: story, voidedAt: null }, orderBy: { createdAt: 'desc' } });

/** All that a signature rests on, read in the transaction that writes it. */
export async function signedStory(tx: Tx, story: StoryRow, sha256: Given['sha256']): Promise<SignedStory> {
  const claims = await wholeClaims(tx, { story: story.id });
  const version = await tx.version.findUniqueOrThrow({
    where: { storyId_number: { storyId: story.id, number: story.current } },
    select: { number: true, hash: true, documentHash: true, clearanceHash: true, checkable: true },
  });
  const valid = await validSignOff(tx, story.id);
  const bound = bindingOf(claims);
  return {
    version,
    bound,
    claimsDigest: claimsDigest(bound, sha256),
    blockers: judgeBlockers(claims, version.checkable as unknown as Checkable[]),
    valid: valid && { id: valid.id, version: valid.version },
  };
}

/** Voids the story's signature if what it binds is another now, and says what changed; the event for the trail. */
export async function voidedSignOff(
  tx: Tx,
  story: StoryRow,
  events: readonly TrailEvent[],
  given: Given,
): Promise<TrailEvent[]> {
  if (events.every((event) => UNBOUND.includes(event.type))) return [];
  const valid = await validSignOff(tx, story.id);
  if (!valid) return [];
  const bound = bindingOf(await wholeClaims(tx, { story: story.id }));
  const sameText = valid.version === story.current;
  if (sameText && claimsDigest(bound, given.sha256) === valid.claimsDigest) return [];
  const changes = changesBetween(valid.bound as unknown as BoundClaim[], bound);
  const why = [...(sameText ? [] : ['The text was changed.']), ...changes].join(' ') || 'What it binds was changed.';
  await tx.signOff.update({ where: { id: valid.id }, data: { voidedAt: new Date(given.now), voidedWhy: why } });
  return [{ type: 'sign-off.voided', payload: { signOff: valid.id, version: valid.version, why } }];
}
