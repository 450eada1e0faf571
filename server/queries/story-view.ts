import type { Progress, SignOffView, StoryView, VersionView } from '@/domain/views';
import type { Stage } from '@/domain/vocabulary';
import type { SignOff, Story, Version } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { partsOf } from '../story-records';

export const signOffViewOf = (row: Omit<SignOff, 'bound'>): SignOffView => ({
  id: row.id,
  by: row.createdBy,
  at: row.createdAt.toISOString(),
  version: row.version,
  valid: row.voidedAt === null,
  meaning: row.meaning,
  hash: row.hash,
  claimsDigest: row.claimsDigest,
  rulesVersion: row.rulesVersion,
  voidedAt: row.voidedAt?.toISOString() ?? null,
  withdrawnBy: row.voidedBy,
  voidedWhy: row.voidedWhy,
});

export const versionViewOf = (
  row: Omit<Version, 'storyId' | 'document' | 'checkable' | 'words' | 'passages'>,
): VersionView => ({
  number: row.number,
  hash: row.hash,
  documentHash: row.documentHash,
  clearanceHash: row.clearanceHash,
  headline: row.headline,
  dek: row.dek,
  byline: row.byline,
  text: row.text,
  summary: row.summary,
  createdAt: row.createdAt.toISOString(),
  createdBy: row.createdBy,
});

export const progressOf = (
  row: Pick<Story, 'claimCount' | 'settledCount' | 'clearCount' | 'blockerCount'>,
): Progress => ({
  claims: row.claimCount,
  settled: row.settledCount,
  clear: row.clearCount,
  blockers: row.blockerCount,
});

/** The latest signature, whether or not it still holds. */
export const latestSignOff = (tx: Tx, story: string) =>
  tx.signOff.findFirst({ where: { storyId: story }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });

/** The same without what it bound, which is as big as the story. */
export const latestSignature = (tx: Tx, story: string) =>
  tx.signOff.findFirst({
    where: { storyId: story },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    omit: { bound: true },
  });

/** A story as the interface answers it. The projections are of this transaction, so they are as true as the rest. */
export async function storyView(tx: Tx, id: string): Promise<StoryView> {
  const row = await tx.story.findUniqueOrThrow({ where: { id } });
  const version = await tx.version.findUniqueOrThrow({
    where: { storyId_number: { storyId: id, number: row.current } },
    omit: { document: true, checkable: true },
  });
  const signOff = await latestSignature(tx, id);
  return {
    id,
    slug: row.slug,
    headline: row.headline,
    language: row.language,
    stage: row.stage as Stage,
    restricted: row.restricted,
    dueAt: row.dueAt?.toISOString() ?? null,
    people: await partsOf(tx, id),
    version: versionViewOf(version),
    progress: progressOf(row),
    signOff: signOff && signOffViewOf(signOff),
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
  };
}
