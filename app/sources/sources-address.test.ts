import { expect, test } from 'vitest';
import { addressOf, choiceOf } from './sources-address';

test('an address says what the list is narrowed to, and reads back as the same', () => {
  const choice = { q: 'works', kind: 'person', terms: 'anonymous', after: '' };
  expect(addressOf(choice)).toBe('/sources?q=works&kind=person&terms=anonymous');
  expect(choiceOf({ q: ['works', 'x'], kind: 'person', terms: 'anonymous' })).toEqual(choice);
  expect(addressOf(choiceOf({}))).toBe('/sources');
});
