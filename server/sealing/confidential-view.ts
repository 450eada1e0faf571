import { recomputed } from '@/domain/calculation';
import { type Confidential, type Nameable, namingRefusal } from '@/domain/confidential-evidence';
import type { Actor } from '@/domain/given';
import { fileWords } from '@/domain/sentences/files';
import type { ConfidentialOnClaim, ConfidentialPiece, OpenedConfidential } from '@/domain/views-confidential';
import type { EvidenceSaid } from '@/domain/views-evidence';
import type { WholeClaim } from '../claim-records';
import type { Tx } from '../database';
import { ability } from '../queries/ability';
import { confidentialOn, isNamed, nameableOn } from './confidential';
import { recordTrail } from './record-trail';

function pieceOf(actor: Actor, evidence: Confidential, known: readonly Nameable[]): ConfidentialPiece {
  const { id, revision, content, named } = evidence;
  const change = ability(actor, 'evidence.seal');
  const refused = namingRefusal(actor, content.owner, known);
  return {
    id,
    revision,
    owner: content.owner,
    people: named.map((one) => one.person),
    vouches: named.some((one) => one.person === actor.id && one.vouches),
    abilities: { name: change.may && refused !== null ? { may: false, why: refused } : change, change },
  };
}

/** What a claim shows of its confidential evidence: who vouches, to all; that there is some, to those named on it. */
export async function confidentialOnClaim(
  tx: Tx,
  actor: Actor,
  claim: WholeClaim,
  story: { id: string; restricted: boolean },
): Promise<ConfidentialOnClaim> {
  if (claim.sealed.length === 0) return { vouchedBy: [], pieces: [] };
  const vouchedBy = vouchersOf(claim);
  const found = await confidentialOn(tx, actor, claim.id);
  if (found.length === 0) return { vouchedBy, pieces: [] };
  const known = await nameableOn(tx, story);
  return { vouchedBy, pieces: found.map((one) => pieceOf(actor, one, known)) };
}

/** Everybody who vouches, each once: how many pieces there are is not told. */
export const vouchersOf = (claim: Pick<WholeClaim, 'sealed'>): string[] =>
  [...new Set(claim.sealed.flatMap((one) => one.vouchedBy))].sort();

const saidOf = (facts: Confidential['content']['facts']): EvidenceSaid => ({
  ...facts,
  credit: facts.credit ?? '',
});

/** The confidential source that it comes from, to a reader who is named on that too. */
const sourceNamed = async (tx: Tx, actor: Actor, source: string | null | undefined): Promise<string | null> =>
  source && (await isNamed(tx, source, actor)) ? source : null;

/** What it says: for the answer of an act alone. */
export async function openedView(
  tx: Tx,
  actor: Actor,
  story: { id: string; restricted: boolean },
  evidence: Confidential,
): Promise<OpenedConfidential> {
  const { content, claims } = evidence;
  return {
    ...pieceOf(actor, evidence, await nameableOn(tx, story)),
    said: saidOf(content.facts),
    confidentialSource: await sourceNamed(tx, actor, content.confidentialSource),
    calculation: content.facts.type === 'calculation' ? recomputed(content.facts.excerpt) : null,
    files: (content.kept ?? []).map(({ sha256: _, key: __, ...file }) => ({ ...file, words: fileWords(file) })),
    at: content.at,
    claims: claims.map((claim) => claim.id),
    before: content.before.map(({ facts, ...when }) => ({ ...when, said: saidOf(facts) })),
    trail: await recordTrail(tx, story.id, evidence.id),
  };
}
