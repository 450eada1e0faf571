import { createHash } from 'node:crypto';

/** The key that seals what is confidential, and the short name that what was sealed with it carries. */
export interface SealingKey {
  fingerprint: string;
  bytes: Buffer;
}

const FORM = /^[0-9a-f]{64}$/;

/** The name of a key: tells keys apart, and nothing of the key. scripts/parts/sealing-key.mjs counts it the same way. */
export const fingerprintOf = (key: string): string =>
  createHash('sha256').update(`stet-sealing-key:${key}`).digest('hex').slice(0, 16);

export function keyOf(text: string): SealingKey {
  if (!FORM.test(text)) throw new Error('The key for what is confidential is not 64 digits in hex.');
  return { fingerprint: fingerprintOf(text), bytes: Buffer.from(text, 'hex') };
}

let known: { text: string; key: SealingKey } | null = null;

/** The key that the launcher gave to this program (STET_KEY). */
export function sealingKey(): SealingKey {
  const text = process.env.STET_KEY ?? '';
  if (known?.text !== text) known = { text, key: keyOf(text) };
  return known.key;
}
