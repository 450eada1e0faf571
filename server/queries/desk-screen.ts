import { z } from 'zod';
import { beforeSignOff, type DeskFacts, moveOf, type Viewer } from '@/domain/desk-row';
import type { Actor } from '@/domain/given';
import { permits, type Standing } from '@/domain/permissions';
import { plainText } from '@/domain/text-input';
import type { DeskRow, DeskScreen } from '@/domain/views-desk';
import { type Part, type Sign, STAGES, type Stage, type State } from '@/domain/vocabulary';
import type { Story } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { directory } from '../people';
import { ability } from './ability';
import { askedOn, waitedFor } from './desk-queries';
import { waitingOn } from './desk-waiting';
import { BY_NUMBER, cursorOf, placeOf, screenInput } from './page';
import { deskQuery, type Reading } from './query';
import { named, seenBy } from './stories';
import { progressOf } from './story-view';

/** The most stories on a page; the rest come by the cursor. */
const PAGE = 60;
/** The stories that a desk looks at, the last to change first: older ones are found by searching. */
const MOST = 2000;

interface Tally {
  story: string;
  assignee: string | null;
  state: State;
  sign: Sign;
  /** Of one that awaits its second check: who made the first. */
  first: string | null;
  count: number;
}

/** A claim of somebody who no longer works here is nobody's. */
const tallies = (tx: Tx, ids: string[]) =>
  tx.$queryRaw<Tally[]>`
    SELECT c.story_id AS story, p.id AS assignee, c.state, c.sign,
      CASE WHEN c.state = 'awaiting-second-check' THEN
        (SELECT created_by FROM check_record WHERE claim_id = c.id ORDER BY claim_revision DESC LIMIT 1) END AS first,
      count(*)::int AS count
    FROM claim c LEFT JOIN person p ON p.id = c.assignee_id AND p.deactivated_at IS NULL
    WHERE c.story_id = ANY(${ids}) AND c.removed_at IS NULL GROUP BY 1, 2, 3, 4, 5`;

const latestSignOffs = (tx: Tx, ids: string[]) =>
  tx.$queryRaw<{ story: string; by: string; valid: boolean; why: string | null }[]>`
    SELECT DISTINCT ON (story_id) story_id AS story, created_by AS by, voided_at IS NULL AS valid, voided_why AS why
    FROM sign_off WHERE story_id = ANY(${ids}) ORDER BY story_id, created_at DESC, id DESC`;

function signsOf(rows: readonly Tally[]): Partial<Record<Sign, number>> {
  const signs: Partial<Record<Sign, number>> = {};
  for (const row of rows) {
    signs[row.sign] = (signs[row.sign] ?? 0) + row.count;
  }
  return signs;
}

function summed(rows: readonly Tally[], of: 'assignee' | 'first'): { who: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const row of rows) counts.set(row[of], (counts.get(row[of]) ?? 0) + row.count);
  return [...counts].map(([who, count]) => ({ who, count }));
}

const isSecond = (row: Tally) => row.state === 'awaiting-second-check';
const isUnsettled = (row: Tally) => row.state !== 'settled' && row.state !== 'awaiting-author' && !isSecond(row);

const standingOn = (actor: Actor, restricted: boolean, parts: Part[]): Standing => ({
  ...actor.standing,
  story: { restricted, parts },
});

const viewerOf = (actor: Actor, standing: Standing): Viewer => {
  return { id: actor.id, mayCheck: permits('check.record', standing), maySign: permits('sign-off.give', standing) };
};

type StoryWithPeople = Story & { people: { personId: string; as: string }[] };

type Looking = Pick<Reading<null>, 'tx' | 'actor' | 'now'>;

async function rowsOf({ tx, actor, now }: Looking, stories: readonly StoryWithPeople[]): Promise<DeskRow[]> {
  if (stories.length === 0) return [];
  const ids = stories.map((story) => story.id);
  const [all, signOffs] = [await tallies(tx, ids), await latestSignOffs(tx, ids)];
  const asked = await askedOn(tx, ids, now.toISOString());
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
      unsettled: summed(rows.filter(isUnsettled), 'assignee'),
      second: summed(rows.filter(isSecond), 'first'),
      ...asked(story.id),
      signOff: signOff ? { valid: signOff.valid, by: signOff.by, why: signOff.why ?? '' } : null,
    };
    const parts = story.people.filter((one) => one.personId === actor.id).map((one) => one.as as Part);
    const standing = standingOn(actor, story.restricted, parts);
    const signs = signsOf(rows);
    return {
      opens: permits('story.see', standing) ? 'story' : 'trail',
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
      move: moveOf(facts, viewerOf(actor, standing)),
      before: beforeSignOff(facts, signs),
    };
  });
}

const DAY_MS = 86_400_000;
const ENDED: readonly Stage[] = ['signed-off', 'published', 'killed'];
const isDue = (row: DeskRow, now: Date) =>
  row.dueAt !== null && new Date(row.dueAt).getTime() - now.getTime() < DAY_MS && !ENDED.includes(row.stage);

/** Those the person may know of, newest change first. */
function storiesOf(tx: Tx, actor: Actor, by: { q?: string; stage?: Stage }): Promise<StoryWithPeople[]> {
  return tx.story.findMany({
    where: { AND: [seenBy(actor), named(by.q), by.stage ? { stage: by.stage } : {}] },
    orderBy: [{ touchedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    include: { people: { select: { personId: true, as: true } } },
  });
}

/** The rows of a narrowed desk: those that are known already, and those that only the search found. */
async function narrowedRows(
  { tx, actor, now }: Looking,
  known: readonly DeskRow[],
  by: { q?: string; stage?: Stage },
): Promise<DeskRow[]> {
  const byId = new Map(known.map((row) => [row.id, row]));
  const stories = await storiesOf(tx, actor, by);
  const older = await rowsOf(
    { tx, actor, now },
    stories.filter((story) => !byId.has(story.id)),
  );
  return [...stories.flatMap((story) => byId.get(story.id) ?? []), ...older];
}

const GROUPS: readonly DeskRow['move']['group'][] = ['yours', 'others', 'none'];

/** My move first; in each group what is due soonest, and then what changed last. */
const inOrder = (rows: readonly DeskRow[]): DeskRow[] =>
  [...rows].sort(
    (a, b) =>
      GROUPS.indexOf(a.move.group) - GROUPS.indexOf(b.move.group) || (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
  );

/** The stories, whose move it is on each, and what waits on the person. */
export const deskScreen = deskQuery({
  name: 'desk-screen',
  action: 'story.list',
  input: z.object({
    q: plainText(200).optional(),
    stage: z.enum(STAGES).optional().catch(undefined),
    show: z.enum(['all', 'mine', 'due']).catch('all').default('all'),
    after: screenInput(BY_NUMBER).after,
  }),
  read: async ({ tx, actor, now }, input): Promise<DeskScreen> => {
    // What waits, and the counts, are of the whole desk: a search does not make work go away.
    const rows = await rowsOf({ tx, actor, now }, await storiesOf(tx, actor, {}));
    const narrowed = Boolean(input.q?.trim() || input.stage);
    const listed = narrowed ? await narrowedRows({ tx, actor, now }, rows, input) : rows;
    const shows: Record<typeof input.show, (row: DeskRow) => boolean> = {
      all: () => true,
      mine: (row) => row.move.group === 'yours',
      due: (row) => isDue(row, now),
    };
    const shown = inOrder(listed.filter(shows[input.show]));
    const from = placeOf(input.after, BY_NUMBER)?.[0] ?? 0;
    return {
      me: actor.id,
      now: now.toISOString(),
      stories: shown.slice(from, from + PAGE),
      waiting: await waitingOn(tx, actor, rows),
      waitingFor: await waitedFor(tx, actor, rows),
      directory: await directory(tx),
      counts: {
        all: rows.length,
        mine: rows.filter(shows.mine).length,
        others: rows.filter((row) => row.move.group === 'others').length,
        due: rows.filter(shows.due).length,
      },
      abilities: { create: ability(actor, 'story.create') },
      next: shown.length > from + PAGE ? cursorOf(from + PAGE) : null,
    };
  },
});
