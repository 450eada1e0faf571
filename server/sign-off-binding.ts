import { blockersOf, type GivenOverride, storyBlockers, toldWithoutSources } from '@/domain/blockers';
import { type Checkable, unmarked } from '@/domain/checkable';
import { type Bound, boundOf, changesBetween, claimsDigest, sameBound } from '@/domain/claims-digest';
import type { Given } from '@/domain/given';
import { versionCameIn } from '@/domain/sentences/version';
import type { SignedStory } from '@/domain/sign-off';
import type { TrailEvent, TrailType } from '@/domain/trail-event';
import type { BlockerView } from '@/domain/views';
import { boundClaimOf, claimOn, claimUnder, type WholeClaim, wholeClaims } from './claim-records';
import type { Tx } from './database';
import { sha256 } from './given';
import { rulesInForce, rulesOfVersion } from './house-rules';
import type { StoryRow } from './scope';

/** Events that touch nothing a sign-off binds, or are about the sign-off itself. */
const UNBOUND: readonly TrailType[] = [
  'note.written',
  'note.edited',
  'thread.resolved',
  'thread.reopened',
  'capture.asked',
  'capture.made',
  'capture.failed',
  'stamp.given',
  'stamp.failed',
  'story.people-set',
  'evidence.opened',
  'evidence.file-opened',
  'evidence.named',
  'evidence.vouched',
  'privileged.written',
  'privileged.edited',
  'privileged.read',
  'story.planned',
  'sign-off.given',
  'sign-off.withdrawn',
  'clearance.asked',
  'story.exported',
  'webhook.delivered',
  'webhook.given-up',
  'rules.changed',
];

/** What the claims and the overrides that hold come to, bound. */
export const bindingOf = (claims: readonly WholeClaim[], blockers: readonly BlockerView[]): Bound =>
  boundOf(
    claims.map(boundClaimOf),
    blockers.flatMap(({ key, override }) =>
      override ? [{ id: override.id, key, reason: override.reason, by: override.by }] : [],
    ),
  );

/** The overrides of a story's own blockers that were not taken back. */
export async function storyOverrides(tx: Tx, story: string): Promise<GivenOverride[]> {
  const rows = await tx.override.findMany({ where: { storyId: story, claimId: null, withdrawnAt: null } });
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    reason: row.reason,
    by: row.createdBy,
    at: row.createdAt.toISOString(),
  }));
}

/** The paragraphs of a text that no claim stands on. */
function unmarkedIn(claims: readonly WholeClaim[], checkable: readonly Checkable[]): Checkable[] {
  const spans = claims.flatMap((claim) =>
    claim.spans
      .filter((span) => span.placement !== 'lost')
      .map((span) => ({ start: span.start, length: span.exact.length })),
  );
  return unmarked(checkable, spans);
}

/** The blockers of a story, judged anew from all that they rest on. */
export async function judgeBlockers(
  tx: Tx,
  story: StoryRow,
  claims: readonly WholeClaim[],
  checkable: unknown,
): Promise<BlockerView[]> {
  const paragraphs = unmarkedIn(claims, checkable as Checkable[]);
  const own = storyBlockers(claims.length, paragraphs, story.current, sha256);
  const overrides = claims.flatMap((claim) => claim.overrides);
  return blockersOf(claims, own, [...overrides, ...(await storyOverrides(tx, story.id))]);
}

export const validSignOff = (tx: Tx, story: string) =>
  tx.signOff.findFirst({ where: { storyId: story, voidedAt: null }, orderBy: { createdAt: 'desc' } });

const presentText = (tx: Tx, story: StoryRow) =>
  tx.version.findUniqueOrThrow({
    where: { storyId_number: { storyId: story.id, number: story.current } },
    select: { number: true, hash: true, documentHash: true, clearanceHash: true, checkable: true },
  });

/** All that a signature rests on, read in the transaction that writes it. */
export async function signedStory(tx: Tx, story: StoryRow): Promise<SignedStory> {
  const claims = await wholeClaims(tx, { story: story.id });
  const { checkable, ...version } = await presentText(tx, story);
  const valid = await validSignOff(tx, story.id);
  const blockers = await judgeBlockers(tx, story, claims, checkable);
  const bound = bindingOf(claims, blockers);
  return {
    version,
    bound,
    claimsDigest: claimsDigest(bound, sha256),
    blockers,
    told: toldWithoutSources(claims),
    rulesVersion: (await rulesInForce(tx)).rules.version,
    valid: valid && { id: valid.id, version: valid.version },
  };
}

/** What the claims as they are now come to, bound, by the house rules of that version: a later rule voids no signature. */
export async function boundUnder(
  tx: Tx,
  story: StoryRow,
  rulesVersion: number,
  read?: readonly WholeClaim[],
): Promise<Bound> {
  const claims = read ?? (await wholeClaims(tx, { story: story.id }));
  const isOther = claims.some((claim) => claim.judged.rules.version !== rulesVersion);
  const rules = isOther ? await rulesOfVersion(tx, rulesVersion) : null;
  const judged = rules ? claims.map((claim) => claimUnder(claim, rules)) : claims;
  const { checkable } = await presentText(tx, story);
  return bindingOf(judged, await judgeBlockers(tx, story, judged, checkable));
}

const withSealed = (claim: WholeClaim, evidence: string): WholeClaim =>
  claim.rests.some((one) => one.id === evidence)
    ? claimOn(
        claim,
        claim.rests.map((one) => (one.id === evidence ? { ...one, sealed: true } : one)),
      )
    : claim;

/**
 * What becomes of the story's signature once this evidence is confidential: it holds, unless one of its overrides lets stand
 * what nobody asks for then. Null where no signature stands.
 */
export async function signatureAfterSealing(
  tx: Tx,
  story: StoryRow,
  evidence: string,
): Promise<'holds' | 'void' | null> {
  const valid = await validSignOff(tx, story.id);
  if (!valid) return null;
  const claims = await wholeClaims(tx, { story: story.id });
  const sealed = claims.map((claim) => withSealed(claim, evidence));
  const bound = await boundUnder(tx, story, valid.rulesVersion, sealed);
  return sameBound(valid.bound as unknown as Bound, bound) ? 'holds' : 'void';
}

/** A new text voids a signature whatever else it does: nothing is read for it while others wait. */
function newText(events: readonly TrailEvent[]): string | null {
  const committed = events.find((event) => event.type === 'version.committed');
  return committed ? versionCameIn(committed.payload) : null;
}

/** What of the claims is not as it was signed; null when all of it is. */
async function otherBinding(tx: Tx, story: StoryRow, before: Bound, rulesVersion: number): Promise<string | null> {
  const bound = await boundUnder(tx, story, rulesVersion);
  return sameBound(before, bound) ? null : changesBetween(before, bound).join(' ') || 'What it binds was changed.';
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
  const why = newText(events) ?? (await otherBinding(tx, story, valid.bound as unknown as Bound, valid.rulesVersion));
  if (why === null) return [];
  await tx.signOff.update({ where: { id: valid.id }, data: { voidedAt: new Date(given.now), voidedWhy: why } });
  return [{ type: 'sign-off.voided', payload: { signOff: valid.id, version: valid.version, why } }];
}
