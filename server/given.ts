import { hash, randomBytes, randomUUID } from 'node:crypto';
import type { Given } from '@/domain/given';
import type { Sha256 } from '@/domain/trail-entry';

export const sha256: Sha256 = (...parts) => {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return hash('sha256', only, 'hex');
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  return hash('sha256', Buffer.concat(bytes), 'hex');
};

/** The clock, ids and salts of a running program; tests and seeds give their own. */
export const given = (now: Date = new Date()): Given => ({
  now: now.toISOString(),
  newId: randomUUID,
  newSalt: () => randomBytes(32).toString('hex'),
  sha256,
});
