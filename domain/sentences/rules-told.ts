import type { RulesData } from '../house-rules-data';
import type { TrailPayloads } from '../trail-event';
import { claimNumbers } from './claim-numbers';
import { countOf } from './progress';
import { ruleDifferences } from './rule-lines';

/** What became of some claims under other rules: "it unsettles claims 4 and 9, and settles claim 2". */
function standingTold(unsettled: readonly number[], settled: readonly number[]): string {
  const parts = [
    ...(unsettled.length > 0 ? [`unsettles ${claimNumbers(unsettled)}`] : []),
    ...(settled.length > 0 ? [`settles ${claimNumbers(settled)}`] : []),
  ];
  return parts.length === 0 ? 'every claim here stands as it stood' : `it ${parts.join(', and ')}`;
}

const storiesTold = (stories: readonly string[]) =>
  stories.length === 0
    ? 'no claim comes to stand otherwise'
    : `claims of ${countOf(stories.length, 'story', 'stories')} come to stand otherwise`;

/** A change of house rules, to stand after the name of who made it. */
export function rulesTold({ before, after, unsettled, settled, stories }: TrailPayloads['rules.changed']): string {
  const topics = ruleDifferences(before.rules as unknown as RulesData, after.rules as unknown as RulesData).map(
    ({ topic }) => topic.toLowerCase(),
  );
  const what = stories ? storiesTold(stories) : standingTold(unsettled, settled);
  return `put version ${after.version} of the house rules in force (${topics.join('; ')}): ${what}`;
}
