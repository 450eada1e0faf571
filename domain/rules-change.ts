import { z } from 'zod';
import type { Json } from './canonical-json';
import { type HouseRules, rulesData } from './house-rules-data';
import { invalid, refuse } from './refusal';
import type { Effect } from './rules-effect';
import { ruleDifferences } from './sentences/rule-lines';
import { revision } from './text-input';
import { type Decision, decided, type TrailEvent } from './trail-event';
import { PRESETS, type Preset } from './vocabulary';

/** `version`: the one that was seen; `basedOn`: the preset they were made from, as before unless told. */
export const rulesInput = z.object({ version: revision, rules: rulesData, basedOn: z.enum(PRESETS).optional() });

/** A claim that other rules make stand otherwise. */
export interface AffectedClaim {
  number: number;
  effect: Effect;
}

/** An open or signed story, and those of its claims that come to stand otherwise. */
export interface AffectedStory {
  story: string;
  claims: readonly AffectedClaim[];
}

export interface RulesChange {
  rules: HouseRules;
  basedOn: Preset;
  /** An entry for the chain of every open story: what is done there from here on is judged by the new rules. */
  onStories: { story: string; event: TrailEvent }[];
}

const numbersOf = (claims: readonly AffectedClaim[], effect: Effect) =>
  claims.filter((claim) => claim.effect === effect).map((claim) => claim.number);

/** Other house rules, from now on. Refused: rules that say nothing else; `stale`: somebody else changed them meanwhile. */
export function decideRulesChange(
  present: { rules: HouseRules; basedOn: Preset },
  input: z.infer<typeof rulesInput>,
  stories: readonly AffectedStory[],
): Decision<RulesChange> {
  const { version, ...before } = present.rules;
  if (input.version !== version)
    return refuse(
      'stale',
      `Somebody else changed the house rules meanwhile: version ${version} is in force. Yours are kept here; look at theirs, and at what yours would change now.`,
    );
  if (ruleDifferences(before, input.rules).length === 0)
    return invalid({ rules: 'These are the rules in force: nothing would be different.' });
  const rules: HouseRules = { ...input.rules, version: version + 1 };
  const basedOn = input.basedOn ?? present.basedOn;
  const told = {
    before: { version, rules: before as unknown as Json },
    after: { version: rules.version, basedOn, rules: input.rules as unknown as Json },
  };
  const change: RulesChange = {
    rules,
    basedOn,
    onStories: stories.map(({ story, claims }) => ({
      story,
      event: {
        type: 'rules.changed',
        payload: { ...told, unsettled: numbersOf(claims, 'unsettled'), settled: numbersOf(claims, 'settled') },
      },
    })),
  };
  const touched = stories.filter(({ claims }) => claims.length > 0).map(({ story }) => story);
  return decided(change, {
    type: 'rules.changed',
    payload: { ...told, unsettled: [], settled: [], stories: touched },
  });
}
