import { z } from 'zod';
import type { Json } from './canonical-json';
import type { Actor, Given } from './given';
import { invalid, refuse } from './refusal';
import { CONFIDENTIAL_SOURCE_REFUSED as SAY } from './sentences/confidential-sources';
import { SOURCE_REFUSED } from './sentences/sources';
import { newSourceInput, sourceChangeInput } from './source';
import { sourceContactInput } from './source-contact';
import { id } from './text-input';
import { type Decision, decided } from './trail-event';
import type { SourceKind, SourceTerms } from './vocabulary';

const MOST_NAMED = 100;
const people = z.array(id).max(MOST_NAMED, { error: `At most ${MOST_NAMED} people can be named.` });
const { name, kind, terms, reach, note, revision } = sourceChangeInput.shape;

export const newConfidentialSourceInput = z.object({
  name: newSourceInput.shape.name,
  kind: newSourceInput.shape.kind.default('person'),
  terms: terms.default(''),
  reach: reach.default(''),
  note: note.default(''),
  /** Who may see it beside the one who makes it. */
  people: people.default([]),
});
export const confidentialSourceChangeInput = z.object({ source: id, revision, name, kind, terms, reach, note });
export const confidentialContactInput = sourceContactInput;
export const confidentialSourceNamingInput = z.object({ source: id, people });

export interface ConfidentialSourceSaid {
  name: string;
  kind: SourceKind;
  terms: SourceTerms | '';
  reach: string;
  note: string;
}

export interface ConfidentialContact {
  id: string;
  at: string;
  by: string;
  how: string;
  said: string;
  writtenAt: string;
  writtenBy: string;
  /** The entry that this one corrects. */
  corrects: string | null;
}

/** All that is sealed of a confidential source. */
export interface ConfidentialSourceContent {
  owner: string;
  at: string;
  said: ConfidentialSourceSaid;
  contacts: ConfidentialContact[];
  before: { revision: number; said: ConfidentialSourceSaid; at: string; by: string }[];
}

/** A confidential source as its decisions see it, opened. */
export interface ConfidentialSource {
  id: string;
  revision: number;
  content: ConfidentialSourceContent;
  named: string[];
}

/** A person as they may be named on a source. */
export interface SourceReader {
  id: string;
  name: string;
  active: boolean;
  readsSources: boolean;
}

const asJson = (value: object): Json => value as unknown as Json;

/** The people as ids, each once, the owner among them; or why one of them cannot be named. */
function namedOf(owner: string, asked: readonly string[], known: readonly SourceReader[]): string[] | string {
  const named = [...new Set([owner, ...asked])];
  for (const person of named.filter((one) => one !== owner)) {
    const found = known.find((one) => one.id === person);
    if (!found?.active) return SAY.unknown;
    if (!found.readsSources) return SAY.cannotSee(found.name);
  }
  return named;
}

const termsFault = ({ kind: what, terms: agreed }: ConfidentialSourceSaid) =>
  agreed !== '' && what !== 'person' ? invalid({ terms: SOURCE_REFUSED.termsOfPeople }) : null;

/** A source that only those named know of. Others may make one of the same name: neither learns of the other. */
export function decideConfidentialSource(
  actor: Pick<Actor, 'id'>,
  known: readonly SourceReader[],
  { people: asked, ...said }: z.infer<typeof newConfidentialSourceInput>,
  given: Given,
): Decision<ConfidentialSource> {
  const named = namedOf(actor.id, asked, known);
  if (typeof named === 'string') return invalid({ people: named });
  const stopped = termsFault(said);
  if (stopped) return stopped;
  const content = { owner: actor.id, at: given.now, said, contacts: [], before: [] };
  const source = { id: given.newId(), revision: 1, content, named };
  return decided(source, {
    type: 'confidential-source.made',
    payload: { source: source.id, said: asJson(said), named },
  });
}

/** Reading it is an act: who read it, and when, is in the trail for those named. */
export const decideSourceOpening = ({ id: source, revision: seen }: ConfidentialSource): Decision<null> =>
  decided(null, { type: 'confidential-source.opened', payload: { source, revision: seen } });

/** What is said of it from now on; what was said before is kept, sealed with it. */
export function decideConfidentialSourceChange(
  actor: Pick<Actor, 'id'>,
  source: ConfidentialSource,
  { source: _, revision: seen, ...asked }: z.infer<typeof confidentialSourceChangeInput>,
  given: Given,
): Decision<ConfidentialSource> {
  if (seen !== source.revision) return refuse('stale', SAY.stale);
  const { said: before } = source.content;
  const given_ = Object.fromEntries(Object.entries(asked).filter(([, one]) => one !== undefined));
  const said = { ...before, ...given_ };
  if (JSON.stringify(said) === JSON.stringify(before)) return invalid({ name: SOURCE_REFUSED.nothing });
  const stopped = termsFault(said);
  if (stopped) return stopped;
  const earlier = { revision: source.revision, said: before, at: given.now, by: actor.id };
  const content = { ...source.content, said, before: [...source.content.before, earlier] };
  const after = { ...source, revision: source.revision + 1, content };
  return decided(after, {
    type: 'confidential-source.changed',
    payload: { source: source.id, revision: after.revision, before: asJson(before), after: asJson(said) },
  });
}

/** An entry of its contact log, sealed with it. A correction is an entry of its own. */
export function decideConfidentialContact(
  actor: Pick<Actor, 'id'>,
  { source, knowsPerson }: { source: ConfidentialSource; knowsPerson: boolean },
  { at, by = actor.id, how, said, corrects: asked }: z.infer<typeof confidentialContactInput>,
  given: Given,
): Decision<ConfidentialSource> {
  const corrects = asked ?? null;
  const { contacts } = source.content;
  if (at > given.now) return invalid({ at: SOURCE_REFUSED.future });
  if (!knowsPerson) return invalid({ by: SOURCE_REFUSED.nobody });
  if (corrects !== null && !contacts.some((one) => one.id === corrects))
    return invalid({ corrects: SOURCE_REFUSED.noEntry });
  if (corrects !== null && contacts.some((one) => one.corrects === corrects))
    return refuse('stale', SOURCE_REFUSED.corrected);
  const written = { writtenAt: given.now, writtenBy: actor.id };
  const contact = { id: given.newId(), at, by, how, said, ...written, corrects };
  const content = { ...source.content, contacts: [...contacts, contact] };
  return decided(
    { ...source, revision: source.revision + 1, content },
    {
      type: 'confidential-source.contacted',
      payload: { source: source.id, contact: asJson(contact), corrects },
    },
  );
}

/** Who says who may see it: whoever made it; once they have left, anybody who is named. */
export function sourceNamingRefusal(
  actor: Pick<Actor, 'id'>,
  owner: string,
  known: readonly SourceReader[],
): string | null {
  const found = known.find((one) => one.id === owner);
  return owner === actor.id || !found?.active ? null : SAY.notOwner(found.name);
}

/** Who may see it from now on. Evidence that was attached from it keeps its words, for those named on the evidence. */
export function decideSourceNaming(
  actor: Pick<Actor, 'id'>,
  { source, known }: { source: ConfidentialSource; known: readonly SourceReader[] },
  { people: asked }: z.infer<typeof confidentialSourceNamingInput>,
): Decision<string[]> {
  const { owner } = source.content;
  const refused = sourceNamingRefusal(actor, owner, known);
  if (refused !== null) return refuse('not-permitted', refused);
  const { named: before } = source;
  const after = namedOf(owner, asked, known);
  if (typeof after === 'string') return invalid({ people: after });
  if (after.length === before.length && after.every((one) => before.includes(one)))
    return invalid({ people: SAY.sameNamed });
  return decided(after, { type: 'confidential-source.named', payload: { source: source.id, before, after } });
}

/** Why evidence from it cannot be seen by these people: each of them is named on the source. */
export function notNamedOnSource(
  people_: readonly string[],
  source: { named: readonly string[] },
  nameOf: (person: string) => string,
): string | null {
  const others = people_.filter((person) => !source.named.includes(person));
  return others.length === 0 ? null : SAY.notNamed(others.map(nameOf));
}
