import { describe, expect, it } from 'vitest';
import {
  decideFirstPerson,
  decideNewPerson,
  decideNewToken,
  decidePassword,
  decidePersonChange,
  decideRevocation,
  newPersonInput,
  newTokenInput,
  ownPasswordInput,
  type PersonFacts,
  passwordResetInput,
  personChangeInput,
} from './person';
import { testGiven } from './test-given';

const ADA: PersonFacts = {
  id: 'ada',
  name: 'Ada Brandt',
  email: 'ada@example.org',
  role: 'administrator',
  active: true,
};
const LEO: PersonFacts = { id: 'leo', name: 'Leo Falk', email: 'leo@example.org', role: 'checker', active: true };
const GONE: PersonFacts = { ...LEO, active: false };
const NEW = { name: 'Eva Lind', email: 'eva@example.org', role: 'editor' as const, passwordHash: '#', sample: false };

const refusal = (field: string, words: RegExp) => ({
  ok: false,
  refusal: { code: 'invalid', fields: { [field]: expect.stringMatching(words) } },
});

describe('what may be asked for', () => {
  const input = { name: 'Eva Lind', email: 'eva@example.org', role: 'editor', password: 'four plain words' };

  it('keeps the name as typed, and the address in one form', () => {
    const parsed = newPersonInput.parse({ ...input, name: ' Eva  Lind ', email: ' Eva@Example.ORG ' });
    expect(parsed).toMatchObject({ name: ' Eva  Lind ', email: 'eva@example.org' });
  });

  it.each([
    ['a name of nothing', { name: ' ' }],
    ['a name of two lines', { name: 'Eva\nLind' }],
    ['an address that is none', { email: 'eva' }],
    ['an address with NUL', { email: 'eva\0@example.org' }],
    ['a role that is none', { role: 'owner' }],
    ['a short password', { password: 'nine char' }],
    ['a password of ten units but five characters', { password: '😀😀😀😀😀' }],
  ])('not %s', (_, more) => {
    expect(newPersonInput.safeParse({ ...input, ...more }).success).toBe(false);
  });

  it.each(['ten chars!', '          ', 'пароль из слов', '😀😀😀😀😀😀😀😀😀😀'])('the password %j', (password) => {
    expect(newPersonInput.safeParse({ ...input, password }).success).toBe(true);
    expect(passwordResetInput.parse({ person: 'leo', password }).password).toBe(password);
  });

  it('one’s present password may be of any length: it was set by other rules once', () => {
    expect(ownPasswordInput.safeParse({ current: 'x', password: 'four plain words' }).success).toBe(true);
  });

  it.each([
    ['leo', 'leo'],
    ['Leo@Example.org', 'leo@example.org'],
  ])('a token for %s is one for %s', (person, found) => {
    expect(newTokenInput.parse({ person, name: 'bench' })).toEqual({ person: found, name: 'bench', expiresAt: null });
  });
});

describe('a new person', () => {
  it('is added, and told without their password', () => {
    expect(decideNewPerson(false, NEW, testGiven())).toEqual({
      ok: true,
      change: { ...NEW, id: 'new-1', active: true },
      events: [
        {
          type: 'person.added',
          payload: { person: 'new-1', name: 'Eva Lind', email: 'eva@example.org', role: 'editor' },
        },
      ],
    });
  });

  it('does not take another’s address', () => {
    expect(decideNewPerson(true, NEW, testGiven())).toMatchObject(
      refusal('email', /^Somebody has this e-mail address/),
    );
  });
});

describe('the first person', () => {
  const first = { name: 'Ada', email: 'ada@example.org', passwordHash: '#' };

  it('is an administrator, by the code, and opens the desk', () => {
    expect(decideFirstPerson({ people: 0, codeHolds: true }, first, testGiven())).toMatchObject({
      ok: true,
      change: { id: 'new-1', role: 'administrator', sample: false, active: true },
      events: [
        { type: 'desk.opened', payload: { person: 'new-1' } },
        { type: 'person.added', payload: { role: 'administrator' } },
      ],
    });
  });

  it.each([
    ['with another code', { people: 0, codeHolds: false }, 'invalid'],
    ['where somebody is already', { people: 1, codeHolds: true }, 'not-found'],
    ['where somebody is already, with another code', { people: 1, codeHolds: false }, 'not-found'],
  ])('is not added %s', (_, desk, code) => {
    expect(decideFirstPerson(desk, first, testGiven())).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('a change of a person', () => {
  const change = (person: PersonFacts | null, input: object, others = 1) =>
    decidePersonChange(person, others, personChangeInput.parse({ person: person?.id ?? 'x', ...input }));

  it.each<[string, PersonFacts, object, string, object, boolean]>([
    ['another name', LEO, { name: 'Leo Falke' }, 'person.changed', { name: 'Leo Falke' }, false],
    ['another role', LEO, { role: 'editor' }, 'person.changed', { role: 'editor' }, false],
    [
      'both',
      LEO,
      { name: 'Leo Falke', role: 'editor' },
      'person.changed',
      { name: 'Leo Falke', role: 'editor' },
      false,
    ],
    ['leaving', LEO, { active: false }, 'person.deactivated', { active: false }, true],
    ['coming back', GONE, { active: true }, 'person.reactivated', { active: true }, false],
    [
      'another role of one who left',
      GONE,
      { role: 'editor' },
      'person.changed',
      { role: 'editor', active: false },
      false,
    ],
    ['one of two administrators leaves', ADA, { active: false }, 'person.deactivated', { active: false }, true],
    [
      'one of two administrators is none any more',
      ADA,
      { role: 'editor' },
      'person.changed',
      { role: 'editor' },
      false,
    ],
  ])('%s', (_, person, input, type, after, endSessions) => {
    expect(change(person, input)).toMatchObject({
      ok: true,
      change: { ...person, ...after, endSessions },
      events: [{ type }],
    });
  });

  it('tells what was before and what is now', () => {
    expect(change(LEO, { role: 'editor' })).toMatchObject({
      events: [
        {
          payload: {
            person: 'leo',
            before: { name: 'Leo Falk', role: 'checker' },
            after: { name: 'Leo Falk', role: 'editor' },
          },
        },
      ],
    });
  });

  it.each<[string, PersonFacts, object, number, RegExp]>([
    ['the last administrator leaving', ADA, { active: false }, 0, /^This is the last administrator/],
    ['the last administrator in another role', ADA, { role: 'editor' }, 0, /^This is the last administrator/],
    ['nothing', LEO, {}, 1, /^Nothing is different/],
    ['what is so already', LEO, { name: 'Leo Falk', role: 'checker', active: true }, 1, /^Nothing is different/],
    ['a name and leaving at once', LEO, { name: 'Leo', active: false }, 1, /one at a time/],
  ])('not %s', (_, person, input, others, sentence) => {
    expect(change(person, input, others)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', sentence: expect.stringMatching(sentence) },
    });
  });

  it.each<[string, PersonFacts, object]>([
    ['the last administrator’s name', ADA, { name: 'Ada B.' }],
    ['an administrator who left, in another role', { ...ADA, active: false }, { role: 'editor' }],
    ['a new administrator', LEO, { role: 'administrator' }],
  ])('but %s, where there is no other', (_, person, input) => {
    expect(change(person, input, 0).ok).toBe(true);
  });

  it('of nobody is not found', () => {
    expect(change(null, { name: 'x' })).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    expect(decidePassword(null, '#')).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  });

  it('a new password is told without it', () => {
    expect(decidePassword(LEO, '#')).toEqual({
      ok: true,
      change: { id: 'leo', passwordHash: '#' },
      events: [{ type: 'person.password-set', payload: { person: 'leo' } }],
    });
  });
});

describe('a token', () => {
  const make = (person: PersonFacts | null, expiresAt: string | null = null) =>
    decideNewToken(person, newTokenInput.parse({ person: 'leo', name: 'bench', expiresAt }), testGiven());

  it('acts as one person, and ends in UTC', () => {
    const payload = { token: 'new-1', person: 'leo', name: 'bench', expiresAt: '2026-03-02T09:00:01.000Z' };
    expect(make(LEO, '2026-03-02T10:00:01+01:00')).toMatchObject({
      ok: true,
      change: { id: 'new-1', person: 'leo', name: 'bench', expiresAt: payload.expiresAt },
      events: [{ type: 'token.made', payload }],
    });
    expect(make(LEO)).toMatchObject({ ok: true, change: { expiresAt: null } });
  });

  it.each<[string, PersonFacts | null, string | null, string, RegExp]>([
    ['nobody', null, null, 'person', /^Nobody here has this/],
    ['who left', GONE, null, 'person', /^Leo Falk no longer works here/],
    ['that has ended', LEO, '2026-03-02T09:00:00Z', 'expiresAt', /^This moment has passed/],
    ['that has ended elsewhere', LEO, '2026-03-02T09:30:00+01:00', 'expiresAt', /^This moment has passed/],
  ])('is not made for %s', (_, person, expiresAt, field, words) => {
    expect(make(person, expiresAt)).toMatchObject(refusal(field, words));
  });

  it('is revoked once', () => {
    const token = { id: 't1', person: 'leo', name: 'bench', expiresAt: null };
    expect(decideRevocation({ ...token, revoked: false })).toEqual({
      ok: true,
      change: { id: 't1' },
      events: [{ type: 'token.revoked', payload: { token: 't1', person: 'leo', name: 'bench' } }],
    });
    expect(decideRevocation({ ...token, revoked: true })).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    expect(decideRevocation(null)).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  });
});
