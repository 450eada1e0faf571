import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import type { Given } from './given';
import { invalid, refuse } from './refusal';
import { address, id, plainText, requiredText, revision } from './text-input';
import { saltedHash } from './trail-entry';
import { type Decision, decided } from './trail-event';
import { STANCES, TIERS } from './vocabulary';

/** The kinds of evidence that can be attached so far. */
const TYPES = ['link', 'quotation'] as const;

const fields = {
  type: z.enum(TYPES, { error: 'Evidence is a link or a quotation.' }),
  source: requiredText(500, 'Say where this comes from: the person, body, document or site.'),
  tier: z.enum(TIERS),
  stance: z.enum(STANCES),
  locator: plainText(500),
  excerpt: plainText(20_000),
  url: address,
  note: plainText(20_000),
};

export const newEvidenceInput = z.object({
  claim: id,
  ...fields,
  locator: fields.locator.default(''),
  excerpt: fields.excerpt.default(''),
  url: fields.url.default(''),
  note: fields.note.default(''),
});

export const evidenceCorrectionInput = z.object({
  evidence: id,
  revision: revision.optional(),
  ...z.object(fields).partial().shape,
});

const FACTS = ['type', 'source', 'tier', 'stance', 'locator', 'excerpt', 'url', 'note'] as const;

/** What a piece of evidence says: what is hashed, and told in the trail. */
export type EvidenceFacts = Record<(typeof FACTS)[number], string>;

export interface EvidenceRecord extends EvidenceFacts {
  id: string;
  revision: number;
  salt: string;
  recordHash: string;
}

const factsOf = (record: EvidenceFacts): EvidenceFacts =>
  Object.fromEntries(FACTS.map((fact) => [fact, record[fact]])) as EvidenceFacts;

/** A fresh salt each time, so that equal records have unlike hashes. */
function sealed(facts: EvidenceFacts, which: { id: string; revision: number }, given: Given): EvidenceRecord {
  const salt = given.newSalt();
  return { ...facts, ...which, salt, recordHash: saltedHash(salt, canonicalJson(factsOf(facts)), given.sha256) };
}

function lacking(facts: EvidenceFacts) {
  if (facts.type === 'link' && facts.url === '') return invalid({ url: 'A link needs its address.' });
  if (facts.type === 'quotation' && facts.excerpt.trim() === '')
    return invalid({ excerpt: 'A quotation needs the words that were said.' });
  return null;
}

export function decideNewEvidence(
  claim: { id: string; number: number },
  input: z.infer<typeof newEvidenceInput>,
  given: Given,
): Decision<EvidenceRecord> {
  const { claim: _, ...facts } = input;
  const stopped = lacking(facts);
  if (stopped) return stopped;
  const record = sealed(facts, { id: given.newId(), revision: 1 }, given);
  return decided(record, {
    type: 'evidence.attached',
    payload: { evidence: record.id, claim: claim.id, number: claim.number, record: factsOf(record) },
  });
}

/** A correction: what it said before is kept beside it, and every claim that rests on it gets a new revision. */
export function decideEvidenceCorrection(
  evidence: EvidenceRecord,
  claims: readonly { id: string; number: number }[],
  input: z.infer<typeof evidenceCorrectionInput>,
  given: Given,
): Decision<EvidenceRecord> {
  if (input.revision !== undefined && input.revision !== evidence.revision)
    return refuse(
      'stale',
      'Somebody was quicker: this evidence was corrected while you worked on it. What you typed is kept; look at the change and send it again.',
    );
  const { evidence: _, revision: __, ...asked } = input;
  const after = { ...factsOf(evidence), ...asked };
  if (canonicalJson(factsOf(after)) === canonicalJson(factsOf(evidence)))
    return invalid({ excerpt: 'Nothing in this evidence is different from what it says already.' });
  const stopped = lacking(after);
  if (stopped) return stopped;
  const record = sealed(after, { id: evidence.id, revision: evidence.revision + 1 }, given);
  return decided(record, {
    type: 'evidence.corrected',
    payload: {
      evidence: evidence.id,
      claims: claims.map((claim) => claim.id),
      numbers: claims.map((claim) => claim.number),
      revision: record.revision,
      before: factsOf(evidence),
      after: factsOf(record),
    },
  });
}
