import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The only block of IPv6 from which addresses of the open network are given out. */
const OPEN_NETWORK = '2000::/3';

/** What lies in it and leads elsewhere: translated and tunnelled forms (Teredo, 6to4), and what is for documents and tests. */
const NOT_OPEN = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

/** What the table of the package has under names of its own, and what it does not know. */
const NOT_OPEN_4 = ['0.0.0.0/8', '192.0.0.0/24', '192.88.99.0/24', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'];

const inside = (address: ipaddr.IPv4 | ipaddr.IPv6, blocks: readonly string[]) =>
  blocks.some((block) => address.match(ipaddr.parseCIDR(block) as never));

/**
 * Whether an address, as a resolver gives it, is a global unicast one of the open network. All else leads inward or nowhere:
 * loopback, link-local, private, shared, mapped, translated, tunnelled, multicast, documentation.
 */
export function isGlobalAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  const address = ipaddr.parse(text);
  if (address.kind() === 'ipv4') return address.range() === 'unicast' && !inside(address, NOT_OPEN_4);
  return inside(address, [OPEN_NETWORK]) && !inside(address, NOT_OPEN);
}
