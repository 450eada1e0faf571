import { storyBlockers } from '@/domain/blockers';
import { type Checkable, unmarked } from '@/domain/checkable';
import { stageOf } from '@/domain/story';
import type { TrailEvent, TrailType } from '@/domain/trail-event';
import { Prisma } from '@/prisma/generated/client';
import { type WholeClaim, wholeClaims } from './claim-records';
import type { OwnBlockers, Touched } from './commands/command';
import type { Tx } from './database';
import { sha256 } from './given';
import { storyOverrides } from './sign-off-binding';

/** Events after which the blockers of the story as a whole may be others. */
const MOVES_OWN: readonly TrailType[] = [
  'story.created',
  'version.committed',
  'span.reattached',
  'span.cut',
  'claim.made',
  'claim.changed',
  'claim.split',
  'claim.merged',
  'claim.removed',
  'override.given',
  'override.withdrawn',
];

/** Events that are no work on the story: lists do not bring it forward for them. */
const NO_WORK: readonly TrailType[] = [
  'rules.changed',
  'stamp.given',
  'stamp.failed',
  'clearance.asked',
  'story.exported',
  'webhook.delivered',
  'webhook.given-up',
];

/** A story as its claims but the touched ones make it, and the signature that holds on it. */
export interface Counted {
  claims: number;
  settled: number;
  clear: number;
  blockers: number;
  signed: boolean;
  closed: 'published' | 'killed' | null;
  unmarked: number;
  own: number;
  /** The last entry of the story's chain: what the next one builds on. */
  last: { seq: number; hash: string } | null;
}

const idOf = (touched: string | WholeClaim) => (typeof touched === 'string' ? touched : touched.id);

/** Counts a story's claims without those that this change touched: they are judged anew. */
export async function countStory(tx: Tx, story: string, touched: Touched): Promise<Counted> {
  const [counted] = await tx.$queryRaw<Counted[]>`
    SELECT s.closed, s.unmarked_count AS unmarked, s.own_blockers AS own, c.*,
      EXISTS (SELECT 1 FROM sign_off WHERE story_id = s.id AND voided_at IS NULL) AS signed,
      (SELECT json_build_object('seq', seq, 'hash', hash) FROM trail_entry
        WHERE chain = s.id ORDER BY seq DESC LIMIT 1) AS last
    FROM story s, LATERAL (
      SELECT count(*)::int AS claims, (count(*) FILTER (WHERE state = 'settled'))::int AS settled,
        (count(*) FILTER (WHERE clear))::int AS clear, coalesce(sum(blockers), 0)::int AS blockers
      FROM claim WHERE story_id = s.id AND removed_at IS NULL AND id NOT IN (SELECT unnest(${touched.map(idOf)}::text[]))) c
    WHERE s.id = ${story}`;
  if (!counted) throw new Error(`story ${story} is written and not there`);
  return counted;
}

const rowOf = ({ id, revision, judgement: { state, finding, clear, sign }, blockers }: WholeClaim) => ({
  id,
  revision,
  state,
  finding,
  clear,
  sign,
  blockers: blockers.filter((one) => !one.overridden).length,
});

/** Paragraphs that state something and have no claim, and the story's own blockers that no override lets stand. */
async function ownOf(tx: Tx, story: string, claims: number): Promise<OwnBlockers> {
  const [version] = await tx.$queryRaw<{ number: number; checkable: unknown }[]>`
    SELECT v.number, v.checkable FROM story s JOIN version v ON v.story_id = s.id AND v.number = s.current WHERE s.id = ${story}`;
  const spans = await tx.$queryRaw<{ start: number; exact: string }[]>`
    SELECT start, exact FROM span WHERE story_id = ${story} AND placement <> 'lost'`;
  const places = spans.map((span) => ({ start: span.start, length: span.exact.length }));
  const paragraphs = unmarked((version?.checkable ?? []) as Checkable[], places);
  const blockers = storyBlockers(claims, paragraphs, version?.number ?? 1, sha256);
  const overrides = blockers.length > 0 ? await storyOverrides(tx, story) : [];
  return {
    unmarked: paragraphs.length,
    own: blockers.filter((one) => !overrides.some(({ key }) => key === one.key)).length,
  };
}

/** The touched claims as they stand now: those that were handed over, and those that are read. */
async function judgedNow(tx: Tx, touched: Touched): Promise<WholeClaim[]> {
  const read = await wholeClaims(tx, { ids: touched.filter((one) => typeof one === 'string') });
  return [...touched.filter((one) => typeof one !== 'string'), ...read];
}

/**
 * What lists show of a story and its touched claims, to be written in the transaction of the change: parts of one statement
 * (`WITH …`), so that it goes to the database along with the trail. Lists only: no decision reads it (they judge anew), and
 * a test derives it again from the whole. A new version's claims are raised to their next revision along with it: each row
 * is written once while others wait. With the touched claims as they are judged now.
 */
export async function project(
  tx: Tx,
  story: string,
  counted: Counted,
  what: { touched: Touched; events: readonly TrailEvent[]; own?: OwnBlockers; signed: boolean; now: string },
): Promise<{ judged: WholeClaim[]; along: Prisma.Sql }> {
  const touched = await judgedNow(tx, what.touched);
  const rows = touched.map(rowOf);
  const plus = (before: number, counts: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + counts(row), before);
  const claims = counted.claims + rows.length;
  const settled = plus(counted.settled, (row) => Number(row.state === 'settled'));
  const clear = plus(counted.clear, (row) => Number(row.clear));
  const moved = what.events.some((event) => MOVES_OWN.includes(event.type));
  const { unmarked: unmarkedCount, own } = what.own ?? (moved ? await ownOf(tx, story, claims) : counted);
  const blockers = plus(counted.blockers, (row) => row.blockers) + own;
  const isWork = what.events.some((event) => !NO_WORK.includes(event.type));
  const stage = stageOf({ closed: counted.closed, signedOff: what.signed, claims, blockers });
  const along = Prisma.sql`
    judged AS (
      UPDATE claim c SET revision = j.revision, state = j.state, finding = j.finding, clear = j.clear, sign = j.sign,
        blockers = j.blockers
      FROM unnest(${rows.map((row) => row.id)}::text[], ${rows.map((row) => row.revision)}::int[],
        ${rows.map((row) => row.state)}::text[], ${rows.map((row) => row.finding)}::text[],
        ${rows.map((row) => row.clear)}::boolean[], ${rows.map((row) => row.sign)}::text[],
        ${rows.map((row) => row.blockers)}::int[]) AS j(id, revision, state, finding, clear, sign, blockers)
      WHERE c.id = j.id AND c.story_id = ${story}
    ), listed AS (
      UPDATE story SET claim_count = ${claims}, settled_count = ${settled}, clear_count = ${clear},
      blocker_count = ${blockers}, own_blockers = ${own}, unmarked_count = ${unmarkedCount}, stage = ${stage},
        touched_at = CASE WHEN ${isWork} THEN ${new Date(what.now)} ELSE touched_at END
      WHERE id = ${story}
    )`;
  return { judged: touched, along };
}
