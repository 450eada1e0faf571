import { expect, test } from 'vitest';
import { isGlobalAddress } from './global-address';
import { INWARD, OUTWARD } from './test-addresses';

test.each(INWARD)('%s is no address of the open network', (address) => {
  expect(isGlobalAddress(address)).toBe(false);
});

test.each(OUTWARD)('%s is one', (address) => {
  expect(isGlobalAddress(address)).toBe(true);
});

test.each(['', 'localhost', '127.1', '0x7f.1', '2130706433', '8.8.8.8:80', ' 8.8.8.8', '[::1]'])(
  'what is no plain address is none: “%s”',
  (text) => {
    expect(isGlobalAddress(text)).toBe(false);
  },
);
