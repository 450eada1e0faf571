import { z } from 'zod';
import { ruleDifferences } from '@/domain/sentences/rule-lines';
import type { RulesScreen, RulesVersionView } from '@/domain/views-rules';
import { everyRules, type RulesMade } from '../house-rules';
import { directory } from '../people';
import { ability } from './ability';
import { deskQuery } from './query';
import { rulesViewOf } from './rules-view';

const versionView = ({ rules, at, by }: RulesMade, before: RulesMade | undefined): RulesVersionView => ({
  version: rules.version,
  at: at.toISOString(),
  by,
  differences: before ? ruleDifferences(before.rules, rules) : [],
});

/** The house rules as they are and were, and whether one may change them. */
export const rulesScreen = deskQuery({
  name: 'rules-screen',
  action: 'rules.read',
  input: z.object({}),
  read: async ({ tx, actor }): Promise<RulesScreen | null> => {
    const everybody = await directory(tx);
    const me = everybody[actor.id];
    if (!me) return null;
    const made = await everyRules(tx);
    return {
      me,
      present: rulesViewOf(made[0]),
      versions: made.map((one, at) => versionView(one, made[at + 1])),
      directory: everybody,
      abilities: { change: ability(actor, 'rules.change') },
    };
  },
});
