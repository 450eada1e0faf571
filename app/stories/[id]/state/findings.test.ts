import { expect, test } from 'vitest';
import type { Ability, ClaimView } from '@/domain/views';
import type { State } from '@/domain/vocabulary';
import { moveOn } from './findings';

const may: Ability = { may: true };
const not = (why: string): Ability => ({ may: false, why });
const claim = (state: State, check: Ability, rule: Ability) => ({ state, abilities: { check, rule } }) as ClaimView;

test.each([
  ['a third person', claim('disputed', may, may), true, may],
  ['one of the two who differ checks again', claim('disputed', may, not('yours')), false, may],
  ['who may do neither reads why not to rule', claim('disputed', not('author'), not('rules')), true, not('rules')],
  ['where nothing is disputed', claim('open', may, not('not disputed')), false, may],
  ['who may not check', claim('open', not('author'), not('not disputed')), false, not('author')],
])('%s', (_who, view, rules, ability) => {
  expect(moveOn(view)).toEqual({ rules, ability });
});
