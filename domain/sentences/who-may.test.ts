import { expect, test } from 'vitest';
import { ACTIONS, type Action } from '../permissions';
import { asksForPerson, whoMay } from './who-may';

test.each<[Action, string]>([
  ['story.list', 'Everybody at the desk.'],
  ['story.see', 'Everybody but administrators where the story is not restricted and those on the story.'],
  ['claim.write', 'Checkers, editors and authors of the story.'],
  ['check.record', 'Checkers and editors who are not authors of the story.'],
  ['correction.decide', 'Editors and authors of the story where the desk lets them.'],
  ['sign-off.give', 'Editors who are not authors of the story. A person at the screen: no token may.'],
  ['token.manage', 'Administrators. A person at the screen: no token may.'],
  ['self.manage', 'Everybody at the desk. A person at the screen: no token may.'],
  ['desk.open', 'Stet itself.'],
])('who may %s', (action, said) => {
  expect(whoMay(action)).toBe(said);
});

test('of every action somebody is named', () => {
  for (const action of ACTIONS) expect(whoMay(action)).toMatch(/^[A-Z].{6,}\.$/);
});

test('signing asks for a person, asking for clearance does not', () => {
  expect(
    ['sign-off.give', 'override.give', 'clearance.ask', 'desk.open'].map((action) => asksForPerson(action as Action)),
  ).toEqual([true, true, false, false]);
});
