import { expect, test } from 'vitest';
import { guessSourceKind } from './source-kind';

test.each([
  ['example.org', 'link', 'site'],
  ['Annual report of the library', 'link', 'document'],
  ['Council minutes', 'quotation', 'document'],
  ['Works department', 'quotation', 'body'],
  ['Border service', 'link', 'body'],
  ['Ines Maroto', 'quotation', 'person'],
  ['Ines Maroto', 'link', 'site'],
  ['What we counted', 'calculation', 'document'],
  ['Leo Falk', 'observation', 'person'],
] as const)('%s, of a %s, seems to be a %s', (name, type, kind) => {
  expect(guessSourceKind(name, type)).toBe(kind);
});
