import { z } from 'zod';
import type { Actor } from '@/domain/given';
import { permits } from '@/domain/permissions';
import { claimChoice } from '@/domain/sentences/trail-filter';
import { id } from '@/domain/text-input';
import { DESK_CHAIN } from '@/domain/trail-entry';
import { kindOfType, TRAIL_KINDS } from '@/domain/trail-kinds';
import type { ClaimTrail, TrailScreen } from '@/domain/views-desk';
import { wholeClaim } from '../claim-records';
import type { Tx } from '../database';
import { directory } from '../people';
import { chosenLines, type SealedChoice } from '../sealing/chosen-lines';
import { openedLines, withOpened } from '../sealing/opened-lines';
import { hiddenChecks, hiddenOn } from './blind';
import { lastVerification } from './chain-asked';
import { deskQuery, storyQuery } from './query';
import { lineView } from './trail-line';
import { lastOfClaim, type TrailFilter, trailRows, trailTotal, trailTypes } from './trail-rows';

const PAGE = 100;
const LAST = 5;

const filters = {
  before: z.coerce.number().int().min(1).optional(),
  person: id.optional(),
  claim: id.optional(),
  kind: z.enum(TRAIL_KINDS).optional(),
};

async function kindsOf(tx: Tx, chain: string, by: TrailFilter, sealed: SealedChoice): Promise<TrailScreen['kinds']> {
  const types = await trailTypes(tx, chain, by, sealed);
  const count = (kind: (typeof TRAIL_KINDS)[number]) =>
    types.reduce((sum, one) => (kindOfType(one.type) === kind ? sum + one.count : sum), 0);
  return TRAIL_KINDS.map((kind) => ({ kind, count: count(kind) })).filter((one) => one.count > 0);
}

async function claimsOf(tx: Tx, story: string): Promise<TrailScreen['claims']> {
  const claims = await tx.claim.findMany({
    where: { storyId: story, visibility: 'story' },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, statement: true, removedAt: true },
  });
  return claims.map((claim) => ({
    id: claim.id,
    words: claimChoice(claim.number, claim.statement),
    removed: claim.removedAt !== null,
  }));
}

async function screenOf(
  tx: Tx,
  actor: Actor,
  chain: string,
  by: TrailFilter & { before?: number },
  story: TrailScreen['story'],
): Promise<TrailScreen> {
  const known = await directory(tx);
  const opened = await openedLines(tx, actor, chain);
  const sealed = await chosenLines(tx, opened, by);
  const rows = withOpened(await trailRows(tx, chain, by, sealed, PAGE + 1), opened);
  const hidden = story ? await hiddenChecks(tx, actor, story.id) : new Set<string>();
  const lines = rows.slice(0, PAGE).map((row) => lineView(row, known, hidden));
  const kinds = await kindsOf(tx, chain, by, sealed);
  return {
    me: actor.id,
    story,
    mayExport: story !== null && permits('story.export', actor.standing),
    lines,
    next: rows.length > PAGE ? (lines.at(-1)?.seq ?? null) : null,
    total: await trailTotal(tx, chain),
    verified: await lastVerification(tx, chain),
    matching: kinds.reduce((sum, { kind, count }) => (!by.kind || by.kind === kind ? sum + count : sum), 0),
    directory: known,
    claims: story ? await claimsOf(tx, story.id) : [],
    kinds,
  };
}

/** The trail of a story, in sentences. */
export const trailScreen = storyQuery({
  name: 'trail-screen',
  action: 'trail.read',
  input: z.object({ story: id, ...filters }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }, { story: _, ...by }) => {
    const { headline } = await tx.story.findUniqueOrThrow({ where: { id: story.id }, select: { headline: true } });
    return screenOf(tx, actor, story.id, by, { id: story.id, headline });
  },
});

/** The desk's own trail: people, roles, tokens. */
export const deskTrailScreen = deskQuery({
  name: 'desk-trail-screen',
  action: 'trail.desk',
  input: z.object(filters),
  read: ({ tx, actor }, by) => screenOf(tx, actor, DESK_CHAIN, by, null),
});

/** GET /claims/{id}/trail: the last of what happened to a claim. */
export const claimTrail = storyQuery({
  name: 'claim-trail',
  action: 'trail.read',
  input: z.object({ claim: id }),
  scope: ({ claim }) => ({ claim }),
  read: async ({ tx, actor, story }, { claim }): Promise<ClaimTrail> => {
    const whole = actor.blind ? await wholeClaim(tx, claim) : null;
    const hidden = new Set(whole ? hiddenOn(actor, whole) : []);
    const known = await directory(tx);
    const opened = await openedLines(tx, actor, story.id);
    const sealed = await chosenLines(tx, opened, { claim });
    const rows = await lastOfClaim(tx, story.id, claim, sealed, LAST);
    const lines = withOpened(rows, opened).map((row) => lineView(row, known, hidden, claim));
    return { lines, total: rows[0]?.of ?? 0 };
  },
});
