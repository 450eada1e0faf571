import { expect, it } from 'vitest';
import { testGiven } from './test-given';
import { textNotes } from './text-notes';

const FOOTNOTE = { mark: 'Footnote 3', at: 'It landed 43,800 people', text: 'Harbour office, 2 March.' };

it('makes a thread on the story of each note sent along and of each footnote', () => {
  const { notes, events } = textNotes(['From the file.'], [FOOTNOTE, { ...FOOTNOTE, at: '' }], testGiven());
  expect(notes).toEqual([
    { id: 'new-1', claim: null, thread: 'new-1', text: 'From the file.', reopens: false },
    {
      id: 'new-2',
      claim: null,
      thread: 'new-2',
      text: 'Footnote 3, at “It landed 43,800 people”: Harbour office, 2 March.',
      reopens: false,
    },
    { id: 'new-3', claim: null, thread: 'new-3', text: 'Footnote 3: Harbour office, 2 March.', reopens: false },
  ]);
  expect(events.map((event) => event.type)).toEqual(['note.written', 'note.written', 'note.written']);
  expect(events[1]?.payload).toMatchObject({ note: 'new-2', claim: null, number: null, text: notes[1]?.text });
});

it('keeps a footnote within what a note may be', () => {
  const { notes } = textNotes([], [{ ...FOOTNOTE, text: 'x'.repeat(60_000) }], testGiven());
  expect(notes[0]?.text).toHaveLength(50_000);
});

it('has none for a text without', () => {
  expect(textNotes([], [], testGiven())).toEqual({ notes: [], events: [] });
});
