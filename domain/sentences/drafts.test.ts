import { expect, it } from 'vitest';
import { draftName, savedSentence, signOutQuestion, together } from './drafts';

it.each([
  [{ saved: null, drafts: 0, works: true }, ''],
  [{ saved: null, drafts: 0, works: null }, ''],
  [{ saved: '14:20', drafts: 0, works: true }, 'Saved 14:20'],
  [{ saved: '14:20', drafts: 1, works: true }, 'Saved 14:20, one draft here'],
  [{ saved: null, drafts: 2, works: true }, 'Two drafts here'],
  [{ saved: '14:20', drafts: 13, works: true }, 'Saved 14:20, 13 drafts here'],
  [{ saved: null, drafts: 1, works: false }, 'Drafts are not kept here'],
  [{ saved: '14:20', drafts: 1, works: false }, 'Saved 14:20, drafts are not kept here'],
])('%j reads %j', (saved, sentence) => {
  expect(savedSentence(saved)).toBe(sentence);
});

it('names a draft by what it is and where it stands', () => {
  expect(draftName('a note', 3, 'Ferry lands 120')).toBe('a note on claim 3 of “Ferry lands 120”');
  expect(draftName('a note', null, 'Ferry\nlands')).toBe('a note on “Ferry lands”');
});

it('puts names together', () => {
  expect([[], ['a note'], ['a finding', 'a note'], ['a finding', 'a note', 'evidence']].map(together)).toEqual([
    '',
    'a note',
    'a finding and a note',
    'a finding, a note and evidence',
  ]);
});

it('asks about one and about several', () => {
  expect(signOutQuestion(1)).toBe('One draft is not sent. Send it first, or sign out and delete it.');
  expect(signOutQuestion(2)).toBe('Two drafts are not sent. Send them first, or sign out and delete them.');
});
