import { createDecipheriv } from 'node:crypto';
import { fingerprintOf } from './sealing-key.mjs';

// What is sealed in the trail, opened for verification; written anew from its description (docs/trail.md), as trail-rule.mjs is.

/** The salt and payload of a sealed entry; throws when the key or the place is another, or a bit of it. */
export function openSealedEntry({ chain, seq, sealed }, key) {
  const [form, fingerprint, iv, tag, text] = sealed.split('.');
  if (form !== 'stet-seal-1' || fingerprint !== fingerprintOf(key)) throw new Error('sealed with another key');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), Buffer.from(iv, 'base64url'), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(JSON.stringify(['stet-seal-1', 'trail', chain, `${seq}`])));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  const plain = Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]);
  return JSON.parse(plain.toString('utf8'));
}
