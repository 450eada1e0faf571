import type { ConfidentialContent, KeptBytes } from '@/domain/confidential-evidence';
import { type EvidenceFacts, factsOf } from '@/domain/evidence';
import type { Sealable, Sealing } from '@/domain/seal-evidence';
import type { Tx } from '../database';
import { takenUp, toDestroy } from '../keeps/unused-bytes';
import { leaveSource, sourceOf } from '../sources';
import type { OpenBytes } from './bytes-to-seal';
import { sealContent } from './confidential';
import { destroyRows, forgetAnswers } from './destroy-rows';
import { sealLines } from './seal-lines';
import { sealInSignatures } from './seal-signatures';

/** Ordinary evidence, with all that is sealed of it. */
export const toSeal = (tx: Tx, id: string) =>
  tx.evidence.findFirst({
    where: { id, visibility: 'story' },
    include: {
      source: true,
      file: { select: { name: true, sha256: true } },
      wordings: { orderBy: { revision: 'asc' } },
      claims: { select: { claim: { select: { id: true, number: true, removedAt: true } } } },
    },
  });

type Row = NonNullable<Awaited<ReturnType<typeof toSeal>>>;

export function sealableOf({ source, file, claims, wordings: _, ...row }: Row): Sealable {
  const standing = claims.flatMap(({ claim: { removedAt, ...claim } }) => (removedAt === null ? claim : []));
  return { ...row, source: source.name, ...(file ? { file } : {}), claims: standing };
}

const beforeOf = ({ wordings }: Row): ConfidentialContent['before'] =>
  wordings.map(({ revision, record, replacedAt, replacedBy }) => ({
    revision,
    facts: record as unknown as EvidenceFacts,
    at: replacedAt.toISOString(),
    by: replacedBy,
  }));

/** What else the rules use of the source, where there is anything of it. */
async function sourceFactsOf(tx: Tx, { sourceId, storyId }: Row): Promise<Pick<ConfidentialContent, 'sourceFacts'>> {
  const { origin = null, identity = null } = (await sourceOf(tx, sourceId, storyId)) ?? {};
  return origin === null && identity === null ? {} : { sourceFacts: { origin, identity } };
}

interface How extends Sealing {
  owner: string;
  now: Date;
  /** What lies in the store in the clear, and the same, sealed. */
  open: readonly OpenBytes[];
  kept: KeptBytes[];
}

async function contentOf(tx: Tx, row: Row, { owner, kept }: How): Promise<ConfidentialContent> {
  const { source } = row;
  const sources = [source.name, ...(await sealLines(tx, row.storyId, row.id))];
  const signed = await sealInSignatures(tx, row.storyId, row.id, [...new Set(sources)]);
  return {
    owner,
    at: row.createdAt.toISOString(),
    facts: factsOf(sealableOf(row)),
    ...(await sourceFactsOf(tx, row)),
    salt: row.salt,
    before: beforeOf(row),
    ...(kept.length > 0 && { kept }),
    attachedBy: row.createdBy,
    ...(signed.length > 0 && { signed }),
  };
}

async function saveRecord(tx: Tx, row: Row, content: ConfidentialContent, { named, vouches, owner }: How) {
  const { id, storyId, revision, recordHash } = row;
  await tx.sealedRecord.create({
    data: {
      id,
      kind: 'evidence',
      storyId,
      revision,
      sealed: sealContent(id, revision, content),
      recordHash,
      uses: { create: row.claims.map(({ claim }) => ({ claimId: claim.id })) },
      named: { create: named.map((personId) => ({ personId, vouches: vouches && personId === owner })) },
    },
    select: { id: true },
  });
}

/** The piece as a sealed record under the same id and with the same hash; its ordinary rows and bytes go. */
export async function sealLater(tx: Tx, row: Row, how: How): Promise<void> {
  const content = await contentOf(tx, row, how);
  await saveRecord(tx, row, content, how);
  await destroyRows(tx, row.id);
  await leaveSource(tx, row.sourceId, row.storyId);
  const texts = [content, ...content.before].flatMap(({ facts }) => [facts.excerpt, facts.url, facts.note]);
  await forgetAnswers(tx, row.id, texts);
  await takenUp(
    tx,
    how.kept.map((one) => one.sha256),
  );
  await toDestroy(
    tx,
    how.open.map(({ sha256, size }) => ({ sha256, size })),
    how.now,
  );
}
