import type { TrailEvent } from './trail-event';

/** What the rules use of a source. */
export interface SourceFacts {
  name: string;
  /** The name of the source that it repeats, as declared. */
  origin: string | null;
  /** Of an anonymous source: whether an editor who is no author of the story knows who it is. */
  identity: 'known' | 'unknown' | null;
}

/** A source as evidence of a story comes to name it. */
export interface NamedSource extends SourceFacts {
  /** Whether the story has readers who may not know of what it repeats. */
  originHidden: boolean;
}

/** A source as far as the rules are concerned. */
export interface RuledSource {
  name: string;
  origin: string | null;
  terms: string;
  knownBy: string | null;
}

/** Sources by their ids. */
export type RuledSources = ReadonlyMap<string, RuledSource>;

/** A piece of evidence of a story that is open or signed, with the claims that rest on it. */
export interface SourcedPiece {
  evidence: string;
  story: string;
  /** Who wrote that story: what they know of a source does not count for it. */
  authors: readonly string[];
  source: string;
  claims: readonly { id: string; number: number }[];
}

/** What a change of sources does to one story. */
export interface StoryEffect {
  story: string;
  events: [TrailEvent, ...TrailEvent[]];
  /** The claims that rest on it, each as often as an event names it: so many revisions it is further. */
  claims: string[];
}

function factsOf(sources: RuledSources, id: string, authors: readonly string[]): SourceFacts {
  const source = sources.get(id);
  if (!source) throw new Error(`source ${id} is not among those that were read`);
  const { name, origin, terms, knownBy } = source;
  const known = knownBy === null || authors.includes(knownBy) ? 'unknown' : 'known';
  return {
    name,
    origin: origin === null ? null : (sources.get(origin)?.name ?? null),
    identity: terms === 'anonymous' ? known : null,
  };
}

const same = (a: SourceFacts, b: SourceFacts) =>
  a.name === b.name && a.origin === b.origin && a.identity === b.identity;

/** The claims that rest on any of them, by number. */
const claimsOn = (pieces: readonly SourcedPiece[]) =>
  [...new Map(pieces.flatMap((piece) => piece.claims).map((claim) => [claim.id, claim])).values()].sort(
    (a, b) => a.number - b.number,
  );

function eventOf(pieces: readonly SourcedPiece[], source: string, before: SourceFacts, after: SourceFacts): TrailEvent {
  const claims = claimsOn(pieces);
  return {
    type: 'evidence.source-changed',
    payload: {
      source,
      evidence: pieces.map((piece) => piece.evidence),
      claims: claims.map((claim) => claim.id),
      numbers: claims.map((claim) => claim.number),
      before,
      after,
    },
  };
}

const groupBy = <T>(list: readonly T[], key: (one: T) => string): [string, T[]][] => [
  ...list.reduce((groups, one) => groups.set(key(one), [...(groups.get(key(one)) ?? []), one]), new Map<string, T[]>()),
];

/**
 * What the stories are told when sources are others: for each story in order of its id one event for each source whose
 * facts differ. `now`: which source a piece has afterwards, where sources became one.
 */
export const effectsOf = (
  pieces: readonly SourcedPiece[],
  before: RuledSources,
  after: RuledSources,
  now: (source: string) => string = (source) => source,
): StoryEffect[] => effects(pieces, { before, after, now });

/** What a story is told when others are its authors: what an author knows of a source does not count. */
export const effectsOfAuthors = (
  pieces: readonly SourcedPiece[],
  sources: RuledSources,
  authors: readonly string[],
): StoryEffect[] => effects(pieces, { before: sources, after: sources, now: (source) => source, authors });

interface Change {
  before: RuledSources;
  after: RuledSources;
  now: (source: string) => string;
  /** Who wrote the story afterwards; where nobody says, those who did before. */
  authors?: readonly string[];
}

function effects(pieces: readonly SourcedPiece[], { before, after, now, authors }: Change): StoryEffect[] {
  const stories = groupBy(pieces, (piece) => piece.story).sort(([a], [b]) => (a < b ? -1 : 1));
  return stories.flatMap(([story, of]) => {
    const changed = groupBy(of, (piece) => piece.source).flatMap(([source, its]) => {
      const wrote = its[0]?.authors ?? [];
      const [was, is] = [factsOf(before, source, wrote), factsOf(after, now(source), authors ?? wrote)];
      return same(was, is) ? [] : [{ its, event: eventOf(its, now(source), was, is) }];
    });
    const [first, ...others] = changed.map(({ event }) => event);
    if (!first) return [];
    const claims = changed.flatMap(({ its }) => claimsOn(its).map(({ id }) => id));
    return [{ story, events: [first, ...others] as [TrailEvent, ...TrailEvent[]], claims }];
  });
}
