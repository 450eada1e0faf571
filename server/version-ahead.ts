import type { Given } from '@/domain/given';
import type { Tx } from './database';
import type { PreparedVersion } from './new-version';
import { type StandingVersion, standingVersion } from './standing-version';

/** How far a story and the house rules had come. Each decision on a story adds to its chain. */
interface Moment {
  seq: number;
  rules: number;
}

/** What stood when a version's text and the places that it leaves were written. */
export interface Ahead {
  moment: Moment;
  standing: StandingVersion;
}

async function momentOf(tx: Tx, story: string): Promise<Moment> {
  const [moment] = await tx.$queryRaw<Moment[]>`
    SELECT (SELECT max(seq) FROM trail_entry WHERE chain = ${story}) AS seq, (SELECT max(version) FROM house_rules) AS rules`;
  if (!moment) throw new Error('a query without a table has one row');
  return moment;
}

/**
 * Writes, before the story is held, what of a version is longest to write: its text, and how each span stood in the version
 * that it leaves. Nobody else writes these rows but another version on the same base: the second waits here until the first is
 * through, finds them there, and is prepared anew. What others decide meanwhile is found under the lock.
 */
export async function writeAhead(
  tx: Tx,
  given: Given,
  prepared: PreparedVersion,
  summary: string,
): Promise<PreparedVersion | 'again'> {
  const { story, by, base, text, rows, passages } = prepared;
  const moment = await momentOf(tx, story);
  const standing = await standingVersion(tx, prepared);
  if (standing === 'again') return 'again';
  const made = await tx.$executeRaw`
    INSERT INTO version (story_id, number, headline, dek, byline, document, text, hash, document_hash, clearance_hash,
      checkable, words, passages, summary, created_at, created_by)
    VALUES (${story}, ${base.number + 1}, ${text.headline}, ${text.dek}, ${text.byline}, ${rows.document}::jsonb,
      ${text.text}, ${text.hash}, ${text.documentHash}, ${text.clearanceHash}, ${rows.checkable}::jsonb, ${text.words},
      ${passages}, ${summary}, ${new Date(given.now)}, ${by})
    ON CONFLICT DO NOTHING`;
  if (made === 0) return 'again';
  await tx.$executeRaw`
    INSERT INTO span_place (span_id, version, claim_id, exact, prefix, suffix, start, placement)
    SELECT id, ${base.number}, claim_id, exact, prefix, suffix, start, placement FROM span
    WHERE story_id = ${story} AND placement <> 'lost'`;
  return { ...prepared, ahead: { moment, standing } };
}

const placesIn = ({ claims }: StandingVersion): number => claims.reduce((sum, { spans }) => sum + spans.length, 0);

/** What was written ahead, now that the story is held: as it was where nothing was decided since, else looked at again. */
export async function heldVersion(tx: Tx, prepared: PreparedVersion): Promise<StandingVersion | 'again'> {
  const { story, ahead } = prepared;
  if (!ahead) throw new Error(`a version of story ${story} is saved and was not written ahead`);
  const { seq, rules } = await momentOf(tx, story);
  if (seq === ahead.moment.seq && rules === ahead.moment.rules) return ahead.standing;
  const now = await standingVersion(tx, prepared);
  // A place that was taken away since is written as one that the version leaves.
  return now === 'again' || placesIn(now) < placesIn(ahead.standing) ? 'again' : now;
}
