import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import type { Given } from './given';
import { heldAsIn } from './held-as';
import { invalid, type Refused, refuse } from './refusal';
import { FILE_FAULT } from './sentences/files';
import { SOURCE_REFUSED } from './sentences/sources';
import type { NamedSource, SourceFacts } from './source-facts';
import { address, id, plainText, requiredText, revision } from './text-input';
import { saltedHash } from './trail-entry';
import { type Decision, decided } from './trail-event';
import { EVIDENCE_TYPES, HELD_AS, STANCES, TIERS } from './vocabulary';
import { creditIn } from './wire-credit';

const fields = {
  type: z.enum(EVIDENCE_TYPES, { error: 'Evidence is a link, a file, a quotation, a calculation or an observation.' }),
  source: requiredText(500, 'Say where this comes from: the person, body, document or site.'),
  tier: z.enum(TIERS),
  stance: z.enum(STANCES),
  locator: plainText(500),
  excerpt: plainText(20_000),
  url: address,
  note: plainText(20_000),
  heldAs: z.enum(['', ...HELD_AS], {
    error: 'Spoken words are held as a recording, a transcript, a call-back or notes; leave it empty where none is.',
  }),
  credit: plainText(200),
};

export const newEvidenceInput = z.object({
  claim: id,
  ...fields,
  locator: fields.locator.default(''),
  excerpt: fields.excerpt.default(''),
  url: fields.url.default(''),
  note: fields.note.default(''),
  heldAs: fields.heldAs.optional(),
  credit: fields.credit.optional(),
  /** Of type `file`: the upload that brought it. */
  upload: id.optional(),
});

export const evidenceCorrectionInput = z.object({
  evidence: id,
  revision: revision.optional(),
  ...z.object(fields).partial().shape,
});

/** All that a piece of evidence says. */
export const EVIDENCE_FACTS = [
  'type',
  'source',
  'tier',
  'stance',
  'locator',
  'excerpt',
  'url',
  'note',
  'heldAs',
  'credit',
] as const;

/** What a piece of evidence says: what is hashed, and told in the trail. `file`: of type `file`, and fixed. */
export type EvidenceFacts = Said & { file?: EvidenceFile };

type Fact = (typeof EVIDENCE_FACTS)[number];
type Said = Record<Exclude<Fact, 'credit'>, string> & { credit?: string };

/** The bytes that a piece of evidence rests on. */
export type EvidenceFile = {
  name: string;
  /** Lower-case hex, of the original. */
  sha256: string;
};

export interface EvidenceRecord extends EvidenceFacts {
  id: string;
  revision: number;
  salt: string;
  recordHash: string;
}

/** A credit is told where there is one: the record of a piece without is what it was before there were any. */
export function factsOf(record: EvidenceFacts): EvidenceFacts {
  const told = EVIDENCE_FACTS.filter((fact) => fact !== 'credit' || record.credit);
  const said = Object.fromEntries(told.map((fact) => [fact, record[fact]])) as Said;
  return record.file ? { ...said, file: { name: record.file.name, sha256: record.file.sha256 } } : said;
}

/** A fresh salt each time, so that equal records have unlike hashes. */
function sealed(facts: EvidenceFacts, which: { id: string; revision: number }, given: Given): EvidenceRecord {
  const salt = given.newSalt();
  return { ...facts, ...which, salt, recordHash: saltedHash(salt, canonicalJson(factsOf(facts)), given.sha256) };
}

/** What each type cannot do without, and the sentence that asks for it. */
const NEEDED: Record<string, Partial<Said>> = {
  link: { url: 'A link needs its address.' },
  quotation: { excerpt: 'A quotation needs the words that were said.' },
  calculation: { excerpt: 'A calculation needs its lines, such as 43,800 / 365 = 120.' },
  observation: {
    excerpt: 'An observation needs what was seen.',
    locator: 'An observation needs where and when it was made.',
  },
};

function lacking(facts: EvidenceFacts): Refused | null {
  if (facts.type === 'file' && !facts.file) return invalid({ file: FILE_FAULT.none() });
  if (facts.type !== 'file' && facts.file) return invalid({ type: FILE_FAULT.otherType() });
  const missing = Object.entries(NEEDED[facts.type] ?? {}).filter(
    ([field]) => (facts[field as keyof Said] ?? '').trim() === '',
  );
  return missing.length > 0 ? invalid(Object.fromEntries(missing)) : null;
}

/** What else the rules use of the source, where there is any of it. */
const sourceTold = (source: SourceFacts | null) =>
  source && (source.origin !== null || source.identity !== null)
    ? { sourceFacts: { origin: source.origin, identity: source.identity } }
    : {};

/** Whoever reads the story would learn of a source that is kept from them. */
const hidesOrigin = (source: NamedSource | null): Refused | null =>
  source?.originHidden ? invalid({ source: SOURCE_REFUSED.hiddenOrigin(source.name) }) : null;

/** `source`: the desk's own, where it knows one of this name. `copiedFrom`: a piece of another story. */
export function decideNewEvidence(
  claim: { id: string; number: number },
  input: z.infer<typeof newEvidenceInput>,
  given: Given,
  file: EvidenceFile | null = null,
  { source = null, copiedFrom }: { source?: NamedSource | null; copiedFrom?: string } = {},
): Decision<EvidenceRecord> {
  const { claim: _, upload: __, heldAs = heldAsIn(input), credit = creditIn(input.excerpt), ...said } = input;
  const named = { ...said, source: source?.name ?? said.source, heldAs, credit };
  const facts: EvidenceFacts = file ? { ...named, file } : named;
  const stopped = lacking(facts) ?? hidesOrigin(source);
  if (stopped) return stopped;
  const record = sealed(facts, { id: given.newId(), revision: 1 }, given);
  return decided(record, {
    type: 'evidence.attached',
    payload: {
      evidence: record.id,
      claim: claim.id,
      number: claim.number,
      record: factsOf(record),
      ...sourceTold(source),
      ...(copiedFrom === undefined ? {} : { copiedFrom }),
    },
  });
}

/** The bytes are what they are: evidence becomes no file, and a file nothing else. */
const changesKind = (before: EvidenceFacts, after: EvidenceFacts): Refused | null =>
  (before.type === 'file') === (after.type === 'file') ? null : invalid({ type: FILE_FAULT.fixed() });

/** A credit that was read from the words follows them; what somebody said stays until they say otherwise. */
const creditAfter = ({ credit = '', excerpt }: EvidenceFacts, asked: { credit?: string; excerpt?: string }): string =>
  asked.credit ?? (credit === creditIn(excerpt) ? creditIn(asked.excerpt ?? excerpt) : credit);

/** A correction, of all but the file: what it said before is kept beside it, and every claim that rests on it gets a new revision. */
export function decideEvidenceCorrection(
  evidence: EvidenceRecord,
  claims: readonly { id: string; number: number }[],
  input: z.infer<typeof evidenceCorrectionInput>,
  given: Given,
  source: NamedSource | null = null,
): Decision<EvidenceRecord> {
  if (input.revision !== undefined && input.revision !== evidence.revision)
    return refuse(
      'stale',
      'Somebody was quicker: this evidence was corrected while you worked on it. What you typed is kept; look at the change and send it again.',
    );
  const { evidence: _, revision: __, ...asked } = input;
  const after = { ...factsOf(evidence), ...asked, credit: creditAfter(evidence, asked) };
  if (canonicalJson(factsOf(after)) === canonicalJson(factsOf(evidence)))
    return invalid({ excerpt: 'Nothing in this evidence is different from what it says already.' });
  const stopped =
    changesKind(evidence, after) ?? lacking(after) ?? (after.source === evidence.source ? null : hidesOrigin(source));
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
      ...sourceTold(source),
    },
  });
}
