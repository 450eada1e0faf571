import { decideRulesChange, rulesInput } from '@/domain/rules-change';
import { rulesInForce } from '../house-rules';
import { rulesView } from '../queries/rules-view';
import { affectedBy, openStories } from '../rules-effect';
import { deskCommand } from './command';

/** Other house rules, for every story that is open or signed: they are all held while their claims are judged anew. */
export const changeHouseRules = deskCommand({
  name: 'change-house-rules',
  action: 'rules.change',
  scope: 'desk',
  input: rulesInput,
  stories: (tx) => openStories(tx),
  load: async ({ tx, held }, { rules }) => {
    const open = await openStories(tx);
    // Handed in after the others were locked, and before the desk was: it is to be held, too.
    if (open.some((story) => !held.has(story))) return 'again';
    const present = await rulesInForce(tx);
    const affected = await affectedBy(tx, { ...rules, version: present.rules.version + 1 });
    return { present, affected, open };
  },
  decide: (_running, { present, affected, open }, input) => {
    const stories = open.map((story) => ({
      story,
      claims: (affected.get(story) ?? []).map(({ claim: { number }, effect }) => ({ number, effect })),
    }));
    return decideRulesChange(present, input, stories);
  },
  save: async ({ tx, actor, given }, { rules: { version, ...rules }, basedOn }) => {
    await tx.houseRulesVersion.create({
      data: { version, rules, basedOn, createdAt: new Date(given.now), createdBy: actor.id },
    });
    return 'saved';
  },
  onStories: ({ onStories }, { affected }) =>
    onStories.map(({ story, event }) => ({
      story,
      events: [event],
      touched: (affected.get(story) ?? []).map(({ claim }) => claim),
    })),
  answer: ({ tx }) => rulesView(tx),
  present: ({ tx }) => rulesView(tx),
});
