import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type SealingKey, sealingKey } from './key';

const FORM = 'stet-seal-1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealed text belongs to, from the general to the particular: it opens nowhere else. */
export type Place = readonly string[];

const boundTo = (place: Place) => Buffer.from(JSON.stringify([FORM, ...place]), 'utf8');

/**
 * AES-256-GCM. A sealed text reads `stet-seal-1.<fingerprint of its key>.<iv>.<tag>.<ciphertext>`, the last three in
 * base64url. The place is authenticated with it, so that sealed texts cannot be exchanged for each other.
 */
export function seal(text: string, place: Place, key: SealingKey = sealingKey()): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'));
  return [FORM, key.fingerprint, ...parts].join('.');
}

/** The fingerprint of the key that a text was sealed with. */
export const keyNamedIn = (sealed: string): string => sealed.split('.')[1] ?? '';

/** What was sealed. Throws when the key or the place is another, or a bit of it: all of these are faults, not refusals. */
export function open(sealed: string, place: Place, key: SealingKey = sealingKey()): string {
  const [form, fingerprint, iv, tag, text] = sealed.split('.');
  if (form !== FORM || iv === undefined || tag === undefined || text === undefined)
    throw new Error('This is not a sealed text.');
  if (fingerprint !== key.fingerprint) throw new Error('This was sealed with another key.');
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(iv, 'base64url'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
}
