import { expect, it } from 'vitest';
import { sameWords } from './same-words';

it.each([
  ['the same', 'about 50,500', 'about 50,500'],
  ['a line end for a space', 'about\n50,500', 'about 50,500'],
  ['a space that does not break', 'about\u00a050,500', 'about 50,500'],
  ['a thin space and a wide one', 'about\u2009\u200950,500 ', 'about 50,500'],
  ['curled marks', '“It’s gone,” she said', `"It's gone," she said`],
  ['single marks', '‘gone’', '“gone”'],
  ['guillemets', '«gone»', '“gone”'],
  ['low marks', '„gone“', '"gone"'],
  ['corner marks', '「gone」', '“gone”'],
  ['a longer dash', '2019–2021', '2019-2021'],
  ['a minus', '−4 degrees', '-4 degrees'],
  ['a letter with its accent apart', 'Jose\u0301', 'José'],
])('%s is no other wording', (_, one, other) => {
  expect(sameWords(one, other)).toBe(true);
  expect(sameWords(other, one)).toBe(true);
});

it.each([
  ['another figure', 'about 50,500', 'about 49,000'],
  ['a thousand point for a comma', '50.500', '50,500'],
  ['another case', 'the Senate', 'the senate'],
  ['a word less', 'nearly 50,500', '50,500'],
  ['a letter more', 'desertion', 'desertions'],
  ['marks where there were none', 'they left', '“they left”'],
  ['a space less', '50 500', '50500'],
  ['a dash less', '-4', '4'],
  ['a full stop less', 'gone.', 'gone'],
  ['an accent less', 'José', 'Jose'],
  ['nothing', 'gone', ''],
])('%s is', (_, one, other) => {
  expect(sameWords(one, other)).toBe(false);
  expect(sameWords(other, one)).toBe(false);
});
