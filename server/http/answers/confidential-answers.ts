import { z } from 'zod';
import type {
  ConfidentialFile,
  ConfidentialOnClaim,
  ConfidentialPiece,
  OpenedConfidential,
  SealedNow,
  SealingView,
} from '@/domain/views-confidential';
import type { PrivilegedNoteView } from '@/domain/views-privileged';
import { ability, at, count, id, person } from './basics';
import { trailSentence } from './desk-answers';
import { calculation, evidenceSaid } from './evidence-answers';
import { named } from './named';

const pieceFields = {
  id,
  revision: count,
  owner: person,
  people: z.array(person),
  vouches: z.boolean(),
  abilities: z.object({ name: ability, change: ability }),
};

const piece = named('ConfidentialPiece', z.object(pieceFields)) satisfies z.ZodType<ConfidentialPiece>;

export const confidentialOnClaim = named(
  'ConfidentialOnClaim',
  z.object({ vouchedBy: z.array(person), pieces: z.array(piece) }),
) satisfies z.ZodType<ConfidentialOnClaim>;

const file = named(
  'ConfidentialFile',
  z.object({ part: z.string(), name: z.string(), type: z.string(), size: count, words: z.string() }),
) satisfies z.ZodType<ConfidentialFile>;

const openedFields = {
  ...pieceFields,
  files: z.array(file),
  said: evidenceSaid,
  confidentialSource: id.nullable(),
  calculation: calculation.nullable(),
  at,
  claims: z.array(id),
  before: z.array(z.object({ revision: count, said: evidenceSaid, at, by: person })),
  trail: z.array(trailSentence),
};

export const opened = named('Confidential', z.object(openedFields)) satisfies z.ZodType<OpenedConfidential>;

const stays = z.array(z.string()).describe('What stays in the clear all the same');

export const sealedNow = named('ConfidentialNow', z.object({ ...openedFields, stays })) satisfies z.ZodType<SealedNow>;

export const sealing = named(
  'Sealing',
  z.object({ revision: count, attachedBy: person, ability, sealed: z.array(z.string()), stays }),
) satisfies z.ZodType<SealingView>;

export const privilegedNote = named(
  'PrivilegedNote',
  z.object({
    id,
    revision: count,
    text: z.string(),
    by: person,
    at,
    before: z.array(z.object({ text: z.string(), replacedAt: at })),
    edit: ability,
  }),
) satisfies z.ZodType<PrivilegedNoteView>;

export const privilegedNotes = named('PrivilegedNotes', z.object({ notes: z.array(privilegedNote) }));
