import { describe, expect, it } from 'vitest';
import type { Actor } from './given';
import { claimNoteInput, decideNote, decideNoteEdit, mayEdit, noteEditInput, storyNoteInput } from './note';
import { testGiven } from './test-given';

const ON_CLAIM = { id: 'c1', number: 4 };

describe('a note', () => {
  it.each([
    ['a claim', ON_CLAIM, 'c1', 4],
    ['the story', null, null, null],
  ])('on %s begins a thread, and is kept as it was typed', (_, on, claim, number) => {
    const text = '  Ask again,\n\nplease. ';
    expect(decideNote(on, null, text, testGiven())).toEqual({
      ok: true,
      change: { id: 'new-1', claim, thread: 'new-1', text, reopens: false },
      events: [{ type: 'note.written', payload: { note: 'new-1', claim, number, text, thread: 'new-1' } }],
    });
  });

  it('answers in an open thread', () => {
    expect(decideNote(ON_CLAIM, { id: 't1', resolved: false }, 'Yes.', testGiven())).toEqual({
      ok: true,
      change: { id: 'new-1', claim: 'c1', thread: 't1', text: 'Yes.', reopens: false },
      events: [
        { type: 'note.written', payload: { note: 'new-1', claim: 'c1', number: 4, text: 'Yes.', thread: 't1' } },
      ],
    });
  });

  it('opens a resolved thread again with its answer', () => {
    const decision = decideNote(null, { id: 't1', resolved: true }, 'Not so.', testGiven());
    expect(decision).toMatchObject({
      ok: true,
      change: { thread: 't1', reopens: true },
      events: [
        { type: 'thread.reopened', payload: { thread: 't1', claim: null, number: null } },
        { type: 'note.written', payload: { note: 'new-1', thread: 't1', text: 'Not so.' } },
      ],
    });
  });

  it('is refused where its thread is not, and says what to do', () => {
    expect(decideNote(null, 'missing', 'Yes.', testGiven())).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', fields: { thread: expect.stringContaining('begins its own') } },
    });
  });

  it.each(['', ' \n', 'a\0', '\udc00', 'x'.repeat(50_001)])('is not %j', (text) => {
    expect(claimNoteInput.safeParse({ claim: 'c1', text }).success).toBe(false);
    expect(storyNoteInput.safeParse({ story: 's1', text }).success).toBe(false);
    expect(noteEditInput.safeParse({ note: 'n1', revision: 1, text }).success).toBe(false);
  });
});

const person = (id: string): Actor => ({ id, name: id, standing: { role: 'checker', via: 'session' } });
const NOTE = { id: 'n1', on: ON_CLAIM, revision: 2, text: 'Ask again.', by: 'ada' };

describe('editing a note', () => {
  it('keeps what it said before in the trail', () => {
    expect(decideNoteEdit(NOTE, { revision: 2, text: 'Ask Leo.' }, person('ada'))).toEqual({
      ok: true,
      change: { id: 'n1', revision: 3, text: 'Ask Leo.' },
      events: [
        {
          type: 'note.edited',
          payload: { note: 'n1', claim: 'c1', number: 4, revision: 3, before: 'Ask again.', after: 'Ask Leo.' },
        },
      ],
    });
  });

  it.each([
    ['another person, whatever they saw', 'leo', 1, 'x', 'not-permitted'],
    ['an older revision', 'ada', 1, 'x', 'stale'],
    ['the words that it has', 'ada', 2, 'Ask again.', 'invalid'],
  ])('is refused to %s', (_, by, revision, text, code) => {
    expect(decideNoteEdit(NOTE, { revision, text }, person(by))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('takes a change of spacing alone for a change', () => {
    expect(decideNoteEdit({ ...NOTE, on: null }, { revision: 2, text: 'Ask again. ' }, person('ada')).ok).toBe(true);
  });

  it('is for its writer, while they may write notes', () => {
    const none = { may: false, why: 'Tell a checker.' } as const;
    expect(mayEdit({ may: true }, 'ada', person('ada'))).toEqual({ may: true });
    expect(mayEdit(none, 'ada', person('ada'))).toEqual(none);
    expect(mayEdit({ may: true }, 'ada', person('leo'))).toMatchObject({ may: false });
  });
});
