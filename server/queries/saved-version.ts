import { recheckNeed } from '@/domain/recheck-needs';
import type { MovedClaim } from '@/domain/version';
import type { SavedVersion } from '@/domain/views-text';
import type { Running } from '../commands/command';
import type { StoryRow } from '../scope';
import type { StandingVersion } from '../standing-version';
import { versionViewOf } from './story-view';

const placements = ({ before, spans }: MovedClaim, { scores }: StandingVersion): SavedVersion['placements'] =>
  spans.map((span, at) => {
    const was = before.spans[at] ?? span;
    return {
      claim: before.id,
      span: span.id,
      state: span.placement,
      exact: span.exact,
      start: span.start,
      previous: { exact: was.exact, start: was.start },
      contextChanged: span.contextChanged,
      score: scores.get(span.id) ?? 0,
    };
  });

/** Of the claims that it touched: another's tick that is still owed is not this version's doing. */
const needs = ({ judged }: StandingVersion): SavedVersion['needs'] =>
  [...judged.values()]
    .flatMap((claim) => {
      const need = recheckNeed(claim);
      return need ? [{ claim: claim.id, number: claim.number, need }] : [];
    })
    .sort((one, other) => one.number - other.number);

/** What a version that was just saved comes to: the text, where each place stands in it, and whether a signature fell. */
export async function savedVersion(
  { tx, story, actor, given }: Running<StoryRow>,
  standing: StandingVersion,
): Promise<SavedVersion> {
  const number = standing.base.number + 1;
  const at = new Date(given.now);
  // Others wait: what was just written is not read again.
  const [told] = await tx.$queryRaw<{ summary: string; voided: boolean }[]>`
    SELECT v.summary, EXISTS (SELECT FROM sign_off s WHERE s.story_id = v.story_id AND s.voided_at = ${at}
      AND s.voided_by IS NULL) AS voided
    FROM version v WHERE v.story_id = ${story.id} AND v.number = ${number}`;
  if (!told) throw new Error(`version ${number} of story ${story.id} was written and is not there`);
  const { summary, voided } = told;
  const made = { ...standing.text, number, summary, createdAt: at, createdBy: actor.id };
  return {
    version: versionViewOf(made),
    placements: standing.claims.flatMap((claim) => placements(claim, standing)),
    signOffVoided: voided,
    needs: needs(standing),
  };
}
