import { expect, test } from 'vitest';
import type { Ability } from '../views';
import type { State } from '../vocabulary';
import { nextOnClaim } from './next-on-claim';

const MAY: Ability = { may: true };
const not = (why: string): Ability => ({ may: false, why });
const by = (person: string, standing = true) => ({ by: person, standing });
const claim = (state: State, checks = [by('hanna')], check: Ability = MAY, rule: Ability = not('Why not rule.')) => ({
  state,
  checks,
  abilities: { check, rule },
});

test.each([
  ['a third person before a dispute', claim('disputed', [by('hanna'), by('ada')], MAY, MAY), /you may rule/],
  ['one of its makers', claim('disputed', [by('hanna'), by('me')]), /^Why not rule\.$/],
  ['an author before it', claim('disputed', [by('hanna')], not('You wrote it.')), null],
  ['whoever may give the second check', claim('awaiting-second-check'), /^You may give it/],
  ['who gave the first', claim('awaiting-second-check', [by('me')]), /^You checked it first/],
  ['who gave one that no longer counts', claim('awaiting-second-check', [by('me', false), by('ada')]), /^You may/],
  ['who may not check', claim('awaiting-second-check', [by('hanna')], not('Ask a checker.')), null],
  ['whoever checks changed words', claim('recheck'), /Its words changed/],
  ['whoever checks an open claim', claim('open', []), null],
  ['whoever reads a settled one', claim('settled'), null],
])('%s', (_who, view, told) => {
  const sentence = nextOnClaim(view, 'me');
  if (told === null) expect(sentence).toBeNull();
  else expect(sentence).toMatch(told);
});
