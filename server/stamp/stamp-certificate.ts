import { X509Certificate } from 'node:crypto';
import { contentOf, type Der, INTEGER, inside, notUnderstood, OCTETS, oidOf, readOne, SEQUENCE } from './der';

/** A certificate with what Node does not tell of it. */
export interface StampCertificate {
  x509: X509Certificate;
  /** Issuer and serial number, one behind the other as DER. */
  issuedAs: Buffer;
  keyIdentifier: Buffer | null;
  signatureAlgorithm: string;
  extensions: Map<string, { isCritical: boolean; value: Buffer }>;
}

const [KEY_IDENTIFIER, KEY_USAGE, BASIC, EXTENDED_USAGE] = ['2.5.29.14', '2.5.29.15', '2.5.29.19', '2.5.29.37'];
const STAMPING = '1.3.6.1.5.5.7.3.8';
const [BOOLEAN, BITS, VERSION, EXTENSIONS] = [0x01, 0x03, 0xa0, 0xa3];

function extensionsOf(parts: readonly Der[]): StampCertificate['extensions'] {
  const found: StampCertificate['extensions'] = new Map();
  const listed = parts.find((part) => part.tag === EXTENSIONS);
  for (const one of listed ? inside(inside(listed, EXTENSIONS)[0], SEQUENCE) : []) {
    const [name, ...rest] = inside(one, SEQUENCE);
    const isCritical = rest[0]?.tag === BOOLEAN && rest[0].content[0] !== 0;
    found.set(oidOf(name), { isCritical, value: contentOf(rest.at(-1), OCTETS) });
  }
  return found;
}

export function readCertificate(raw: Buffer): StampCertificate {
  const [toBeSigned, algorithm] = inside(readOne(raw), SEQUENCE);
  const parts = inside(toBeSigned, SEQUENCE);
  const [serial, , issuer] = parts[0]?.tag === VERSION ? parts.slice(1) : parts;
  const extensions = extensionsOf(parts);
  const identifier = extensions.get(KEY_IDENTIFIER);
  if (!serial || !issuer || serial.tag !== INTEGER) return notUnderstood();
  return {
    x509: new X509Certificate(raw),
    issuedAs: Buffer.concat([issuer.whole, serial.whole]),
    keyIdentifier: identifier ? contentOf(readOne(identifier.value), OCTETS) : null,
    signatureAlgorithm: oidOf(inside(algorithm, SEQUENCE)[0]),
    extensions,
  };
}

/** Made for stamps and for nothing else, as RFC 3161 (2.3) demands: an extended usage that is critical and the only one. */
export function isForStamps({ extensions }: StampCertificate): boolean {
  const usage = extensions.get(EXTENDED_USAGE);
  if (!usage?.isCritical) return false;
  const purposes = inside(readOne(usage.value), SEQUENCE).map(oidOf);
  const bits = extensions.get(KEY_USAGE);
  // Digital signature or non-repudiation: the first two bits.
  const signs = !bits || ((contentOf(readOne(bits.value), BITS)[1] ?? 0) & 0xc0) !== 0;
  return purposes.length === 1 && purposes[0] === STAMPING && signs;
}

/** Whether one that issues others may vouch for a stamp: limited to other purposes it may not. */
export function mayIssue({ x509, extensions }: StampCertificate, below: number): boolean {
  const usage = extensions.get(EXTENDED_USAGE);
  if (usage && !inside(readOne(usage.value), SEQUENCE).map(oidOf).includes(STAMPING)) return false;
  const basic = extensions.get(BASIC);
  const [, most] = basic ? inside(readOne(basic.value), SEQUENCE) : [];
  return x509.ca && (most === undefined || contentOf(most, INTEGER).readUInt8() >= below);
}

/** What we know to judge; another extension that must not be overlooked makes a certificate one that we cannot judge. */
const KNOWN = [KEY_USAGE, BASIC, EXTENDED_USAGE, '2.5.29.32'];

export const isJudged = ({ extensions }: StampCertificate): boolean =>
  [...extensions].every(([name, { isCritical }]) => !isCritical || KNOWN.includes(name));

/** As a person reads it: its common name, or its organisation. */
export function nameOn({ x509 }: StampCertificate): string {
  const lines = x509.subject?.split('\n') ?? [];
  const said = (field: string) => lines.find((line) => line.startsWith(`${field}=`))?.slice(field.length + 1);
  return (said('CN') ?? said('O') ?? lines.join(', '))
    .replace(/[\p{C}\s]+/gu, ' ')
    .slice(0, 200)
    .trim();
}
