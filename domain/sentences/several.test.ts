import { expect, it } from 'vitest';
import { doingSeveral, type SeveralDone, severalDone } from './several';

it.each<[SeveralDone, string]>([
  [{ act: 'confirm', done: 3, settled: 3, refused: 0 }, '3 claims confirmed and settled.'],
  [
    { act: 'confirm', done: 3, settled: 1, refused: 1 },
    '3 claims confirmed; 1 settled, 2 are recorded and not settled yet, as said below. One claim was refused and stays selected.',
  ],
  [
    { act: 'confirm', done: 1, settled: 0, refused: 0 },
    '1 claim confirmed; 0 settled, one is recorded and not settled yet, as said below.',
  ],
  [{ act: 'confirm', done: 0, settled: 0, refused: 2 }, '2 claims were refused and stay selected.'],
  [{ act: 'change', done: 1, settled: 0, refused: 0 }, '1 claim changed.'],
  [{ act: 'attach', done: 2, settled: 0, refused: 0 }, 'The evidence is attached to 2 claims.'],
  [{ act: 'change', done: 0, settled: 0, refused: 0 }, 'There was nothing to do: all of them are so already.'],
])('%j', (what, sentence) => {
  expect(severalDone(what)).toBe(sentence);
});

it('counts as it goes, and never beyond the last', () => {
  expect([0, 1, 2].map((done) => doingSeveral('confirm', done, 2))).toEqual([
    'Confirming claim 1 of 2 …',
    'Confirming claim 2 of 2 …',
    'Confirming claim 2 of 2 …',
  ]);
});
