import { expect, test } from 'vitest';
import { addressOf, choiceOf } from './waiting-address';

test.each([
  [{}, '/waiting'],
  [{ person: 'p1' }, '/waiting?person=p1'],
  [{ story: ['s1', 's2'], person: '', other: 'x' }, '/waiting?story=s1'],
  [{ story: 's1', person: 'p1' }, '/waiting?person=p1&story=s1'],
])('%j is the address %s', (params, address) => {
  expect(addressOf(choiceOf(params))).toBe(address);
});
