import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import type { Actor, Given } from './given';
import { invalid, refuse } from './refusal';
import { SOURCE_REFUSED as SAY } from './sentences/sources';
import { id, moment, requiredText } from './text-input';
import { saltedHash } from './trail-entry';
import { type Decision, decided } from './trail-event';
import { CONTACT_WAYS } from './vocabulary';

export const sourceContactInput = z.object({
  source: id,
  at: moment('Say when, as a date and time such as 2026-03-02T18:00:00Z.'),
  /** Who spoke to them: the person who writes it down unless told otherwise. */
  by: id.optional(),
  how: z.enum(CONTACT_WAYS, { error: 'Say how: in person, by phone, video, e-mail, message or letter.' }),
  said: requiredText(20_000, 'Say what was said, or that nobody answered.'),
  /** The entry that this one corrects: it is kept beside it. */
  corrects: id.optional(),
});

export interface SourceContactRecord {
  id: string;
  source: string;
  at: string;
  by: string;
  how: string;
  said: string;
  corrects: string | null;
  salt: string;
  recordHash: string;
}

/** What the entry in the log is decided on. */
export interface ContactAround {
  /** Whether the person who spoke to them works or worked here. */
  knowsPerson: boolean;
  /** The entry that is corrected, and whether another has corrected it already; null where there is none of this id. */
  corrected: { isCorrected: boolean } | null;
}

/** An entry of the contact log. The desk's chain gets its salted hash, so that what was said stays with those who read sources. */
export function decideSourceContact(
  actor: Actor,
  around: ContactAround,
  input: z.infer<typeof sourceContactInput>,
  given: Given,
): Decision<SourceContactRecord> {
  if (input.at > given.now) return invalid({ at: SAY.future });
  if (!around.knowsPerson) return invalid({ by: SAY.nobody });
  if (input.corrects !== undefined && !around.corrected) return invalid({ corrects: SAY.noEntry });
  if (around.corrected?.isCorrected) return refuse('stale', SAY.corrected);
  const { source, at, by = actor.id, how, said, corrects = null } = input;
  const salt = given.newSalt();
  const recordHash = saltedHash(salt, canonicalJson({ at, by, how, said, corrects }), given.sha256);
  const record = { id: given.newId(), source, at, by, how, said, corrects, salt, recordHash };
  return decided(record, {
    type: 'source.contacted',
    payload: { source, contact: record.id, corrects, recordHash },
  });
}
