import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Given } from '@/domain/given';
import type { Sha256 } from '@/domain/trail-entry';

export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** The clock, ids and salts of a running program; tests and seeds give their own. */
export const given = (now: Date = new Date()): Given => ({
  now: now.toISOString(),
  newId: randomUUID,
  newSalt: () => randomBytes(32).toString('hex'),
  sha256,
});
