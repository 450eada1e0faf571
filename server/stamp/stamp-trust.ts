import type { StampFault } from '@/domain/stamp-fault';
import { isJudged, mayIssue, type StampCertificate } from './stamp-certificate';

/** Longer chains than any authority's are somebody's play with our time. */
const MOST_LINKS = 6;

/** Signatures that nobody can forge yet: RSA, RSA-PSS and ECDSA over SHA-2, Ed25519 and Ed448. MD5 and SHA-1 are not among them. */
const SOUND = [
  ...['11', '12', '13', '10'].map((last) => `1.2.840.113549.1.1.${last}`),
  ...['2', '3', '4'].map((last) => `1.2.840.10045.4.3.${last}`),
  '1.3.101.112',
  '1.3.101.113',
];

const same = (one: StampCertificate, other: StampCertificate) => one.x509.raw.equals(other.x509.raw);

const isValid = ({ x509 }: StampCertificate, at: Date) =>
  at >= new Date(x509.validFrom) && at <= new Date(x509.validTo);

const isIssuedBy = (one: StampCertificate, issuer: StampCertificate) =>
  one.x509.checkIssued(issuer.x509) && SOUND.includes(one.signatureAlgorithm) && one.x509.verify(issuer.x509.publicKey);

interface Search {
  others: readonly StampCertificate[];
  anchors: readonly StampCertificate[];
  holds: (certificate: StampCertificate) => boolean;
}

/** Whether a chain leads from the signer to one that is trusted: link by link, each certificate where it comes first. */
function leadsToAnchor(signer: StampCertificate, { others, anchors, holds }: Search): boolean {
  const known = [...anchors, ...others].filter(holds);
  const seen = new Set<StampCertificate>();
  let last = [signer].filter(holds);
  for (let below = 0; last.length > 0 && below <= MOST_LINKS; below += 1) {
    if (last.some((one) => anchors.some((anchor) => same(anchor, one)))) return true;
    const judged = last.filter(isJudged);
    last = known.filter(
      (issuer) => !seen.has(issuer) && mayIssue(issuer, below) && judged.some((one) => isIssuedBy(one, issuer)),
    );
    for (const issuer of last) seen.add(issuer);
  }
  return false;
}

/** Why a certificate is not one to rely on for what it signed at this time; null where a trusted one vouches for it. */
export function distrust(
  signer: StampCertificate,
  { others, anchors }: Pick<Search, 'others' | 'anchors'>,
  at: Date,
): Extract<StampFault, 'not-trusted' | 'expired'> | null {
  if (leadsToAnchor(signer, { others, anchors, holds: (one) => isValid(one, at) })) return null;
  return leadsToAnchor(signer, { others, anchors, holds: () => true }) ? 'expired' : 'not-trusted';
}
