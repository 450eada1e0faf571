import { expect, it } from 'vitest';
import { wordsOfPage } from './words-of-page';

it.each([
  ['The bridge  opened\n in 1931.', 'The bridge opened in 1931.'],
  ['the depart-\nment of works', 'the department of works'],
  ['the depart\u00ad\nment of works', 'the department of works'],
  ['co\u00adoperate', 'cooperate'],
  ['from 1931-\n1934', 'from 1931- 1934'],
  ['the Meuse-\nRhine canal', 'the Meuse- Rhine canal'],
  ['a well-known bridge', 'a well-known bridge'],
  [' \n ', ''],
])('%j is written down as %j', (selected, words) => {
  expect(wordsOfPage(selected)).toBe(words);
});
