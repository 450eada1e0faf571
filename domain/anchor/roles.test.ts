import { expect, it } from 'vitest';
import { changedBeside } from './context';
import { placeSpans } from './place-spans';
import { spanOn } from './test-spans';

/** Whether a tick is owed for words that stand in both sentences. */
const owes = (before: string, words: string, after: string, language = 'en') => {
  const part = (text: string) => ({
    text,
    without: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  });
  return changedBeside(part(before), part(after), language);
};

it.each<[string, string, string, string?]>([
  ['Berg paid 12 and left.', 'Berg', '12 paid Berg and left.'],
  ['Berg paid 12 and left.', '12', '12 paid Berg and left.'],
  ['The head of Ulm is Ana, who has 5 cars.', 'Ana', 'The head of Ana is Ulm, who has 5 cars.'],
  ['Berg and Holt met Ana in Ulm.', 'Ana', 'Ana and Berg met Holt in Ulm.'],
  ['Of the 12 cars nine went to Berg.', '12', 'Of the nine cars 12 went to Berg.'],
  ['Von den 12 Autos gingen neun an Berg.', '12', 'Von den neun Autos gingen 12 an Berg.', 'de'],
])('words in the role of others owe a tick: %s “%s”: %s', (before, words, after, language) => {
  expect(owes(before, words, after, language)).toBe(true);
});

it.each([
  ['Berg paid 12, Ana paid 15.', '12', 'Ana paid 15, Berg owed 12.', false],
  ['Berg paid 12, Ana paid 15, and Holt owed 15.', '12', 'Berg paid 15, Ana paid 15, and Holt owed 12.', true],
  ['Revenue rose by 5%, costs rose by 7%.', '5%', 'Revenue rose about at 5%, costs rose by 7%.', false],
  ['Revenue rose by 5%, costs fell to 7%.', '5%', 'Revenue fell to 5%, costs rose by 7%.', true],
  ['He lived in Ulm, and she lived in Bonn.', 'Ulm', 'He lived near Ulm, and she lived in Bonn.', false],
  ['He lived in Ulm, and she lived near Bonn.', 'Ulm', 'He lived near Ulm, and she lived in Bonn.', true],
  [
    'It cost 5 euros; Holt said it cost 7 euros.',
    '5 euros',
    'Its price was 5 euros; Holt said it cost 7 euros.',
    false,
  ],
  ['It cost 5 euros; Holt said it made 7 euros.', '5 euros', 'It made 5 euros; Holt said it cost 7 euros.', true],
  ['The cars left, the vans left.', 'cars', 'These cars stopped, the vans left.', false],
  ['The cars left, these vans stopped.', 'cars', 'These cars stopped, the vans left.', true],
])('others beside the same word owe one only if they came there: %s “%s”: %s', (before, words, after, owed) => {
  expect(owes(before, words, after)).toBe(owed);
});

it.each([
  ['On Monday 5 people left Ulm.', '5 people', '5 people left Ulm on Monday.'],
  ['In Ulm 5 people left the house.', '5', '5 people left the house in Ulm.'],
  ['With Berg, Holt, Ana, and Carl he left.', 'Ana', 'With Berg, Ana, Holt, and Carl he left.'],
  ['Ana Berg, the mayor, left with 5 men.', 'Ana Berg', 'The mayor, Ana Berg, left with 5 men.'],
])('another order does not: %s “%s”: %s', (before, words, after) => {
  expect(owes(before, words, after)).toBe(false);
});

it.each([
  ['He earned $5 million.', '$5 million', 'His pay came to $5 million that year.'],
  ['It has 400 staff.', '400 staff', 'The firm employs 400 staff in all.'],
  ['12 schools were built there.', '12 schools', 'A town with 12 schools needs more teachers.'],
  ['It has 400 staff.', '400 staff', '400 staff died.'],
  ['400 staff stayed.', '400 staff', '400 staff left.'],
  ['400 staff were hired.', '400 staff', '400 staff died.'],
  ['5 schools closed.', '5 schools', '5 schools opened.'],
  ['Berg won.', 'Berg', 'Berg lost.'],
])('all written anew around them owes a tick: %s “%s”: %s', (before, words, after) => {
  expect(owes(before, words, after)).toBe(true);
});

it.each([
  ['He earned $5 million that year.', '$5 million', 'He made $5 million that year.'],
  ['It has 400 staff.', '400 staff', 'It had 400 staff.'],
  ['The mayor left the town.', 'mayor left the town', 'A mayor left the town.'],
  ['This mayor left.', 'mayor left', 'That mayor left.'],
  ['The mayor', 'mayor', 'A mayor'],
  ['Ten men left', 'Ten men left', 'Ten men left in a hurry'],
  ['The old road was closed for 5 days.', '5 days', 'For 5 days the old road stood closed.'],
])('a word or two does not: %s “%s”: %s', (before, words, after) => {
  expect(owes(before, words, after)).toBe(false);
});

it('the tick stays owed through the versions after, and ends where the old sentence is back', () => {
  const [first, second] = ['The firm is old. It has 400 staff.', 'The firm is old. The town feeds 400 staff there.'];
  const later = (text: string) =>
    placeSpans(second, text, [{ ...spanOn(second, '400 staff'), sentence: 'It has 400 staff.' }], 'en');
  expect(later(`${second} It rained.`)).toMatchObject([{ state: 'exact', contextChanged: true }]);
  expect(later(first)).toMatchObject([{ state: 'exact', contextChanged: false }]);
});
