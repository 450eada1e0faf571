import { blocksOf, wordCount } from '@/domain/story-text';
import type { VersionRow, VersionText } from '@/domain/views-text';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { wordsOf } from '../story-records';

interface Row extends Omit<VersionRow, 'at' | 'signOff'> {
  at: Date;
  signOff: { id: string; by: string; at: string; valid: boolean } | null;
  /** Only where its words were not counted when it was made. */
  text: string | null;
}

const rowOf = ({ text, at, signOff, ...row }: Row): VersionRow => ({
  ...row,
  words: text === null ? row.words : wordCount(text),
  at: at.toISOString(),
  signOff: signOff && { ...signOff, at: new Date(signOff.at).toISOString() },
});

/** Versions without their texts, newest first: all, or those named. */
export async function versionRows(tx: Tx, story: string, numbers?: readonly number[]): Promise<VersionRow[]> {
  const named = numbers ? Prisma.sql`AND v.number = ANY(${[...numbers]})` : Prisma.empty;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT v.number, v.hash, v.headline, v.summary, v.words, v.passages, v.created_by AS by, v.created_at AS at,
      CASE WHEN v.words = 0 THEN v.text END AS text,
      (SELECT json_build_object('id', s.id, 'by', s.created_by, 'at', s.created_at, 'valid', s.voided_at IS NULL)
        FROM sign_off s WHERE s.story_id = v.story_id AND s.version = v.number
        ORDER BY s.created_at DESC, s.id DESC LIMIT 1) AS "signOff"
    FROM version v WHERE v.story_id = ${story} ${named} ORDER BY v.number DESC`;
  return rows.map(rowOf);
}

/** A version with its words; null where there is no such version. */
export async function versionWithText(tx: Tx, story: string, number: number): Promise<VersionText | null> {
  const [row] = await versionRows(tx, story, [number]);
  if (!row) return null;
  const words = await tx.version.findUniqueOrThrow({
    where: { storyId_number: { storyId: story, number } },
    select: { headline: true, dek: true, byline: true, document: true },
  });
  return { ...row, dek: words.dek, byline: words.byline, blocks: blocksOf(wordsOf(words)) };
}
