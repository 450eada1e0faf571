import { randomBytes } from 'node:crypto';
import { der, INTEGER, OCTETS, SEQUENCE } from './der';

/** What an authority is asked to stamp; `nonce` tells its answer from one that was given before. */
export interface Asked {
  /** Lower-case hex. */
  sha256: string;
  /** As DER writes a positive integer. */
  nonce: Buffer;
}

/** AlgorithmIdentifier: id-sha256, no parameters. */
const SHA256 = Buffer.from('300d06096086480165030402010500', 'hex');
const BOOLEAN = 0x01;

/** A positive integer that needs neither a leading zero nor one less byte. */
export function newNonce(): Buffer {
  const nonce = randomBytes(16);
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  return nonce;
}

/** A TimeStampReq of RFC 3161, which asks for the certificate too: without it the stamp could not be verified in years. */
export const stampRequest = ({ sha256, nonce }: Asked): Buffer =>
  der(
    SEQUENCE,
    der(INTEGER, Buffer.of(1)),
    der(SEQUENCE, SHA256, der(OCTETS, Buffer.from(sha256, 'hex'))),
    der(INTEGER, nonce),
    der(BOOLEAN, Buffer.of(0xff)),
  );
