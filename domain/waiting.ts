import type { WaitingEntry, WaitingGroup } from './views-waiting';
import type { Part } from './vocabulary';

/** Who is on a story and works here, and what the reader may do on it. */
export interface WaitingStory {
  people: readonly { person: string; as: Part }[];
  me: string;
  mayCheck: boolean;
  mayDecide: boolean;
}

const onIt = ({ people }: WaitingStory, ...parts: readonly Part[]): string[] =>
  parts.flatMap((part) => people.filter((one) => one.as === part).map((one) => one.person));

const isAuthor = (story: WaitingStory, person: string) => onIt(story, 'author').includes(person);

/** The reader where they are one of them and may, else the first of the others; null: whoever may. */
function oneOf(story: WaitingStory, people: readonly string[], may: boolean): string | null {
  if (may && people.includes(story.me)) return story.me;
  return people.find((one) => one !== story.me) ?? null;
}

/** Those who check the story, or edit it, but for its authors and `but`. */
const checking = (story: WaitingStory, but: string | null): string[] =>
  onIt(story, 'checker', 'editor').filter((one) => one !== but && !isAuthor(story, one));

/** Who reads an answer: whoever asked, or where they may not say what comes of it, somebody who checks the story. */
export function readerOf(story: WaitingStory, query: { by: string; to: string; askerWorks: boolean }): string | null {
  const mayRead = query.askerWorks && query.by !== query.to && !isAuthor(story, query.by);
  return mayRead ? query.by : oneOf(story, checking(story, query.to), story.mayCheck);
}

/** Whose move an open query is: of whoever was asked, or where they are gone, of whoever puts it to another. */
export const answererOf = (
  story: WaitingStory,
  query: { by: string; to: string; askerWorks: boolean; away: boolean },
): string | null => (query.away ? readerOf(story, query) : query.to);

/** Who gives a second check: anybody who checks the story but the first checker. */
export const secondOf = (story: WaitingStory, first: string | null): string | null =>
  oneOf(story, checking(story, first), story.mayCheck);

/** Who decides a correction. */
export const deciderOf = (story: WaitingStory): string | null =>
  story.mayDecide && onIt(story, 'editor', 'author').includes(story.me)
    ? story.me
    : oneOf(story, onIt(story, 'editor'), story.mayDecide);

/** Who checks changed words: whoever has the claim, or somebody who checks the story. */
export const recheckerOf = (story: WaitingStory, assignee: string | null): string | null =>
  assignee ?? oneOf(story, checking(story, null), story.mayCheck);

const byDue = (a: WaitingEntry, b: WaitingEntry) =>
  (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || (a.since ?? '9').localeCompare(b.since ?? '9');

/** By whose move it is: the reader first, then who has what is due first, and last what anybody may do. */
export function grouped(found: readonly { person: string | null; entry: WaitingEntry }[], me: string): WaitingGroup[] {
  const groups = new Map<string | null, WaitingEntry[]>();
  for (const { person, entry } of found) groups.set(person, [...(groups.get(person) ?? []), entry]);
  const rank = (person: string | null) => (person === me ? 0 : person === null ? 2 : 1);
  const first = (group: WaitingGroup) => group.entries[0] as WaitingEntry;
  return [...groups]
    .map(([person, entries]): WaitingGroup => ({ person, entries: entries.sort(byDue) }))
    .sort((a, b) => rank(a.person) - rank(b.person) || byDue(first(a), first(b)));
}
