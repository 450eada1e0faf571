import {
  contentOf,
  type Der,
  INTEGER,
  inside,
  notUnderstood,
  OCTETS,
  oidOf,
  readOne,
  SEQUENCE,
  SET,
  timeOf,
} from './der';
import { StampFailed } from './stamp-failed';

/** What the authority says: that these bytes' hash was there at this time. */
export interface StampInfo {
  hashAlgorithm: string;
  hash: Buffer;
  at: Date;
  nonce: Buffer | null;
}

/** A signed stamp, taken apart and not believed yet. */
export interface SignedStamp {
  info: StampInfo;
  /** The bytes that the digest among the signed attributes is of. */
  content: Buffer;
  /** All that came along, as DER. */
  certificates: Buffer[];
  /** Issuer and serial number of the signer's certificate, or its key's identifier under tag 0x80. */
  signer: Der;
  digestAlgorithm: string;
  /** As they were signed, and each by its name. */
  attributes: { signed: Buffer; values: Map<string, Der> };
  signatureAlgorithm: string;
  signature: Buffer;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
export const STAMP_INFO = '1.2.840.113549.1.9.16.1.4';

const [TAG_0, TAG_0_LIST] = [0x80, 0xa0];

/** PKIStatus: granted, or granted with changes that do not touch what was asked. */
const GRANTED = [0, 1];

function infoOf(content: Buffer): StampInfo {
  const [version, , imprint, , time, ...more] = inside(readOne(content), SEQUENCE);
  if (contentOf(version, INTEGER).readUInt8() !== 1) return notUnderstood();
  const [algorithm, hash] = inside(imprint, SEQUENCE);
  return {
    hashAlgorithm: oidOf(inside(algorithm, SEQUENCE)[0]),
    hash: contentOf(hash, OCTETS),
    at: timeOf(time),
    nonce: more.find((one) => one.tag === INTEGER)?.content ?? null,
  };
}

/** One value to a name: an attribute that came twice could say two things. */
function attributesOf(list: Der): SignedStamp['attributes'] {
  const values = new Map<string, Der>();
  for (const attribute of inside(list, TAG_0_LIST)) {
    const [name, set] = inside(attribute, SEQUENCE);
    const [value, another] = inside(set, SET);
    if (!value || another || values.has(oidOf(name))) return notUnderstood();
    values.set(oidOf(name), value);
  }
  // What is signed is the set as it stands alone: with the tag of a set.
  const signed = Buffer.from(list.whole);
  signed[0] = SET;
  return { signed, values };
}

const algorithm = (value: Der | undefined) => oidOf(inside(value, SEQUENCE)[0]);

function signedStamp(token: Der): SignedStamp {
  const [kind, wrapped] = inside(token, SEQUENCE);
  if (oidOf(kind) !== SIGNED_DATA) return notUnderstood();
  const [, , encapsulated, ...rest] = inside(inside(wrapped, TAG_0_LIST)[0], SEQUENCE);
  const [contentKind, held] = inside(encapsulated, SEQUENCE);
  if (oidOf(contentKind) !== STAMP_INFO) return notUnderstood();
  const content = contentOf(inside(held, TAG_0_LIST)[0], OCTETS);
  const certificates = rest.find((one) => one.tag === TAG_0_LIST);
  const [signer, another] = inside(
    rest.find((one) => one.tag === SET),
    SET,
  );
  if (another) return notUnderstood();
  const [, sid, digest, attributes, signing, signature] = inside(signer, SEQUENCE);
  if (!sid || !attributes || (sid.tag !== SEQUENCE && sid.tag !== TAG_0)) return notUnderstood();
  return {
    info: infoOf(content),
    content,
    certificates: certificates
      ? inside(certificates, TAG_0_LIST).flatMap((one) => (one.tag === SEQUENCE ? [one.whole] : []))
      : [],
    signer: sid,
    digestAlgorithm: algorithm(digest),
    attributes: attributesOf(attributes),
    signatureAlgorithm: algorithm(signing),
    signature: contentOf(signature, OCTETS),
  };
}

/** Takes a TimeStampResp of RFC 3161 apart; fails with `StampFailed` where the authority refused, or its answer is none. */
export function readReply(reply: Buffer): SignedStamp {
  const [status, token, more] = inside(readOne(reply), SEQUENCE);
  const code = contentOf(inside(status, SEQUENCE)[0], INTEGER);
  if (code.length !== 1 || !GRANTED.includes(code.readUInt8())) throw new StampFailed('refused');
  return token && !more ? signedStamp(token) : notUnderstood();
}
