import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { CaptureFailed } from './capture-failed';
import { isAllowedHost } from './capture-setting';
import { isGlobalAddress } from './global-address';

/** All addresses of a name, of both families. */
export type Resolve = (host: string) => Promise<string[]>;

/** Where a connection may go: to these addresses, whatever the name leads to a moment later. */
export interface Admitted {
  host: string;
  port: number;
  addresses: string[];
}

const PORTS: readonly number[] = [80, 443];

export const resolveByName: Resolve = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map((one) => one.address);
};

async function addressesOf(host: string, resolve: Resolve): Promise<string[]> {
  if (isIP(host) !== 0) return [host];
  const found = await resolve(host).catch((cause) => {
    throw new CaptureFailed('name-unknown', cause);
  });
  if (found.length === 0) throw new CaptureFailed('name-unknown');
  return found;
}

/**
 * A host and port that may be connected to, with the addresses to do it by; fails with `address-refused` otherwise.
 * `isAllowed`: what whoever runs the desk has opened by name for this purpose.
 */
export async function admitHost(
  host: string,
  port: number,
  resolve: Resolve,
  isAllowed = isAllowedHost,
): Promise<Admitted> {
  const name = host.replace(/^\[|\]$/g, '');
  if (isAllowed(host, port)) return { host: name, port, addresses: await addressesOf(name, resolve) };
  if (!PORTS.includes(port)) throw new CaptureFailed('address-refused');
  const addresses = await addressesOf(name, resolve);
  // One that leads inward among several is one too many: a second resolution may give it alone.
  if (!addresses.every(isGlobalAddress)) throw new CaptureFailed('address-refused');
  return { host: name, port, addresses };
}

/** An address as people and pages write it; decimal, octal and hexadecimal forms of IPv4 are read as a browser reads them. */
export async function admitUrl(
  address: string,
  resolve: Resolve,
  isAllowed = isAllowedHost,
): Promise<{ url: URL; to: Admitted }> {
  if (!URL.canParse(address)) throw new CaptureFailed('address-refused');
  const url = new URL(address);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '') throw new CaptureFailed('address-refused');
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  return { url, to: await admitHost(url.hostname, port, resolve, isAllowed) };
}
