import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { readCertificate, type StampCertificate } from './stamp-certificate';
import { StampFailed } from './stamp-failed';

/** The authority that stamps this desk's captures; null: none does. */
export function stampAuthority(): URL | null {
  const named = process.env.STET_TSA_URL;
  return named && URL.canParse(named) ? new URL(named) : null;
}

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

const certificates = (pems: readonly string[]) => pems.map((pem) => readCertificate(new X509Certificate(pem).raw));

let roots: StampCertificate[] | null = null;

/** Whom we believe: those in the file STET_TSA_CA, or the roots that Node brings along. */
export function stampAnchors(): StampCertificate[] {
  const path = process.env.STET_TSA_CA;
  if (!path) {
    roots ??= certificates(rootCertificates);
    return roots;
  }
  try {
    return certificates(readFileSync(path, 'utf8').match(PEM) ?? []);
  } catch (error) {
    throw new StampFailed('not-trusted', error);
  }
}
