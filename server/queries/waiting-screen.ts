import { z } from 'zod';
import type { Actor } from '@/domain/given';
import { lateWords } from '@/domain/sentences/queries';
import { quoted } from '@/domain/sentences/quoted';
import { waitingAct, waitingDetail } from '@/domain/sentences/waiting';
import { id } from '@/domain/text-input';
import type { Directory } from '@/domain/views';
import type { WaitingEntry, WaitingScreen } from '@/domain/views-waiting';
import { answererOf, deciderOf, grouped, readerOf, recheckerOf, secondOf } from '@/domain/waiting';
import { directory } from '../people';
import { deskQuery } from './query';
import {
  type ClaimWaiting,
  type CorrectionWaiting,
  claimsWaiting,
  correctionsWaiting,
  MOST_WAITING,
  type QueryWaiting,
  queriesWaiting,
} from './waiting-rows';
import { type StoryWaiting, storiesWaiting } from './waiting-stories';

interface Told {
  story: StoryWaiting;
  now: string;
  nameOf: (person: string | null) => string | null;
}
type Found = { person: string | null; entry: WaitingEntry };
type Own = Pick<WaitingEntry, 'kind' | 'id' | 'number' | 'sign' | 'act' | 'words' | 'detail' | 'since'>;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** An entry with what it has of its story; due when the story is, unless it has a date of its own. */
function entryOf({ story, now }: Told, own: Own, due: Date | null = null): WaitingEntry {
  const dueAt = iso(due) ?? story.dueAt;
  return { ...own, story: story.id, headline: story.headline, dueAt, late: lateWords(dueAt, now) };
}

function ofQuery(told: Told, row: QueryWaiting): Found {
  const { story, nameOf } = told;
  const away = !story.answerers.has(row.to);
  const common = { id: row.id, number: row.claim, words: row.question };
  if (row.answeredAt !== null) {
    const detail = waitingDetail.answer(row.number, nameOf(row.to) ?? 'Somebody');
    const own = { ...common, kind: 'answer', sign: 'answered', act: waitingAct('answer'), detail } as const;
    return { person: readerOf(story, row), entry: entryOf(told, { ...own, since: iso(row.answeredAt) }, row.due) };
  }
  const detail = waitingDetail.query(row.number, nameOf(row.by) ?? 'somebody', away ? nameOf(row.to) : null);
  const own = { ...common, kind: 'query', sign: 'author', act: waitingAct('query', away), detail } as const;
  return {
    person: answererOf(story, { ...row, away }),
    entry: entryOf(told, { ...own, since: iso(row.askedAt) }, row.due),
  };
}

function ofCorrection(told: Told, row: CorrectionWaiting): Found {
  const own = {
    kind: 'correction',
    id: row.id,
    number: row.claim,
    sign: 'open',
    act: waitingAct('correction'),
    words: `${quoted(row.replacement)} for ${quoted(row.words)}`,
    detail: waitingDetail.correction(told.nameOf(row.by) ?? 'Somebody'),
    since: iso(row.at),
  } as const;
  return { person: deciderOf(told.story), entry: entryOf(told, own) };
}

function ofClaim(told: Told, row: ClaimWaiting): Found {
  const { story, nameOf } = told;
  const common = { id: row.id, number: row.claim, words: row.statement };
  if (row.state === 'recheck') {
    const own = { ...common, kind: 'recheck', sign: 'recheck', act: waitingAct('recheck') } as const;
    const since = iso(row.changedAt);
    const entry = entryOf(told, { ...own, detail: waitingDetail.recheck(), since });
    return { person: recheckerOf(story, row.assignee), entry };
  }
  const detail = waitingDetail.secondCheck(nameOf(row.first), row.risk);
  const own = { ...common, kind: 'second-check', sign: 'second', act: waitingAct('second-check'), detail } as const;
  return { person: secondOf(story, row.first), entry: entryOf(told, { ...own, since: iso(row.checkedAt) }) };
}

interface Rows {
  queries: QueryWaiting[];
  corrections: CorrectionWaiting[];
  claims: ClaimWaiting[];
}

/** Everything that waits, each with whose move it is. */
function foundIn(rows: Rows, stories: readonly StoryWaiting[], known: Directory, now: string): Found[] {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const nameOf = (person: string | null) => (person && known[person]?.name) ?? null;
  const each = <R extends { story: string }>(list: readonly R[], of: (told: Told, row: R) => Found): Found[] =>
    list.slice(0, MOST_WAITING).flatMap((row) => {
      const story = byId.get(row.story);
      return story ? [of({ story, now, nameOf }, row)] : [];
    });
  return [...each(rows.queries, ofQuery), ...each(rows.corrections, ofCorrection), ...each(rows.claims, ofClaim)];
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** Whom it waits for, and where: what one can narrow the list to. */
const choicesOf = (found: readonly Found[], stories: readonly StoryWaiting[]) => {
  const told = new Set(found.map(({ entry }) => entry.story));
  return {
    people: distinct(found.flatMap(({ person }) => person ?? [])),
    stories: stories.filter((one) => told.has(one.id)).map(({ id: story, headline }) => ({ id: story, headline })),
  };
};

async function read(actor: Actor, tx: Parameters<typeof directory>[0], input: { story?: string }, now: string) {
  const stories = await storiesWaiting(tx, actor);
  // Nobody finds out by asking which stories there are: one that is not theirs has nothing waiting.
  const ids = stories.map((one) => one.id).filter((one) => !input.story || one === input.story);
  const rows: Rows = {
    queries: await queriesWaiting(tx, ids),
    corrections: await correctionsWaiting(tx, ids),
    claims: await claimsWaiting(tx, ids),
  };
  const known = await directory(tx);
  return { stories, rows, known, found: foundIn(rows, stories, known, now) };
}

/** Who waits on whom, over all stories that the reader sees and that are not published or killed. */
export const waitingScreen = deskQuery({
  name: 'waiting-screen',
  action: 'story.list',
  input: z.object({ person: id.optional(), story: id.optional() }),
  read: async ({ tx, actor, now }, { person, story }): Promise<WaitingScreen> => {
    const at = now.toISOString();
    const { stories, rows, known, found } = await read(actor, tx, { story }, at);
    const shown = person ? found.filter((one) => one.person === person) : found;
    return {
      me: actor.id,
      now: at,
      groups: grouped(shown, actor.id),
      total: shown.length,
      late: shown.filter(({ entry }) => entry.late !== '').length,
      cut: Object.values(rows).some((list) => list.length > MOST_WAITING),
      ...choicesOf(found, stories),
      directory: known,
    };
  },
});
