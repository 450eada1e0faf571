import { expect, it } from 'vitest';
import { effectOnClaim, effectsElsewhere, effectsInAll, noEffects } from './rules-preview';

const some = { unsettled: 5, settled: 1, moved: 2 };

it('says what a change comes to in all', () => {
  expect(effectsInAll(noEffects(), 0)).toBe('Every claim of every open story stands as it stood.');
  expect(effectsInAll({ ...noEffects(), unsettled: 1 }, 1)).toBe('It unsettles 1 claim, in one story.');
  expect(effectsInAll(some, 3)).toBe(
    'It unsettles 5 claims, settles 1 claim and makes 2 claims wait for something else, in 3 stories.',
  );
});

it('counts what is in stories that are not for the reader', () => {
  expect(effectsElsewhere(noEffects(), 0)).toBe('');
  expect(effectsElsewhere({ ...noEffects(), settled: 2 }, 1)).toBe(
    'In one story that is not open to you it settles 2 claims. Their people see which.',
  );
});

it('says what would become of a claim', () => {
  const lacks = [{ sentence: 'It needs two sources.' }];
  expect(effectOnClaim('settled', 'settled', [])).toBe('It would be settled.');
  expect(effectOnClaim('unsettled', 'open', lacks)).toBe('It would no longer be settled. It needs two sources.');
  expect(effectOnClaim('unsettled', 'awaiting-second-check', lacks)).toBe('It would wait for a second check.');
  expect(effectOnClaim('moved', 'open', lacks)).toBe('It would stand otherwise. It needs two sources.');
});
