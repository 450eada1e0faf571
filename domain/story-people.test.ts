import { describe, expect, it } from 'vitest';
import { type Candidate, decidePeople, peopleInput, type StoryPart } from './story-people';
import type { Part, Role } from './vocabulary';

const person = (id: string, role: Role, active = true): Candidate => ({
  id,
  email: `${id}@example.org`,
  name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
  role,
  active,
});
const ROLES: Record<string, Role> = {
  rosa: 'reporter',
  cleo: 'checker',
  eva: 'editor',
  lea: 'legal',
  aldo: 'auditor',
  ada: 'administrator',
};
const PEOPLE = [...Object.entries(ROLES).map(([id, role]) => person(id, role)), person('gone', 'editor', false)];

const set = (people: [string, Part][], restricted = false, held: StoryPart[] = [], candidates = PEOPLE) =>
  decidePeople(
    { restricted: false, people: held },
    candidates,
    peopleInput.parse({ story: 's1', restricted, people: people.map(([id, as]) => ({ person: id, as })) }),
  );

describe('who may be put on a story as what', () => {
  it.each<[Part, string]>([
    ['author', 'rosa cleo eva ada'],
    ['checker', 'cleo eva ada'],
    ['editor', 'eva ada'],
    ['legal', 'lea ada'],
  ])('as %s: %s', (part, fit) => {
    const fitting = Object.keys(ROLES).filter((id) => set([[id, part]]).ok);
    expect(fitting.join(' ')).toBe(fit);
  });

  it.each<[string, Part, string]>([
    ['lea', 'author', 'Lea is not a reporter, checker or editor, so they cannot be an author of this story.'],
    ['rosa', 'checker', 'Rosa is not a checker or an editor, so they cannot check this story.'],
    ['cleo', 'editor', 'Cleo is not an editor, so they cannot edit this story.'],
    ['eva', 'legal', 'Eva is not a legal reader, so they cannot read it as one.'],
    ['gone', 'editor', 'Gone no longer works here: their account is deactivated.'],
    ['who', 'editor', 'Nobody here has the e-mail address or id who.'],
    ['who@example.org', 'editor', 'Nobody here has the e-mail address or id who@example.org.'],
  ])('%s as %s is refused, by name', (id, part, sentence) => {
    expect(
      set([
        ['eva', 'editor'],
        [id, part],
      ]),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', fields: { people: sentence } },
    });
  });
});

describe('setting who is on a story', () => {
  it('replaces them whole, and tells before and after', () => {
    const before: StoryPart[] = [{ person: 'cleo', as: 'checker' }];
    expect(
      set(
        [
          ['eva', 'editor'],
          ['EVA@example.org', 'editor'],
          ['rosa', 'author'],
        ],
        true,
        before,
      ),
    ).toEqual({
      ok: true,
      change: {
        effects: [],
        restricted: true,
        people: [
          { person: 'eva', as: 'editor' },
          { person: 'rosa', as: 'author' },
        ],
      },
      events: [
        {
          type: 'story.people-set',
          payload: {
            before: { restricted: false, people: before },
            after: {
              restricted: true,
              people: [
                { person: 'eva', as: 'editor' },
                { person: 'rosa', as: 'author' },
              ],
            },
          },
        },
      ],
    });
  });

  it('may take everybody off an open story', () => {
    expect(set([])).toMatchObject({ ok: true, change: { people: [] } });
  });

  it.each<[string, [string, Part][]]>([
    ['nobody', []],
    [
      'no editor',
      [
        ['rosa', 'author'],
        ['cleo', 'checker'],
      ],
    ],
    ['an editor who is on it as a checker', [['eva', 'checker']]],
  ])('restricts no story with %s on it', (_, people) => {
    expect(set(people, true)).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringMatching(/needs an editor/) },
    });
  });

  it.each<[string, Candidate]>([
    ['left', person('rosa', 'reporter', false)],
    ['came into another role', person('rosa', 'auditor')],
  ])('keeps the author who %s', (_, rosa) => {
    const now = [rosa, ...PEOPLE.filter((one) => one.id !== 'rosa')];
    const held: StoryPart[] = [{ person: 'rosa', as: 'author' }];
    expect(
      set(
        [
          ['rosa', 'author'],
          ['cleo', 'checker'],
        ],
        false,
        held,
        now,
      ),
    ).toMatchObject({ ok: true });
    expect(set([['rosa', 'checker']], false, held, now).ok).toBe(false);
    expect(set([['rosa', 'author']], false, [], now).ok).toBe(false);
  });
});
