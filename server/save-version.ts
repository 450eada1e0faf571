import { storyBlockers } from '@/domain/blockers';
import { unmarked } from '@/domain/checkable';
import { isLost } from '@/domain/claim';
import type { JudgedCorrection } from '@/domain/judgement';
import type { VersionChange } from '@/domain/version';
import { changedClaim, type WholeClaim } from './claim-records';
import type { OwnBlockers, Running, Touched } from './commands/command';
import { sha256 } from './given';
import { saveTextNotes } from './save-notes';
import type { StoryRow } from './scope';
import type { StandingVersion } from './standing-version';

/**
 * What a new version, whose text is written ahead, does to its story, in one statement: spans and claims as they stand from
 * now on. Others wait meanwhile, so nothing is read or judged.
 */
export async function saveVersion(
  { tx, story, actor, given }: Running<StoryRow>,
  { text, rows, judged }: StandingVersion,
  { number, touched, notes }: VersionChange,
): Promise<'saved'> {
  const { shifts, spans } = rows;
  // Those that were judged are raised with what lists show of them.
  const raised = touched.map((claim) => claim.before.id).filter((id) => !judged.has(id));
  await tx.$executeRaw`
    WITH shifted AS (
      UPDATE span s SET start = m.start, prefix = m.prefix, suffix = m.suffix
      FROM unnest(${shifts.ids}::text[], ${shifts.starts}::int[], ${shifts.prefixes}::text[], ${shifts.suffixes}::text[])
        AS m(id, start, prefix, suffix)
      WHERE s.id = m.id AND s.story_id = ${story.id}
    ), moved AS (
      UPDATE span s SET exact = m.exact, prefix = m.prefix, suffix = m.suffix, start = m.start, placement = m.placement,
        context_changed = m.context_changed, context_before = m.context_before, context_after = m.context_after,
        candidates = m.candidates
      FROM unnest(${spans.ids}::text[], ${spans.exacts}::text[], ${spans.prefixes}::text[], ${spans.suffixes}::text[],
        ${spans.starts}::int[], ${spans.placements}::text[], ${spans.changed}::boolean[], ${spans.before}::text[],
        ${spans.after}::text[], ${spans.candidates}::jsonb[]) AS m(id, exact, prefix, suffix, start, placement,
        context_changed, context_before, context_after, candidates)
      WHERE s.id = m.id AND s.story_id = ${story.id}
    ), raised AS (
      UPDATE claim SET revision = revision + 1 WHERE id = ANY(${raised})
    )
    UPDATE story SET current = ${number}, headline = ${text.headline} WHERE id = ${story.id}`;
  if (notes.length > 0) await saveTextNotes(tx, story.id, notes, { person: actor.id, at: new Date(given.now) });
  return 'saved';
}

/**
 * The claims that a version touched, as they stand after it. `accepted`: the words of the corrections it carries out. One
 * that only a correction touches was not judged before the lock: it is read.
 */
export function touchedClaims(
  { judged }: StandingVersion,
  { touched }: VersionChange,
  accepted: ReadonlyMap<string, string> = new Map(),
): Touched {
  const decided = (one: JudgedCorrection): JudgedCorrection =>
    accepted.has(one.id) ? { ...one, decision: 'accepted', accepted: accepted.get(one.id) ?? '' } : one;
  // The version raises the claim once, whatever of it changed.
  const corrected = (claim: WholeClaim): WholeClaim =>
    claim.corrections.some((one) => accepted.has(one.id))
      ? changedClaim({ ...claim, revision: claim.revision - 1 }, { corrections: claim.corrections.map(decided) })
      : claim;
  return touched.map(({ before: { id } }) => {
    const claim = judged.get(id);
    return claim ? corrected(claim) : id;
  });
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
