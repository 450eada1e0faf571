import { expect, it } from 'vitest';
import type { NoteView, ThreadView } from '@/domain/views';
import { withNote, withThread } from './threads';

const note = (id: string, thread: string, text = id): NoteView => ({
  id,
  thread,
  text,
  claim: 'c1',
  revision: 1,
  by: 'ada',
  at: '2026-03-02T09:00:00.000Z',
  before: [],
  edit: { may: true },
});
const thread = (id: string, isResolved = false): ThreadView => ({
  id,
  claim: 'c1',
  notes: [note(id, id)],
  resolved: isResolved ? { by: 'leo', at: '2026-03-02T10:00:00.000Z', reason: 'Done.' } : null,
});
const told = (threads: readonly ThreadView[]) =>
  threads.map((one) => `${one.resolved ? '(' : ''}${one.notes.map(({ text }) => text).join(' ')}`);

it('a first note begins a thread, after the open ones and before the resolved', () => {
  expect(told(withNote([thread('a'), thread('b', true)], note('c', 'c')))).toEqual(['a', 'c', '(b']);
});

it('an answer joins its thread, and opens it again', () => {
  expect(told(withNote([thread('a'), thread('b', true)], note('c', 'b')))).toEqual(['a', 'b c']);
});

it('an edited note stays where it is, and opens nothing', () => {
  expect(told(withNote([thread('a', true)], note('a', 'a', 'other words')))).toEqual(['(other words']);
});

it('a thread that is resolved goes below the open ones', () => {
  expect(told(withThread([thread('a'), thread('b')], thread('a', true)))).toEqual(['b', '(a']);
});
