import {
  type AcceptedCorrection,
  type AskedAcceptance,
  acceptedOf,
  acceptedSummary,
  editsOf,
  madeAt,
  notReplaceable,
  rangeAfter,
  sameAcceptance,
  type TextEdit,
} from '@/domain/correction-acceptance';
import type { Given } from '@/domain/given';
import { ok, type Refused, type Result } from '@/domain/refusal';
import type { VersionChange } from '@/domain/version';
import { replaceText } from '@/editor/replace-text';
import type { Before, Running } from './commands/command';
import { readCorrections, recordOf } from './correction-records';
import type { Tx } from './database';
import type { Expected } from './find-places';
import { baseVersion, type PreparedVersion, prepareVersion } from './new-version';
import { saveVersion } from './save-version';
import type { StoryRow } from './scope';
import type { StandingVersion } from './standing-version';
import { heldVersion, writeAhead } from './version-ahead';

/** The version that accepted corrections would make; or why they cannot be, as it seemed before the lock. */
export type PreparedAcceptance = { accepted: AcceptedCorrection[]; version: PreparedVersion } | { refused: Refused };

export interface Acceptance {
  accepted: AcceptedCorrection[];
  standing: StandingVersion;
}

async function askedIn(tx: Tx, story: StoryRow, asked: readonly AskedAcceptance[]) {
  const ids = asked.map((one) => one.correction);
  return acceptedOf(asked, (await readCorrections(tx, { ids, story: story.id })).map(recordOf));
}

/** Where the edits say that the places of the story stand, those first whose very words they replace. */
async function placesAfter(
  tx: Tx,
  story: StoryRow,
  edits: readonly TextEdit[],
  accepted: readonly AcceptedCorrection[],
): Promise<{ expected: Expected; replaced: Expected }> {
  const spans = await tx.span.findMany({
    where: { storyId: story.id, placement: { not: 'lost' } },
    select: { id: true, claimId: true, start: true, exact: true },
  });
  const expected = new Map<string, { start: number; end: number }>();
  const replaced = new Map<string, { start: number; end: number }>();
  for (const { id, claimId, start, exact } of spans) {
    const end = start + exact.length;
    const own = accepted.find((one) => one.correction.claim === claimId && one.start === start && one.end === end);
    const range = rangeAfter(edits, { start, end });
    if (own) replaced.set(id, madeAt(edits, own));
    if (range) expected.set(id, range);
  }
  return { expected, replaced };
}

/** Makes the text as the corrections would have it, and finds every claim in it, before the lock. */
export async function prepareAcceptance(
  before: Before<StoryRow>,
  asked: readonly AskedAcceptance[],
): Promise<Result<PreparedAcceptance>> {
  const { tx, story } = before;
  const base = await baseVersion(tx, story);
  const accepted = await askedIn(tx, story, asked);
  if (!Array.isArray(accepted)) return ok({ refused: accepted });
  const edits = editsOf(base.text, accepted);
  const words = replaceText(base.words, edits);
  if ('wrong' in words) return ok({ refused: notReplaceable() });
  const places = await placesAfter(tx, story, edits, accepted);
  const version = await prepareVersion(before, words, { base, ...places });
  return version.ok ? ok({ accepted, version: version.value }) : version;
}

/** Writes what the version is longest to write, before the story is held. */
export async function acceptanceAhead(
  tx: Tx,
  given: Given,
  prepared: PreparedAcceptance,
  summary: string,
): Promise<PreparedAcceptance | 'again'> {
  if ('refused' in prepared) return prepared;
  const { accepted } = prepared;
  const version = await writeAhead(tx, given, prepared.version, acceptedSummary(accepted, summary));
  return version === 'again' ? 'again' : { accepted, version };
}

/** What was prepared, looked at again under the lock. */
export async function standingAcceptance(
  { tx, story }: Running<StoryRow>,
  asked: readonly AskedAcceptance[],
  prepared: PreparedAcceptance,
): Promise<Acceptance | Refused | 'again'> {
  const accepted = await askedIn(tx, story, asked);
  if (!Array.isArray(accepted)) return accepted;
  if ('refused' in prepared) return prepared.refused.refusal.code === 'stale' ? 'again' : prepared.refused;
  if (!sameAcceptance(prepared.accepted, accepted)) return 'again';
  const standing = await heldVersion(tx, prepared.version);
  return standing === 'again' ? 'again' : { accepted, standing };
}

/** Writes the version, and what became of the corrections that made it. */
export async function saveAcceptance(
  running: Running<StoryRow>,
  { accepted, standing }: Acceptance,
  change: VersionChange,
  reason: string,
): Promise<'saved' | 'stale'> {
  const { tx, actor, given } = running;
  const rows = accepted.map(({ correction, replacement }) => ({
    id: correction.id,
    revision: correction.revision,
    replacement,
  }));
  const saved = await tx.$executeRaw`
    UPDATE correction x SET revision = x.revision + 1, decision = 'accepted', decided_by = ${actor.id},
      decided_at = ${new Date(given.now)}, decided_reason = ${reason}, accepted = a.replacement,
      made_version = ${change.number}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS a(id text, revision int, replacement text)
    WHERE x.id = a.id AND x.revision = a.revision AND x.decision IS NULL`;
  return saved === rows.length ? saveVersion(running, standing, change) : 'stale';
}

/** The accepted words by their correction, for judging the claims as they stand after it. */
export const acceptedWords = (accepted: readonly AcceptedCorrection[]): Map<string, string> =>
  new Map(accepted.map(({ correction, replacement }) => [correction.id, replacement]));
