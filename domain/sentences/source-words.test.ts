import { expect, test } from 'vitest';
import { sourceWords } from './source-words';

test.each([
  [{ kind: 'body', terms: '', identity: null, origin: null }, 'Body.'],
  [{ kind: 'person', terms: 'on-record', identity: null, origin: null }, 'Person, on the record.'],
  [
    { kind: 'person', terms: 'anonymous', identity: 'unknown', origin: 'Reuters' },
    'Person, anonymous; no editor knows who it is yet. It repeats Reuters.',
  ],
] as const)('%j is said as %s', (source, said) => {
  expect(sourceWords(source)).toBe(said);
});
