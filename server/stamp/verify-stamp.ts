import { constants, createHash, verify } from 'node:crypto';
import { contentOf, inside, notUnderstood, OCTETS, oidOf, SEQUENCE } from './der';
import { isForStamps, nameOn, readCertificate, type StampCertificate } from './stamp-certificate';
import { StampFailed } from './stamp-failed';
import { readReply, type SignedStamp, STAMP_INFO } from './stamp-reply';
import type { Asked } from './stamp-request';
import { distrust } from './stamp-trust';

/** What a verified stamp says: who says so, and when the bytes were there. */
export interface Stamp {
  by: string;
  /** ISO 8601 UTC. */
  at: string;
}

const SHA256 = '2.16.840.1.101.3.4.2.1';
const DIGESTS: Record<string, string> = {
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const RSA_PSS = '1.2.840.113549.1.1.10';
/** Signed attributes: what kind of content, its digest, and the signer's certificate by its hash (RFC 2634, RFC 5035). */
const [CONTENT_TYPE, DIGEST] = ['1.2.840.113549.1.9.3', '1.2.840.113549.1.9.4'];
const [CERTIFICATE, CERTIFICATE_2] = ['1.2.840.113549.1.9.16.2.12', '1.2.840.113549.1.9.16.2.47'];

const hashed = (how: string, bytes: Uint8Array) => createHash(how).update(bytes).digest();

/** The hash of the signer's certificate among what was signed: without it another certificate of the same key could be put in. */
function certificateHash({ attributes: { values } }: SignedStamp): { how: string; hash: Buffer } {
  const second = values.get(CERTIFICATE_2);
  const [first] = inside(inside(second ?? values.get(CERTIFICATE), SEQUENCE)[0], SEQUENCE);
  const parts = inside(first, SEQUENCE);
  const named = second && parts[0]?.tag === SEQUENCE ? DIGESTS[oidOf(inside(parts[0], SEQUENCE)[0])] : undefined;
  const how = named ?? (second ? 'sha256' : 'sha1');
  return {
    how,
    hash: contentOf(
      parts.find((part) => part.tag === OCTETS),
      OCTETS,
    ),
  };
}

function signerOf(stamp: SignedStamp, certificates: readonly StampCertificate[]): StampCertificate {
  const { how, hash } = certificateHash(stamp);
  const { tag, content } = stamp.signer;
  const signer = certificates.find((one) => (tag === SEQUENCE ? one.issuedAs : one.keyIdentifier)?.equals(content));
  if (!signer) return notUnderstood();
  if (!hashed(how, signer.x509.raw).equals(hash)) throw new StampFailed('altered');
  return signer;
}

function isSignedBy({ x509: { publicKey } }: StampCertificate, stamp: SignedStamp, digest: string): boolean {
  const { signed } = stamp.attributes;
  if (publicKey.asymmetricKeyType?.startsWith('ed')) return verify(null, signed, publicKey, stamp.signature);
  const padding = stamp.signatureAlgorithm === RSA_PSS ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const isRsa = publicKey.asymmetricKeyType?.startsWith('rsa') ?? false;
  return verify(digest, signed, isRsa ? { key: publicKey, padding } : publicKey, stamp.signature);
}

/** That what was signed is this content, and that this certificate's key signed it. */
function refuseAltered(stamp: SignedStamp, signer: StampCertificate): void {
  const digest = DIGESTS[stamp.digestAlgorithm] ?? notUnderstood();
  const { values } = stamp.attributes;
  if (oidOf(values.get(CONTENT_TYPE)) !== STAMP_INFO) notUnderstood();
  const isWhole = contentOf(values.get(DIGEST), OCTETS).equals(hashed(digest, stamp.content));
  if (!isWhole || !isSignedBy(signer, stamp, digest)) throw new StampFailed('altered');
}

function refuseOther({ info }: SignedStamp, { sha256, nonce }: Asked): void {
  if (info.hashAlgorithm !== SHA256 || info.hash.toString('hex') !== sha256) throw new StampFailed('other-bytes');
  if (!info.nonce?.equals(nonce)) throw new StampFailed('replayed');
}

function verified(reply: Buffer, asked: Asked, anchors: readonly StampCertificate[]): Stamp {
  const stamp = readReply(reply);
  refuseOther(stamp, asked);
  const certificates = stamp.certificates.map(readCertificate);
  const signer = signerOf(stamp, certificates);
  refuseAltered(stamp, signer);
  if (!isForStamps(signer)) throw new StampFailed('not-for-stamps');
  const fault = distrust(signer, { others: certificates, anchors }, stamp.info.at);
  if (fault) throw new StampFailed(fault);
  return { by: nameOn(signer), at: stamp.info.at.toISOString() };
}

/**
 * What an authority's answer is worth (RFC 3161, 2.4.2): that it was given, to what was asked and no earlier, is signed by
 * the certificate in it, and that this one was made for stamps, was valid then and is vouched for by one of `anchors`.
 * Fails with `StampFailed`.
 */
export function verifiedStamp(reply: Buffer, asked: Asked, anchors: readonly StampCertificate[]): Stamp {
  try {
    return verified(reply, asked, anchors);
  } catch (error) {
    // Numbers that are not there, and keys and certificates that OpenSSL cannot read, throw errors of their own.
    throw error instanceof StampFailed ? error : new StampFailed('not-understood', error);
  }
}
