import { describe, expect, it } from 'vitest';
import { addressOf, choiceOf } from './desk-address';

describe('the address of the desk', () => {
  it.each([
    [{}, { show: 'all', q: '', stage: '', after: '' }],
    [
      { show: 'mine', q: ' harbour ' },
      { show: 'mine', q: 'harbour', stage: '', after: '' },
    ],
    [
      { show: 'theirs', q: ['a', 'b'] },
      { show: 'all', q: 'a', stage: '', after: '' },
    ],
  ])('reads %j', (params, choice) => {
    expect(choiceOf(params)).toEqual(choice);
  });

  it.each([
    [{}, '/'],
    [{ show: 'due' }, '/?show=due'],
    [{ q: 'a b', stage: 'ready' }, '/?q=a+b&stage=ready'],
  ])('keeps %j when it is written again', (params, address) => {
    expect(addressOf(choiceOf(params), {})).toBe(address);
  });

  it('begins at the first story again when anything else changes', () => {
    const choice = choiceOf({ after: 'x', show: 'mine' });
    expect(addressOf(choice, { show: 'all' })).toBe('/');
    expect(addressOf(choice, { after: 'y' })).toBe('/?show=mine&after=y');
  });
});
