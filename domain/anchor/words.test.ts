import { expect, it } from 'vitest';
import { cutsWord, insideWord, wholeWords } from './word-edges';
import { wordsOf } from './words';

const cut = (text: string) => {
  const { starts, ends } = wordsOf(text);
  return starts.map((start, at) => text.slice(start, ends[at]));
};

it.each<[string, string[]]>([
  ['Ten left, (now).', ['Ten', 'left', ',', '(', 'now', ')', '.']],
  ['49,000 or 5.5% at 14:02', ['49,000', 'or', '5.5', '%', 'at', '14:02']],
  ['on May 1,1998', ['on', 'May', '1', ',', '1998']],
  ['don’t l’Élysée 1990s', ['don’t', 'l’Élysée', '1990s']],
  ['Jose\u0301 👩‍👩‍👧👍🏽', ['Jose\u0301', '👩‍👩‍👧', '👍🏽']],
  ['三月に프로', ['三', '月', 'に', '프', '로']],
  ['שבועות 11', ['שבועות', '11']],
  [' \n\u00a0', []],
])('%s', (text, words) => {
  expect(cut(text)).toEqual(words);
});

it('compares without case, normal form and the shape of marks', () => {
  expect(wordsOf('“JOSE\u0301” – ’s').keys).toEqual(wordsOf('"josé" - \'s').keys);
});

it.each<[string, string, boolean]>([
  ['a word', 'of|ten', true],
  ['a compound', 'non-|fatal', true],
  ['a compound, before its dash', 'non|-fatal', true],
  ['an elision', 'l’|Élysée', true],
  ['a figure', '14|9', true],
  ['a decimal', '5|.5', true],
  ['a span of years', '2019–|2021', true],
  ['between words', 'ten| left', false],
  ['before a stop', 'left|.', false],
  ['after a dash between words', 'ten – |left', false],
  ['the beginning', '|ten', false],
  ['the end', 'ten|', false],
  ['letters without spaces', '三|月', false],
])('inside %s', (_, marked, inside) => {
  const place = marked.indexOf('|');
  expect(insideWord(marked.replace('|', ''), place)).toBe(inside);
});

it('tells a new cut from one that was there', () => {
  const fatal = (text: string) => ({ start: text.indexOf('fatal'), end: text.indexOf('fatal') + 5 });
  const [one, other] = ['a fatal crash', 'a non-fatal crash'];
  expect(cutsWord(one, fatal(one), other, fatal(other))).toBe(true);
  expect(cutsWord(other, fatal(other), other, fatal(other))).toBe(false);
  const whole = wholeWords(other, fatal(other));
  expect(other.slice(whole.start, whole.end)).toBe('non-fatal');
});
