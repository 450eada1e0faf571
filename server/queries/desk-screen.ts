import { z } from 'zod';
import { beforeSignOff, type DeskFacts, moveOf, type Viewer } from '@/domain/desk-row';
import type { Actor } from '@/domain/given';
import { permits } from '@/domain/permissions';
import { plainText } from '@/domain/text-input';
import type { DeskRow, DeskScreen } from '@/domain/views-desk';
import { type Part, type Sign, STAGES, type Stage, type State } from '@/domain/vocabulary';
import type { Prisma, Story } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { directory } from '../people';
import { ability } from './claim-view';
import { waitingOn } from './desk-waiting';
import { cursorOf, placeOf } from './page';
import { deskQuery } from './query';
import { named, seenBy } from './stories';
import { progressOf } from './story-view';

/** The most stories a desk shows at once; the rest come by the cursor. */
const PAGE = 500;

interface Tally {
  story: string;
  assignee: string | null;
  state: State;
  clear: boolean;
  count: number;
}

const tallies = (tx: Tx, ids: string[]) =>
  tx.$queryRaw<Tally[]>`
    SELECT story_id AS story, assignee_id AS assignee, state, clear, count(*)::int AS count
    FROM claim WHERE story_id = ANY(${ids}) AND removed_at IS NULL GROUP BY 1, 2, 3, 4`;

const latestSignOffs = (tx: Tx, ids: string[]) =>
  tx.$queryRaw<{ story: string; by: string; valid: boolean; why: string | null }[]>`
    SELECT DISTINCT ON (story_id) story_id AS story, created_by AS by, voided_at IS NULL AS valid, voided_why AS why
    FROM sign_off WHERE story_id = ANY(${ids}) ORDER BY story_id, created_at DESC, id DESC`;

const SIGN: Record<State, Sign> = {
  disputed: 'disputed',
  recheck: 'recheck',
  'awaiting-author': 'author',
  'awaiting-second-check': 'second',
  settled: 'settled',
  open: 'open',
  unassigned: 'unassigned',
};

function signsOf(rows: readonly Tally[]): Partial<Record<Sign, number>> {
  const signs: Partial<Record<Sign, number>> = {};
  for (const row of rows) {
    const sign = row.state === 'settled' && !row.clear ? 'barred' : SIGN[row.state];
    signs[sign] = (signs[sign] ?? 0) + row.count;
  }
  return signs;
}

function unsettledOf(rows: readonly Tally[]): DeskFacts['unsettled'] {
  const counts = new Map<string | null, number>();
  for (const row of rows.filter((one) => one.state !== 'settled'))
    counts.set(row.assignee, (counts.get(row.assignee) ?? 0) + row.count);
  return [...counts].map(([assignee, count]) => ({ assignee, count }));
}

const viewerOf = (actor: Actor, restricted: boolean, parts: Part[]): Viewer => {
  const standing = { ...actor.standing, story: { restricted, parts } };
  return { id: actor.id, mayCheck: permits('check.record', standing), maySign: permits('sign-off.give', standing) };
};

type StoryWithPeople = Story & { people: { personId: string; as: string }[] };

async function rowsOf(tx: Tx, actor: Actor, stories: readonly StoryWithPeople[]): Promise<DeskRow[]> {
  const ids = stories.map((story) => story.id);
  const [all, signOffs] = [await tallies(tx, ids), await latestSignOffs(tx, ids)];
  const tallied = new Map<string, Tally[]>();
  for (const row of all) tallied.set(row.story, [...(tallied.get(row.story) ?? []), row]);
  const signed = new Map(signOffs.map((row) => [row.story, row]));
  return stories.map((story) => {
    const rows = tallied.get(story.id) ?? [];
    const onIt = (as: Part) => story.people.filter((one) => one.as === as).map((one) => one.personId);
    const signOff = signed.get(story.id);
    const facts: DeskFacts = {
      stage: story.stage as Stage,
      version: story.current,
      progress: progressOf(story),
      unmarked: story.unmarkedCount,
      editors: onIt('editor'),
      checkers: onIt('checker'),
      unsettled: unsettledOf(rows),
      signOff: signOff ? { valid: signOff.valid, by: signOff.by, why: signOff.why ?? '' } : null,
    };
    const parts = story.people.filter((one) => one.personId === actor.id).map((one) => one.as as Part);
    const signs = signsOf(rows);
    return {
      id: story.id,
      slug: story.slug,
      headline: story.headline,
      stage: facts.stage,
      restricted: story.restricted,
      dueAt: story.dueAt?.toISOString() ?? null,
      version: story.current,
      authors: onIt('author'),
      progress: facts.progress,
      signs,
      move: moveOf(facts, viewerOf(actor, story.restricted, parts)),
      before: beforeSignOff(facts, signs),
    };
  });
}

const DAY_MS = 86_400_000;
const isDue = (row: DeskRow, now: Date) =>
  row.dueAt !== null && new Date(row.dueAt).getTime() - now.getTime() < DAY_MS && row.move.group !== 'none';

/** Those the person may know of, newest change first, one more than a page. */
function storiesOf(
  tx: Tx,
  actor: Actor,
  by: { q?: string; stage?: Stage; after?: string },
): Promise<StoryWithPeople[]> {
  const place = placeOf(by.after, 2);
  const at = place ? new Date(String(place[0])) : null;
  const past: Prisma.StoryWhereInput =
    place && at && !Number.isNaN(at.getTime())
      ? { OR: [{ touchedAt: { lt: at } }, { touchedAt: at, id: { lt: String(place[1]) } }] }
      : {};
  return tx.story.findMany({
    where: { AND: [seenBy(actor), named(by.q), by.stage ? { stage: by.stage } : {}, past] },
    orderBy: [{ touchedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    include: { people: { select: { personId: true, as: true } } },
  });
}

/** The stories, whose move it is on each, and what waits on the person. */
export const deskScreen = deskQuery({
  name: 'desk-screen',
  action: 'story.list',
  input: z.object({
    q: plainText(200).optional(),
    stage: z.enum(STAGES).optional().catch(undefined),
    show: z.enum(['all', 'mine', 'due']).catch('all').default('all'),
    after: z.string().max(200).optional(),
  }),
  read: async ({ tx, actor, now }, input): Promise<DeskScreen> => {
    // What waits, and the counts, are of the whole desk: a search does not make work go away.
    const desk = await storiesOf(tx, actor, {});
    const rows = await rowsOf(tx, actor, desk.slice(0, PAGE));
    const narrowed = Boolean(input.q?.trim() || input.stage || input.after);
    const stories = narrowed ? await storiesOf(tx, actor, input) : desk;
    const listed = narrowed ? await rowsOf(tx, actor, stories.slice(0, PAGE)) : rows;
    const shown: Record<typeof input.show, (row: DeskRow) => boolean> = {
      all: () => true,
      mine: (row) => row.move.group === 'yours',
      due: (row) => isDue(row, now),
    };
    const last = stories[PAGE - 1];
    return {
      me: actor.id,
      now: now.toISOString(),
      stories: listed.filter(shown[input.show]),
      waiting: await waitingOn(tx, actor, rows),
      directory: await directory(tx),
      counts: { all: rows.length, mine: rows.filter(shown.mine).length, due: rows.filter(shown.due).length },
      abilities: { create: ability(actor, 'story.create') },
      next: stories.length > PAGE && last ? cursorOf(last.touchedAt.toISOString(), last.id) : null,
    };
  },
});
