import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action, permits, type Standing } from '../permissions';
import { PARTS, type Part, ROLES, type Role } from '../vocabulary';
import { notPermitted } from './not-permitted';

const standing = (role: Role, parts: readonly Part[] = [], via: Standing['via'] = 'session'): Standing => ({
  role,
  via,
  story: { restricted: false, parts },
});

const EVERY: Standing[] = ROLES.flatMap((role) =>
  [[], ...PARTS.map((part) => [part])].flatMap((parts) => [
    standing(role, parts),
    standing(role, parts, 'token'),
    { role, via: 'session' as const },
  ]),
);

describe('why not', () => {
  it.each(ACTIONS)('%s: every denial says whose move it is', (action) => {
    for (const one of EVERY.filter((asker) => !permits(action, asker)))
      expect(notPermitted(action, one)).toMatch(/^[A-Z].{20,}\.$/);
  });

  it.each<[Action, Standing, RegExp]>([
    ['check.record', standing('checker', ['author']), /^You wrote this story, so somebody else checks it/],
    ['check.record', standing('reporter', ['author']), /^You wrote this story/],
    ['check.record', standing('reporter'), /^Checkers and editors who did not write this story/],
    ['check.record', standing('legal', ['legal']), /^Checkers and editors who did not write this story/],
    ['sign-off.give', standing('editor', ['author']), /^You wrote this story, so an editor who did not write it signs/],
    ['sign-off.give', standing('reporter', ['author']), /^You wrote this story, so an editor who did not write it/],
    ['sign-off.give', standing('checker'), /^An editor who did not write this story signs it off/],
    ['sign-off.withdraw', standing('checker'), /takes the signature back/],
    ['sign-off.withdraw', standing('editor', ['author']), /^You wrote this story.*takes the signature back/],
    ['sign-off.give', standing('editor', [], 'token'), /A token cannot do it/],
    ['people.manage', standing('administrator', [], 'token'), /A token cannot do it/],
    ['claim.write', standing('auditor'), /^Claims are marked and changed by checkers, editors and the authors/],
    ['claim.write', standing('auditor', [], 'token'), /^Claims are marked and changed by/],
    ['story.people', standing('reporter', ['author']), /Ask an editor/],
    ['story.create', { role: 'auditor', via: 'session' }, /^Reporters, checkers and editors hand in stories/],
    ['trail.desk', { role: 'editor', via: 'session' }, /auditors and administrators/],
    ['desk.open', { role: 'administrator', via: 'session' }, /^This is not yours to do/],
  ])('%s for %j', (action, asker, words) => {
    expect(permits(action, asker)).toBe(false);
    expect(notPermitted(action, asker)).toMatch(words);
  });
});
