import { z } from 'zod';
import { notNamedOnSource } from './confidential-source';
import {
  decideNewEvidence,
  type EvidenceFacts,
  type EvidenceFile,
  type EvidenceRecord,
  evidenceCorrectionInput,
  newEvidenceInput,
} from './evidence';
import type { Actor, Given } from './given';
import { invalid, refuse } from './refusal';
import type { SignedPiece } from './sealed-bound';
import { CONFIDENTIAL_REFUSED } from './sentences/confidential';
import type { SourceFacts } from './source-facts';
import { id } from './text-input';
import { type Decision, decided, type TrailEvent } from './trail-event';

const MOST_NAMED = 100;
const people = z.array(id).max(MOST_NAMED, { error: `At most ${MOST_NAMED} people can be named.` });

const { evidence: __, ...correction } = evidenceCorrectionInput.shape;

export const newConfidentialInput = z.object({
  ...newEvidenceInput.shape,
  /** Who may see it beside the one who attaches it. */
  people: people.default([]),
  vouches: z.boolean().default(false),
  /** A confidential source that the person is named on: its name is the evidence's source. */
  confidentialSource: id.optional(),
});

export const namingInput = z.object({ confidential: id, people });
export const confidentialCorrectionInput = z.object({
  ...correction,
  confidential: id,
  confidentialSource: id.optional(),
});
export const vouchingInput = z.object({ confidential: id, vouches: z.boolean() });

/** Bytes of confidential evidence: they lie sealed in the file store, each with a key of its own. */
export interface KeptBytes {
  /** What they are of it: `original`, `working` and `thumbnail` of its file, `capture-1` of its page. */
  part: string;
  name: string;
  type: string;
  /** How many there are, opened. */
  size: number;
  /** What is kept: the SHA-256 of the sealed bytes. */
  sha256: string;
  key: string;
}

/** A person as they may be named: by name, and whether they can see the story. */
export interface Nameable {
  id: string;
  name: string;
  active: boolean;
  seesStory: boolean;
}

/** All that is sealed of confidential evidence: what it says, whose it is, and what it said before. */
export interface ConfidentialContent {
  /** Who says who may see it. */
  owner: string;
  at: string;
  facts: EvidenceFacts;
  /** What else the rules use of its source; absent where there is nothing of it. */
  sourceFacts?: Omit<SourceFacts, 'name'>;
  /** Of the record's hash: whoever knew it could try guesses against a digest. */
  salt: string;
  before: { revision: number; facts: EvidenceFacts; at: string; by: string }[];
  /** The confidential source that it comes from. */
  confidentialSource?: string | null;
  /** Bytes that belong to it, sealed in the file store; absent where there are none. */
  kept?: KeptBytes[];
  /** Of what was made confidential later: who had attached it, and what signatures given before said of it. */
  attachedBy?: string;
  signed?: SignedPiece[];
}

/** Confidential evidence as its decisions see it, opened. */
export interface Confidential {
  id: string;
  revision: number;
  recordHash: string;
  content: ConfidentialContent;
  named: { person: string; vouches: boolean }[];
  claims: { id: string; number: number }[];
}

const numbersOf = ({ claims }: Pick<Confidential, 'claims'>) => claims.map((claim) => claim.number);

/** The people as ids, each once, the owner among them; or why one of them cannot be named. */
export function namedOf(owner: string, asked: readonly string[], known: readonly Nameable[]): string[] | string {
  const named = [...new Set([owner, ...asked])];
  for (const person of named) {
    const found = known.find((one) => one.id === person);
    if (!found?.active && person !== owner) return CONFIDENTIAL_REFUSED.unknown();
    if (found && !found.seesStory && person !== owner) return CONFIDENTIAL_REFUSED.cannotSee(found.name);
  }
  return named;
}

export interface NewConfidential {
  record: EvidenceRecord;
  named: string[];
  vouches: boolean;
}

/** Evidence that only those named may see; whoever attaches it is always one of them. */
export function decideConfidential(
  actor: Pick<Actor, 'id'>,
  claim: { id: string; number: number },
  known: readonly Nameable[],
  input: z.infer<typeof newConfidentialInput>,
  given: Given,
  file: EvidenceFile | null = null,
): Decision<NewConfidential> {
  const { people: asked, vouches, confidentialSource: _, ...record } = input;
  const named = namedOf(actor.id, asked, known);
  if (typeof named === 'string') return invalid({ people: named });
  const decision = decideNewEvidence(claim, record, given, file);
  if (!decision.ok) return decision;
  const { change } = decision;
  const on = { evidence: change.id, numbers: [claim.number] };
  const more: TrailEvent[] = [];
  if (named.length > 1) more.push({ type: 'evidence.named', payload: { ...on, before: [actor.id], after: named } });
  if (vouches) more.push({ type: 'evidence.vouched', payload: { ...on, vouches } });
  return { ok: true, change: { record: change, named, vouches }, events: [...decision.events, ...more] };
}

/** Reading it is an act: who read it, and when, is in the trail, for those named. */
export const decideOpening = (evidence: Confidential): Decision<null> =>
  decided(null, {
    type: 'evidence.opened',
    payload: { evidence: evidence.id, revision: evidence.revision, numbers: numbersOf(evidence) },
  });

/** Reading bytes of it is an act of its own. */
export const decideFileOpening = (evidence: Confidential, part: string): Decision<null> =>
  decided(null, {
    type: 'evidence.file-opened',
    payload: { evidence: evidence.id, revision: evidence.revision, numbers: numbersOf(evidence), part },
  });

/** Who says who may see it: whoever attached it; once they have left, anybody who is named. */
export function namingRefusal(actor: Pick<Actor, 'id'>, owner: string, known: readonly Nameable[]): string | null {
  const found = known.find((one) => one.id === owner);
  return owner === actor.id || !found?.active ? null : CONFIDENTIAL_REFUSED.notOwner(found.name);
}

/** Who may see it from now on: those named, and its owner. Whoever is left out does not vouch for it either. */
export function decideNaming(
  actor: Pick<Actor, 'id'>,
  evidence: Confidential,
  known: readonly Nameable[],
  input: z.infer<typeof namingInput>,
  /** The confidential source that it comes from, if it does. */
  from: { named: readonly string[] } | null = null,
): Decision<string[]> {
  const { owner } = evidence.content;
  const refused = namingRefusal(actor, owner, known);
  if (refused !== null) return refuse('not-permitted', refused);
  const before = evidence.named.map((one) => one.person);
  const after = namedOf(owner, input.people, known);
  if (typeof after === 'string') return invalid({ people: after });
  const fresh = after.filter((person) => !before.includes(person));
  const nameOf = (person: string) => known.find((one) => one.id === person)?.name ?? 'Somebody';
  const others = from && notNamedOnSource(fresh, from, nameOf);
  if (others) return invalid({ people: others });
  if (after.length === before.length && after.every((one) => before.includes(one)))
    return invalid({ people: CONFIDENTIAL_REFUSED.sameNamed() });
  return decided(after, {
    type: 'evidence.named',
    payload: { evidence: evidence.id, numbers: numbersOf(evidence), before, after },
  });
}

/** One who may see it says so to everybody on the story, under their own name, or says so no longer. */
export function decideVouching(
  actor: Pick<Actor, 'id'>,
  evidence: Confidential,
  { vouches }: z.infer<typeof vouchingInput>,
): Decision<boolean> {
  const now = evidence.named.some((one) => one.person === actor.id && one.vouches);
  if (now === vouches)
    return invalid({ vouches: vouches ? CONFIDENTIAL_REFUSED.vouched() : CONFIDENTIAL_REFUSED.notVouched() });
  return decided(vouches, {
    type: 'evidence.vouched',
    payload: { evidence: evidence.id, numbers: numbersOf(evidence), vouches },
  });
}
