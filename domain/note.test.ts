import { expect, it } from 'vitest';
import { claimNoteInput, decideNote, storyNoteInput } from './note';
import { testGiven } from './test-given';

it.each([
  ['a claim', { id: 'c1', number: 4 }, 'c1', 4],
  ['the story', null, null, null],
])('a note on %s is kept as it was typed', (_, on, claim, number) => {
  const text = '  Ask again,\n\nplease. ';
  expect(decideNote(on, text, testGiven())).toEqual({
    ok: true,
    change: { id: 'new-1', claim, text },
    events: [{ type: 'note.written', payload: { note: 'new-1', claim, number, text } }],
  });
});

it.each(['', ' \n', 'a\0', '\udc00', 'x'.repeat(50_001)])('%j is no note', (text) => {
  expect(claimNoteInput.safeParse({ claim: 'c1', text }).success).toBe(false);
  expect(storyNoteInput.safeParse({ story: 's1', text }).success).toBe(false);
});
