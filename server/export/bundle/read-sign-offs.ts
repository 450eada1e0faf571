import type { Bound } from '@/domain/claims-digest';
import type { ConfidentialContent } from '@/domain/confidential-evidence';
import { boundWith } from '@/domain/sealed-bound';
import type { Tx } from '../../database';
import type { OpenedLine } from '../../sealing/opened-lines';

/** Whom a bundle is made for, as far as what they may know goes. */
export interface Shown {
  /** Checks that they may not see yet. */
  hidden: ReadonlySet<string>;
  /** Confidential evidence that goes into the bundle. */
  sealed: ReadonlyMap<string, ConfidentialContent>;
  /** What is withheld of the trail about that evidence. */
  opened: ReadonlyMap<number, OpenedLine>;
}

/** Whether all of what a signature bound may be told: its digest says nothing to whoever cannot have the whole. */
const mayTell = ({ claims }: Bound, { hidden, sealed }: Shown): boolean =>
  claims.every(
    (claim) =>
      (claim.sealed ?? []).every((piece) => sealed.has(piece.id)) &&
      claim.checks.every((check) => !hidden.has(check.id)),
  );

/** As it was bound when the signature was given, where a piece was made confidential after it. */
const asGiven = (bound: Bound, signOff: string, { sealed }: Shown): Bound =>
  boundWith(
    bound,
    [...sealed.values()].flatMap(({ signed = [] }) => signed.filter((piece) => piece.signOff === signOff)),
  );

/** Why signatures fell, as it was said before a piece of this bundle was made confidential: by the signature. */
function fallsOpened({ opened }: Shown): ReadonlyMap<string, string> {
  const falls = [...opened.values()].filter((line) => line.type === 'sign-off.voided');
  return new Map(
    falls.map((line) => {
      const { signOff, why } = JSON.parse(line.payload) as { signOff: string; why: string };
      return [signOff, why];
    }),
  );
}

async function signOffs(tx: Tx, story: string, shown: Shown) {
  const rows = await tx.signOff.findMany({ where: { storyId: story }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const why = fallsOpened(shown);
  return rows.map((row) => {
    const bound = row.bound as unknown as Bound;
    return {
      id: row.id,
      version: row.version,
      hash: row.hash,
      documentHash: row.documentHash,
      clearanceHash: row.clearanceHash,
      claimsDigest: row.claimsDigest,
      bound: mayTell(bound, shown) ? asGiven(bound, row.id, shown) : null,
      meaning: row.meaning,
      rulesVersion: row.rulesVersion,
      by: row.createdBy,
      at: row.createdAt.toISOString(),
      voided: row.voidedAt && {
        at: row.voidedAt.toISOString(),
        by: row.voidedBy,
        why: why.get(row.id) ?? row.voidedWhy,
      },
    };
  });
}

async function overrides(tx: Tx, story: string) {
  const rows = await tx.override.findMany({
    where: { storyId: story },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    claim: row.claimId,
    code: row.code,
    key: row.key,
    reason: row.reason,
    by: row.createdBy,
    at: row.createdAt.toISOString(),
    withdrawn: row.withdrawnAt && { at: row.withdrawnAt.toISOString(), by: row.withdrawnBy, why: row.withdrawnWhy },
  }));
}

/** The house rules that signatures were given under, and those in force. */
async function rules(tx: Tx, versions: readonly number[]) {
  const last = await tx.houseRulesVersion.findFirstOrThrow({ orderBy: { version: 'desc' } });
  const rows = await tx.houseRulesVersion.findMany({
    where: { version: { in: [...versions, last.version] } },
    orderBy: { version: 'asc' },
  });
  return rows.map((row) => ({
    version: row.version,
    basedOn: row.basedOn,
    rules: row.rules,
    by: row.createdBy,
    at: row.createdAt.toISOString(),
  }));
}

/** Every signature on the story with what it bound, what was let stand for one, and the rules. */
export async function signOffsTold(tx: Tx, story: string, shown: Shown) {
  const given = await signOffs(tx, story, shown);
  return {
    signOffs: given,
    overrides: await overrides(tx, story),
    rules: await rules(
      tx,
      given.map((one) => one.rulesVersion),
    ),
  };
}
