import type { Actor } from '@/domain/given';
import { sees } from '@/domain/permissions';
import { rulesInput } from '@/domain/rules-change';
import { ruleDifferences } from '@/domain/sentences/rule-lines';
import {
  type EffectCounts,
  effectOnClaim,
  effectsElsewhere,
  effectsInAll,
  noEffects,
} from '@/domain/sentences/rules-preview';
import type { PreviewedClaim, PreviewedStory, RulesPreview } from '@/domain/views-rules';
import { rulesInForce } from '../house-rules';
import { type Affected, affectedBy } from '../rules-effect';
import { deskQuery } from './query';
import { type StoryAround, storiesAround } from './stories-around';

/** So many claims of a story are listed; the others are counted. */
const LISTED = 20;

const claimView = ({ claim: { number, statement, judgement }, effect }: Affected): PreviewedClaim => ({
  number,
  statement,
  sentence: effectOnClaim(effect, judgement.state, judgement.unmet),
});

const storyView = ({ id, headline, signed }: StoryAround, affected: readonly Affected[]): PreviewedStory => ({
  id,
  headline,
  signed,
  claims: affected.slice(0, LISTED).map(claimView),
  more: Math.max(0, affected.length - LISTED),
});

function counted(affected: Iterable<Affected>): EffectCounts {
  const counts = noEffects();
  for (const { effect } of affected) counts[effect] += 1;
  return counts;
}

/** An administrator sees no story by office: of those that are not for them there is a count, and nothing else. */
const isFor = ({ standing }: Actor, { restricted, parts }: StoryAround) =>
  sees('story.see', { ...standing, story: { restricted, parts } });

/** What other house rules would do to which claims of which stories. Nothing is kept. */
export const rulesPreview = deskQuery({
  name: 'rules-preview',
  action: 'rules.change',
  input: rulesInput,
  read: async ({ tx, actor }, input): Promise<RulesPreview> => {
    const { rules: present } = await rulesInForce(tx);
    const affected = await affectedBy(tx, { ...input.rules, version: present.version + 1 });
    const around = await storiesAround(tx, [...affected.keys()], actor.id);
    const shown = around.filter((story) => isFor(actor, story));
    const hidden = around.filter((story) => !isFor(actor, story));
    const of = (story: StoryAround) => affected.get(story.id) ?? [];
    return {
      version: present.version,
      differences: ruleDifferences(present, input.rules),
      sentence: effectsInAll(counted([...affected.values()].flat()), affected.size),
      stories: shown.map((story) => storyView(story, of(story))),
      elsewhere: effectsElsewhere(counted(hidden.flatMap(of)), hidden.length),
    };
  },
});
