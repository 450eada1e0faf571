import { expect, it } from 'vitest';
import { placeSpans } from './place-spans';
import { spanOn } from './test-spans';

const placed = (before: string, after: string, words: string) =>
  placeSpans(before, after, [spanOn(before, words)], 'en')[0];

const ISLE = 'The isle is far.\n\nThe mayor said so. The island has 12 schools.\n\nIn May the council met.';

it.each([
  ['In the town there are 12 schools and a church.', '12 schools'],
  ['Critics pointed to 12 schools and to the high cost.', '12 schools'],
  ['12 schools, they said, is nothing new.', '12 schools'],
  ['The council has 12 members and a chair.', '12'],
])(
  'words are lost when their sentence was cut, and the same ones are said of something else: %s “%s”',
  (put, words) => {
    const cut = ISLE.replace(' The island has 12 schools.', '');
    for (const after of [
      cut.replace('In May', `${put} In May`),
      `${cut}\n\n${put}`,
      ISLE.replace('The island has 12 schools.', `The isle is old. ${put}`),
      ISLE.replace('The island has 12 schools.', `${put} The isle is old.`),
    ])
      expect(placed(ISLE, after, words)).toMatchObject({ state: 'lost', exact: words, candidates: [] });
  },
);

it.each([
  ['The firm is old. He earned $5 million.', '$5 million', 'The firm is old. His pay came to $5 million that year.'],
  [
    'The firm is old. It has 400 staff. The head is Ann.',
    '400 staff',
    'The firm is old. The company employs 400 staff in all. The head is Ann.',
  ],
  [
    'The firm is old. It has 400 staff. The head is Ann.',
    '400 staff',
    'The firm is old. 400 staff died. The head is Ann.',
  ],
  [
    'The firm is old. 400 staff stayed. The head is Ann.',
    '400 staff',
    'The firm is old. 400 staff left. The head is Ann.',
  ],
  [
    'The firm is old. 400 staff were hired. The head is Ann.',
    '400 staff',
    'The firm is old. 400 staff died. The head is Ann.',
  ],
  [
    'The firm is old. 5 schools closed. The head is Ann.',
    '5 schools',
    'The firm is old. 5 schools opened. The head is Ann.',
  ],
  [ISLE, '12 schools', ISLE.replace('The island has', 'In the town there are')],
  [ISLE, '12 schools', ISLE.replace('The island has 12 schools.', '12 schools, they repeat, is nothing new.')],
])('words owe a tick where their sentence was written anew in its place: %s “%s”', (before, words, after) => {
  expect(placed(before, after, words)).toMatchObject({ state: 'exact', exact: words, contextChanged: true });
});

const FIRM = 'The firm is old. It has 400 staff. The head is Ann.';

it.each([
  ['It has 400 staff of old.', '400 staff!'],
  // That Holt went owes a tick, but with him back nothing would, though the rest of the old sentence is not.
  ['Holt left 400 staff there.', '400 staff.'],
])(
  'words are lost in its place, too, where nothing is around them that a tick could be owed for: “%s”: %s',
  (was, is) => {
    const after = FIRM.replace('It has 400 staff.', is);
    expect(placed(FIRM.replace('It has 400 staff.', was), after, '400 staff')).toMatchObject({ state: 'lost' });
  },
);

it('a tick for a sentence written anew stays owed in the versions after', () => {
  const second = FIRM.replace('It has 400 staff.', '400 staff died.');
  const span = { ...spanOn(second, '400 staff'), sentence: 'It has 400 staff.' };
  const later = (text: string) => placeSpans(second, text, [span], 'en')[0];
  expect(later(`${second} It rained.`)).toMatchObject({ state: 'exact', contextChanged: true });
  expect(later(FIRM)).toMatchObject({ state: 'exact', contextChanged: false });
});

it.each([
  ['a word of it', 'The island has 12 schools.', '12 schools', 'There are 12 schools on the island.'],
  ['a word beside them', 'The bridge was built in 1988.', '1988', 'Danes put up the bridge in 1988 or so.'],
  ['the stop behind them', 'He has two children.', 'two children', 'The man is the father of two children.'],
  ['no more than they', 'Ten left', 'Ten left', 'Ten left, they say'],
  ['a word, turned round', 'Anna Persson is the mayor.', 'Anna Persson', 'The mayor, said one, is Anna Persson, 40.'],
])('words are not lost when the sentence has %s still', (_, before, words, now) => {
  const after = `It rained.\n${now}\nHe left.`;
  expect(placed(`It rained.\n${before}\nHe left.`, after, words)).toMatchObject({ state: 'exact', exact: words });
});

it.each([
  ['Of them, 5 of the 12 died.', '12', 'Of them, 12 of the 15 died.', '15'],
  ['Ana and Bert met Carl in Ulm.', 'Carl', 'Carl and Dora met Ana in Ulm.', 'Ana'],
  ['The toll rose from nine to 12.', 'nine', 'The toll rose from 12 to nine.', '12'],
  ['Nine of the 12 voted.', '12', '12 of the fifteen voted.', 'fifteen'],
  ['In it, 5 of the 12 voted.', '5', 'In it, two of the 5 voted.', 'two'],
  ['Von ihnen stimmten neun von 12 dafür.', '12', 'Von ihnen stimmten 12 von fünfzehn dafür.', 'fünfzehn'],
])(
  'words in another role are changed to those in theirs, a figure for a figure or all between the same two: %s “%s”',
  (before, words, after, now) => {
    expect(placed(before, after, words)).toMatchObject({ state: 'changed', exact: now });
  },
);
