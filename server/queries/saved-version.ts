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
  { tx, story, given }: Running<StoryRow>,
  standing: StandingVersion,
): Promise<SavedVersion> {
  const number = standing.base.number + 1;
  const version = await tx.version.findUniqueOrThrow({
    where: { storyId_number: { storyId: story.id, number } },
    omit: { document: true, checkable: true },
  });
  const voided = await tx.signOff.count({
    where: { storyId: story.id, voidedAt: new Date(given.now), voidedBy: null },
  });
  return {
    version: versionViewOf(version),
    placements: standing.claims.flatMap((claim) => placements(claim, standing)),
    signOffVoided: voided > 0,
    needs: needs(standing),
  };
}
