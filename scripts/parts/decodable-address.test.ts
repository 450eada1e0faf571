import { expect, test } from 'vitest';
import { decodableAddress } from './decodable-address.mjs';

test.each(['/', '/stories/50%25?q=%', '/stories/%C3%A9%20x?a=1', '/api/v1/stories/a%2Fb', '*', '/?', ''])(
  'an address that can be decoded stays as it came: %s',
  (address) => expect(decodableAddress(address)).toBe(address),
);

test.each([
  ['/stories/50%', '/stories/50%25'],
  ['/stories/50%?q=50%&r=?%', '/stories/50%25?q=50%&r=?%'],
  ['/stories/%F0%9F', '/stories/%25F0%259F'],
  ['/a%20b/%zz', '/a%2520b/%25zz'],
  ['http://stet.test/%', 'http://stet.test/%25'],
])('of another each %% counts as it stands: %s', (address, led) => {
  expect(decodableAddress(address)).toBe(led);
  expect(() => decodeURIComponent(led.split('?')[0] ?? '')).not.toThrow();
});
