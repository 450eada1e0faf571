import type { z } from 'zod';
import type { Actor, Given } from '@/domain/given';
import type { Action } from '@/domain/permissions';
import type { Result } from '@/domain/refusal';
import type { Decision, TrailEvent } from '@/domain/trail-event';
import type { Caller } from '../caller';
import type { WholeClaim } from '../claim-records';
import type { Tx } from '../database';
import type { Scope, StoryRow } from '../scope';

/** What a command runs in: one transaction, its actor, and the locked story when it is about one. */
export interface Running<S> {
  tx: Tx;
  actor: Actor;
  story: S;
  given: Given;
  /** Stories that a command of the desk touches, locked in order of their ids; none for others. */
  held: ReadonlyMap<string, StoryRow>;
}

/** What a command is prepared from: who asks, and the story as it was then. Nothing is held. */
export type Before<S> = Pick<Running<S>, 'tx' | 'actor' | 'story'>;

/** What a running command hands back to the gate. */
export interface Done<O> {
  events: readonly [TrailEvent, ...TrailEvent[]];
  /** The claims whose state may be another now. */
  touched: Touched;
  /** The chain, for a story that did not exist before. */
  created?: string;
  /** What the story's own blockers come to, where the change has counted them already. */
  own?: OwnBlockers;
  /** What a command of the desk does to stories, in order of their ids: an entry in each chain. */
  onStories?: readonly OnStory[];
  /** The sealed record that the events are about: they are written so that only those named on it can read them. */
  sealed?: string;
  /** `judged`: the touched claims as they stand now. */
  answer: (judged: Judged) => Promise<O>;
}

/** What a command of the desk does to one story, of those that are held. */
export interface OnStory {
  story: string;
  events: readonly [TrailEvent, ...TrailEvent[]];
  touched: Touched;
}

/** Paragraphs that need a claim and have none, and how many blockers of the story as a whole no override lets stand. */
export interface OwnBlockers {
  unmarked: number;
  own: number;
}

/** Ids of claims that are read and judged anew, or claims as they stand after the change. */
export type Touched = readonly (string | WholeClaim)[];

/** Claims as they are judged after the change, by id. */
export type Judged = ReadonlyMap<string, WholeClaim>;

export interface Command<I, O> {
  name: string;
  action: Action;
  /** The answer, or the body, holds a secret: it is not kept for a repeated Idempotency-Key. */
  secret: boolean;
  input: z.ZodType<I>;
  scope: (input: I) => Scope;
  /** Of a command of the desk: the stories that it will touch, which are locked before the desk is. */
  stories?: (tx: Tx, input: I) => Promise<readonly string[]>;
  /** What is slow (hashing a password, parsing a document), before the transaction. */
  prepare?: (input: I, caller: Caller, before: Before<StoryRow | null>) => Promise<Result<unknown>>;
  /** What is long to write and holds up nobody, first in the transaction; `again` where it rests on what is no longer so. */
  ahead?: (tx: Tx, given: Given, input: I, prepared: unknown) => Promise<unknown>;
  /** What stands now, for the person whose write was `stale`. */
  present?: (running: Running<StoryRow | null>, input: I) => Promise<unknown>;
  run: (
    running: Running<StoryRow | null>,
    input: I,
    prepared: unknown,
  ) => Promise<Result<Done<O>> | 'not-found' | 'stale' | 'again'>;
}

interface Spec<I, P, L, C, O, S> {
  name: string;
  action: Action;
  secret?: boolean;
  input: z.ZodType<I>;
  /**
   * Of a command of the desk: the stories that it will touch, as they are now. When `load` finds one that is not `held`, it
   * answers `again`.
   */
  stories?: (tx: Tx, input: I) => Promise<readonly string[]>;
  prepare?: (input: I, caller: Caller, before: Before<S>) => Promise<Result<P>>;
  /**
   * In the transaction, before the story is held: what is long to write and that nobody else reads or writes, whatever they
   * do meanwhile. `again` when what was prepared rests on what is no longer so.
   */
  ahead?: (tx: Tx, given: Given, input: I, prepared: P) => Promise<P | 'again'>;
  /**
   * What the decision needs to know; null when what it is about is not there, `again` when what was prepared rests on what
   * is no longer so: the gate prepares anew.
   */
  load: (running: Running<S>, input: I, prepared: P) => Promise<L | null | 'again'>;
  decide: (running: Running<S>, loaded: L, input: I, prepared: P) => Decision<C>;
  /** `stale` when the revision that was decided on is no longer there. */
  save: (running: Running<S>, change: C, loaded: L, prepared: P) => Promise<'saved' | 'stale'>;
  touched?: (change: C, loaded: L) => Touched;
  created?: (change: C) => string;
  own?: (change: C, loaded: L) => OwnBlockers | undefined;
  onStories?: (change: C, loaded: L) => readonly OnStory[];
  /** The sealed record that it is about. */
  sealed?: (change: C, loaded: L) => string | undefined;
  answer: (running: Running<S>, change: C, input: I, judged: Judged, loaded: L) => Promise<O>;
  /** What stands now, for the person whose write was `stale`. */
  present?: (running: Running<S>, input: I) => Promise<unknown>;
}

function build<I, P, L, C, O, S>(
  spec: Spec<I, P, L, C, O, S>,
  scope: (input: I) => Scope,
  narrow: <R extends Before<StoryRow | null>>(running: R) => R & Before<S>,
): Command<I, O> {
  const { prepare, ahead } = spec;
  return {
    name: spec.name,
    action: spec.action,
    secret: spec.secret ?? false,
    input: spec.input,
    scope,
    stories: spec.stories,
    prepare: prepare && ((input, caller, before) => prepare(input, caller, narrow(before))),
    ahead: ahead && ((tx, given, input, prepared) => ahead(tx, given, input, prepared as P)),
    present: spec.present && ((wide, input) => spec.present?.(narrow(wide), input) ?? Promise.resolve()),
    run: async (wide, input, made) => {
      const running = narrow(wide);
      const prepared = made as P;
      const loaded = await spec.load(running, input, prepared);
      if (loaded === null) return 'not-found';
      if (loaded === 'again') return 'again';
      const decision = spec.decide(running, loaded, input, prepared);
      if (!decision.ok) return decision;
      if ((await spec.save(running, decision.change, loaded, prepared)) === 'stale') return 'stale';
      return {
        ok: true,
        value: {
          events: decision.events,
          touched: spec.touched?.(decision.change, loaded) ?? [],
          created: spec.created?.(decision.change),
          own: spec.own?.(decision.change, loaded),
          onStories: spec.onStories?.(decision.change, loaded),
          sealed: spec.sealed?.(decision.change, loaded),
          answer: (judged) => spec.answer(running, decision.change, input, judged, loaded),
        },
      };
    },
  };
}

/** A decision about one story: its row is locked, its chain gets the entries. */
export const storyCommand = <I, P, L, C, O>(
  spec: Spec<I, P, L, C, O, StoryRow> & { scope: (input: I) => Exclude<Scope, string> },
): Command<I, O> =>
  build(spec, spec.scope, (running) => {
    if (!running.story) throw new Error(`${spec.name}: the gate ran it without a story`);
    return { ...running, story: running.story };
  });

/** A decision about what belongs to no story, or that makes one. */
export const deskCommand = <I, P, L, C, O>(
  spec: Spec<I, P, L, C, O, null> & { scope: 'desk' | 'new-story' },
): Command<I, O> =>
  build(
    spec,
    () => spec.scope,
    (running) => ({ ...running, story: null }),
  );
