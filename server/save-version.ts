import { storyBlockers } from '@/domain/blockers';
import { unmarked } from '@/domain/checkable';
import { isLost, type SpanRecord } from '@/domain/claim';
import type { JudgedCorrection } from '@/domain/judgement';
import { wordCount } from '@/domain/story-text';
import type { VersionChange } from '@/domain/version';
import { changedClaim, type WholeClaim } from './claim-records';
import type { OwnBlockers, Running } from './commands/command';
import { sha256 } from './given';
import { saveTextNotes } from './save-notes';
import type { StoryRow } from './scope';
import type { StandingClaim, StandingVersion } from './standing-version';

const spanRow = ({ id, exact, prefix, suffix, start, placement, ...span }: SpanRecord) => ({
  id,
  exact,
  prefix,
  suffix,
  start,
  placement,
  context_changed: span.contextChanged,
  context_before: span.contextBefore,
  context_after: span.contextAfter,
  candidates: span.candidates,
});

const sameRow = (one: SpanRecord, other: SpanRecord) => JSON.stringify(spanRow(one)) === JSON.stringify(spanRow(other));

/** The spans that are not as they were, in any respect. */
const movedSpans = (claims: readonly StandingClaim[]): SpanRecord[] =>
  claims.flatMap(({ before, spans }) =>
    spans.filter((span, at) => {
      const was = before.spans[at];
      return was === undefined || !sameRow(was, span);
    }),
  );

/**
 * Writes the places of a new version in one statement: how each span stood in the version that is left is kept, then spans
 * and claims are moved on. Others wait meanwhile, so nothing is read or judged here.
 */
async function savePlaces(
  { tx, story }: Running<StoryRow>,
  standing: StandingVersion,
  { number, touched }: VersionChange,
): Promise<void> {
  const spans = movedSpans(standing.claims).map(spanRow);
  await tx.$executeRaw`
    WITH kept AS (
      INSERT INTO span_place (span_id, version, claim_id, exact, prefix, suffix, start, placement)
      SELECT id, ${standing.base.number}, claim_id, exact, prefix, suffix, start, placement FROM span
      WHERE story_id = ${story.id} AND placement <> 'lost'
    ), moved AS (
      UPDATE span s SET exact = m.exact, prefix = m.prefix, suffix = m.suffix, start = m.start, placement = m.placement,
        context_changed = m.context_changed, context_before = m.context_before, context_after = m.context_after,
        candidates = m.candidates
      FROM json_to_recordset(${JSON.stringify(spans)}::json) AS m(id text, exact text, prefix text, suffix text, start int,
        placement text, context_changed boolean, context_before text, context_after text, candidates jsonb)
      WHERE s.id = m.id
    ), raised AS (
      UPDATE claim SET revision = revision + 1 WHERE id = ANY(${touched.map((claim) => claim.before.id)})
    )
    UPDATE story SET current = ${number}, headline = ${standing.text.headline} WHERE id = ${story.id}`;
}

/** A new version, written in the transaction of whatever makes it. */
export async function saveVersion(
  running: Running<StoryRow>,
  standing: StandingVersion,
  change: VersionChange,
): Promise<'saved'> {
  const { tx, story, actor, given } = running;
  const { headline, dek, byline, document, text, hash, documentHash, clearanceHash, checkable } = standing.text;
  const at = new Date(given.now);
  await tx.version.create({
    data: {
      storyId: story.id,
      number: change.number,
      headline,
      dek,
      byline,
      document: JSON.parse(JSON.stringify(document)),
      text,
      hash,
      documentHash,
      clearanceHash,
      checkable: checkable.map(({ start, end }) => ({ start, end })),
      words: wordCount(text),
      passages: standing.passages,
      summary: change.summary,
      createdAt: at,
      createdBy: actor.id,
    },
    select: { number: true },
  });
  await savePlaces(running, standing, change);
  if (change.notes.length > 0) await saveTextNotes(tx, story.id, change.notes, { person: actor.id, at });
  return 'saved';
}

/** The claims that a version touched, as they stand after it. `accepted`: the words of the corrections it carries out. */
export function touchedClaims(
  standing: StandingVersion,
  { touched }: VersionChange,
  accepted: ReadonlyMap<string, string> = new Map(),
): WholeClaim[] {
  const decided = (one: JudgedCorrection): JudgedCorrection =>
    accepted.has(one.id) ? { ...one, decision: 'accepted', accepted: accepted.get(one.id) ?? '' } : one;
  const ids = new Set(touched.map((claim) => claim.before.id));
  return standing.claims
    .filter((claim) => ids.has(claim.before.id))
    .map(({ before, spans }) => changedClaim(before, { spans, corrections: before.corrections.map(decided) }));
}

/** What the new version's own blockers come to. An override of the version before lets none of them stand. */
export function ownAfter({ base, text, claims }: StandingVersion): OwnBlockers {
  const standing = claims.flatMap((claim) => claim.spans).filter((span) => !isLost(span));
  const places = standing.map(({ start, exact }) => ({ start, length: exact.length }));
  const paragraphs = unmarked(text.checkable, places);
  return {
    unmarked: paragraphs.length,
    own: storyBlockers(claims.length, paragraphs, base.number + 1, sha256).length,
  };
}
