import type { z } from 'zod';
import type { Actor } from '@/domain/given';
import type { Action } from '@/domain/permissions';
import type { Caller } from '../caller';
import type { Tx } from '../database';
import type { Scope, StoryRow } from '../scope';

/** What a query reads in: one snapshot, the actor, and the story when it is about one. */
export interface Reading<S> {
  tx: Tx;
  actor: Actor;
  story: S;
  caller: Caller;
  now: Date;
}

export interface Query<I, O> {
  name: string;
  action: Action;
  input: z.ZodType<I>;
  scope: (input: I) => Scope;
  /** How many milliseconds its transaction may last, where it is more than a screen’s. */
  patience?: number;
  /** Null: not there. */
  read: (reading: Reading<StoryRow | null>, input: I) => Promise<O | null>;
}

export const storyQuery = <I, O>(spec: {
  name: string;
  action: Action;
  input: z.ZodType<I>;
  scope: (input: I) => Exclude<Scope, string>;
  patience?: number;
  read: (reading: Reading<StoryRow>, input: I) => Promise<O | null>;
}): Query<I, O> => ({
  ...spec,
  read: (reading, input) => {
    if (!reading.story) throw new Error(`${spec.name}: the gate ran it without a story`);
    return spec.read({ ...reading, story: reading.story }, input);
  },
});

export const deskQuery = <I, O>(spec: {
  name: string;
  action: Action;
  input: z.ZodType<I>;
  read: (reading: Reading<null>, input: I) => Promise<O | null>;
}): Query<I, O> => ({
  ...spec,
  scope: () => 'desk',
  read: (reading, input) => spec.read({ ...reading, story: null }, input),
});
