import { expect, test } from 'vitest';
import { isGlobalAddress } from './global-address';

const INWARD = `127.0.0.1 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254
100.64.0.1 100.127.255.255 192.0.0.1 192.0.2.1 192.88.99.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1
239.255.255.255 240.0.0.1 255.255.255.255 :: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:7f00:1 ::127.0.0.1 fe80::1 fe80::1%eth0
fc00::1 fd12:3456::1 fec0::1 ff02::1 64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 2001::1 2001:0:5ef5:79fd::1 2001:db8::1 2002:7f00:1::
2002:808:808:: 3fff::1 100::1 5f00::1 4000::1`.split(/\s+/);

const OUTWARD = `8.8.8.8 1.1.1.1 93.184.216.34 172.15.0.1 172.32.0.1 100.63.255.255 100.128.0.1 192.169.0.1 198.20.0.1
223.255.255.254 2606:4700:4700::1111 2a00:1450:4001::1 2001:4860:4860::8888 2003::1`.split(/\s+/);

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
