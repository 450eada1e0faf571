import { expect, it } from 'vitest';
import { trailAddress, trailQuery } from './trail-address';

it('an address says what is chosen, and nothing of what is not', () => {
  expect(trailAddress('/trail', { person: '', claim: '', kind: '' })).toBe('/trail');
  expect(trailAddress('/trail', { person: 'a b', kind: 'notes', before: '7' })).toBe(
    '/trail?person=a+b&kind=notes&before=7',
  );
});

it('what an address asks for is read back', () => {
  const { choice, input } = trailQuery({ person: 'ada', claim: 'c1', kind: 'sign-offs', before: '101' });
  expect(choice).toEqual({ person: 'ada', claim: 'c1', kind: 'sign-offs' });
  expect(input).toEqual({ ...choice, before: 101 });
});

it.each([
  {},
  { kind: 'dreams', before: 'x' },
  { kind: ['notes', 'claims'], before: '-1', person: ['a', 'b'] },
  { before: '1e300', claim: '' },
])('%j asks for everything', (parameters) => {
  expect(trailQuery(parameters).input).toEqual({
    before: undefined,
    person: undefined,
    claim: undefined,
    kind: undefined,
  });
});
