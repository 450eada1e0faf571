import { expect, it } from 'vitest';
import { addressIn, hostOf } from './pasted-address';

it.each([
  ['https://www.example.org/a?b=c', 'https://www.example.org/a?b=c'],
  ['  http://example.org\n', 'http://example.org'],
  ['see https://example.org', null],
  ['javascript:alert(1)', null],
  ['https://', null],
  ['example.org', null],
])('%s holds the address %s', (pasted, address) => {
  expect(addressIn(pasted)).toBe(address);
});

it('names the source after the host', () => {
  expect(hostOf('https://www.harbour.example/yearbook')).toBe('harbour.example');
});
