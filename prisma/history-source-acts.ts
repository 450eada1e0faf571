import { changeSource, knowSource } from '@/server/commands/change-source';
import { mergeSource } from '@/server/commands/merge-source';
import { setPeople } from '@/server/commands/set-people';
import { type Act, act, type Seen } from './history-act';

/** One of the sources that the evidence names, as a write names it, and another; null where there is none. */
function sourceOf({ sources }: Seen, number: number) {
  const found = sources[number % Math.max(1, sources.length)];
  const other = sources[(number + 1) % Math.max(1, sources.length)];
  return found ? { asked: { source: found.id, revision: found.revision }, name: found.name, other: other?.id } : null;
}

/** What a person can do to what the evidence comes from; `number` makes names differ. */
export const ON_SOURCES: Record<string, (seen: Seen, number: number) => Act | null> = {
  'rename a source': (seen, number) => {
    const found = sourceOf(seen, number);
    return found && act(changeSource, { ...found.asked, name: `Source ${number} ${seen.story}` });
  },
  'declare an origin': (seen, number) => {
    const found = sourceOf(seen, number);
    return found && act(changeSource, { ...found.asked, origin: number % 3 === 0 ? null : found.other });
  },
  'make a source anonymous': (seen, number) => {
    const found = sourceOf(seen, number);
    return found && act(changeSource, { ...found.asked, kind: 'person', terms: number % 4 === 3 ? '' : 'anonymous' });
  },
  'know a source': (seen, number) => {
    const found = sourceOf(seen, number);
    return found && act(knowSource, { ...found.asked, known: number % 4 !== 3 });
  },
  'merge sources': (seen, number) => {
    const found = sourceOf(seen, number);
    return found && act(mergeSource, { ...found.asked, into: found.other ?? 'none' });
  },
  'make an editor an author': ({ story, screen, sources }, number) => {
    const knows = sources.flatMap((one) => one.known?.by ?? []);
    const authors = screen.story.people.filter(({ person, as }) => as !== 'author' || !knows.includes(person));
    const people = authors.map(({ person, as }) => ({ person, as }));
    const [one] = knows;
    const more = one && number % 3 > 0 ? [{ person: one, as: 'author' as const }] : [];
    return act(setPeople, { story, people: [...people, ...more], restricted: false });
  },
};
