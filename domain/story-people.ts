import { z } from 'zod';
import { FITS } from './permissions';
import { invalid } from './refusal';
import { effectsOfAuthors, type RuledSources, type SourcedPiece, type StoryEffect } from './source-facts';
import { id } from './text-input';
import type { Decision, TrailEvent } from './trail-event';
import { PARTS, type Part, type Role } from './vocabulary';

export const storyPeople = z
  .array(z.object({ person: id.or(z.email().max(320)), as: z.enum(PARTS) }))
  .max(200)
  .default([]);

export const peopleInput = z.object({ story: id, people: storyPeople, restricted: z.boolean() });

/** The people a story may be given, found by id or e-mail address. */
export interface Candidate {
  id: string;
  email: string;
  name: string;
  role: Role;
  active: boolean;
}

export interface StoryPart {
  person: string;
  as: Part;
}

const UNFIT: Record<Part, string> = {
  author: 'is not a reporter, checker or editor, so they cannot be an author of this story.',
  checker: 'is not a checker or an editor, so they cannot check this story.',
  editor: 'is not an editor, so they cannot edit this story.',
  legal: 'is not a legal reader, so they cannot read it as one.',
};

/**
 * The people as ids, each part once; or what is wrong with the first that cannot be used. A part that somebody holds is
 * theirs to keep, though they left or came into another role since: who wrote a story stays its author.
 */
export function partsOf(
  asked: z.infer<typeof storyPeople>,
  candidates: readonly Candidate[],
  held: readonly StoryPart[],
): StoryPart[] | string {
  const parts: StoryPart[] = [];
  for (const { person, as } of asked) {
    const found = candidates.find((one) => one.id === person || one.email === person.toLowerCase());
    if (!found) return `Nobody here has the e-mail address or id ${person}.`;
    const isThis = (one: StoryPart) => one.person === found.id && one.as === as;
    if (parts.some(isThis)) continue;
    if (!held.some(isThis)) {
      if (!found.active) return `${found.name} no longer works here: their account is deactivated.`;
      if (!FITS[as].includes(found.role)) return `${found.name} ${UNFIT[as]}`;
    }
    parts.push({ person: found.id, as });
  }
  return parts;
}

export const NEEDS_EDITOR = 'A restricted story needs an editor on it, or nobody could open it to others again.';

export interface StoryPeople {
  restricted: boolean;
  people: StoryPart[];
}

/** Evidence of the story whose source is anonymous and known to an editor, and these sources. */
export interface KnownToEditors {
  pieces: readonly SourcedPiece[];
  sources: RuledSources;
}

export interface PeopleChange extends StoryPeople {
  /** What it does to claims that rest on an anonymous source, where who knows it becomes an author or is one no longer. */
  effects: StoryEffect[];
}

/** Who is on the story, whole: those not named come off it. */
export function decidePeople(
  now: StoryPeople,
  candidates: readonly Candidate[],
  input: z.infer<typeof peopleInput>,
  { pieces, sources }: KnownToEditors = { pieces: [], sources: new Map() },
): Decision<PeopleChange> {
  const people = partsOf(input.people, candidates, now.people);
  if (typeof people === 'string') return invalid({ people });
  if (input.restricted && !people.some((one) => one.as === 'editor')) return invalid({ people: NEEDS_EDITOR });
  const after = { restricted: input.restricted, people };
  const authors = people.flatMap((one) => (one.as === 'author' ? one.person : []));
  const effects = effectsOfAuthors(pieces, sources, authors);
  const set: TrailEvent = { type: 'story.people-set', payload: { before: now, after } };
  return { ok: true, change: { ...after, effects }, events: [set, ...effects.flatMap((effect) => effect.events)] };
}
