import { expect, test } from 'vitest';
import { excerptIn } from './captured-words';

const PAGE = `Bridge to close. The council said on Monday that the Quay Bridge, opened in 1931, will be shut for “eleven
weeks” from 2 March. Some 18,400 vehicles cross it each day, down 12% on 2019. At night it was -5 degrees.`;

test.each([
  ['its very words', 'will be shut for “eleven weeks” from 2 March', 'exact'],
  ['other marks, case and spacing', 'WILL BE SHUT for "eleven\n\nweeks", from 2 March.', 'exact'],
  ['with something left out', 'The council said … will be shut […] from 2 March', 'exact'],
  ['left out in another order', 'will be shut … The council said', 'near'],
  ['a single figure', '18,400', 'exact'],
  ['another figure', '18,500', 'absent'],
  ['a figure without its sign', '5 degrees', 'absent'],
  ['a figure with its sign, a minus for a hyphen', '−5 degrees', 'exact'],
  ['a percentage that is none', '12', 'exact'],
  ['a percentage of another', '13%', 'absent'],
  ['one word of many changed', 'The council said on Tuesday that the Quay Bridge, opened in 1931', 'near'],
  ['a few words changed', 'The mayor wrote last Tuesday about the Quay Bridge, opened in 1931', 'absent'],
  ['words of a short one changed', 'opened in 1932', 'absent'],
  ['other words', 'The bridge will be torn down next year and nobody will miss it', 'absent'],
  ['half a word', 'even weeks', 'absent'],
])('%s', (_, excerpt, found) => {
  expect(excerptIn(PAGE, excerpt)).toBe(found);
});

test('an excerpt without words is not looked for, and an empty page holds none', () => {
  expect(excerptIn(PAGE, ' … ')).toBeNull();
  expect(excerptIn('', 'eleven weeks')).toBe('absent');
});
