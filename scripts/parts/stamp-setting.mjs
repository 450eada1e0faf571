import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Stop } from './say.mjs';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

function readAnchors(path) {
  try {
    return (readFileSync(path, 'utf8').match(PEM) ?? []).map((pem) => new X509Certificate(pem));
  } catch (error) {
    throw new Stop(`The certificates in STET_TSA_CA (${path}) cannot be read: ${error.message}`);
  }
}

/**
 * Refuses a time-stamping authority that could never be asked or believed: better now than at the first capture.
 * @param {Record<string, string | undefined>} env
 */
export function refuseBadAuthority(env = process.env) {
  const { STET_TSA_URL: address, STET_TSA_CA: path } = env;
  if (!address) {
    if (path)
      throw new Stop('STET_TSA_CA is set, but STET_TSA_URL names no time-stamping authority. Set both, or neither.');
    return;
  }
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Stop('STET_TSA_URL is no http or https address. It is where a time-stamping authority is asked.');
  if (path && readAnchors(path).length === 0)
    throw new Stop(
      `STET_TSA_CA (${path}) holds no certificate. It is a PEM file of those that vouch for the authority.`,
    );
}
