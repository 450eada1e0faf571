import { encode } from 'next-auth/jwt';
import { describe, expect, test } from 'vitest';
import { hand } from '@/prisma/builders';
import { takeTestDatabase } from '@/prisma/test-database';
import { callerOfCookie, signIn } from './auth';
import { changePerson, setOwnPassword } from './commands/change-person';
import { perform, view } from './gate';
import { accountScreen } from './queries/account-screen';

await takeTestDatabase();

const password = 'a password of ten or more';
let addresses = 0;
const from = () => {
  addresses += 1;
  return { address: `10.0.0.${addresses}`, userAgent: 'a test' };
};

describe('signing in', () => {
  test('the right password makes a session that can be seen', async () => {
    const person = await hand('checker', { password });
    const signed = await signIn({ email: ` ${person.email.toUpperCase()} `, password, ...from() });
    expect(signed).toMatchObject({ id: person.id });
    if (!signed) return;
    const caller = { kind: 'session', session: signed.session, person: signed.id, version: signed.version } as const;
    const account = await view(accountScreen, {}, caller);
    expect(account).toMatchObject({
      value: { sessions: expect.arrayContaining([expect.objectContaining({ current: true })]) },
    });
  });

  test.each([
    ['a wrong password', { password: 'not this one, no' }],
    ['an unknown account', { email: 'nobody@example.org' }],
    ['nothing', { email: '', password: '' }],
    ['NUL in the address', { email: 'a\0@example.org' }],
    ['half a pair in the password', { password: '\ud800' }],
  ])('%s: the same answer', async (_name, typed) => {
    const person = await hand('checker', { password });
    expect(await signIn({ email: person.email, password, ...from(), ...typed })).toBeNull();
  });

  test('a deactivated person does not come in', async () => {
    const admin = await hand('administrator');
    const person = await hand('checker', { password });
    await admin.do(changePerson, { person: person.id, active: false });
    expect(await signIn({ email: person.email, password, ...from() })).toBeNull();
  });

  test('after ten tries not even the right password comes in', async () => {
    const person = await hand('checker', { password });
    for (let n = 0; n < 10; n += 1) await signIn({ email: person.email, password: 'wrong, so wrong', ...from() });
    await expect(signIn({ email: person.email, password, ...from() })).rejects.toThrow('too-many');
  });

  test('the tries are given back by a success, and with time', async () => {
    const person = await hand('checker', { password });
    const wrong = () => signIn({ email: person.email, password: 'wrong, so wrong', ...from() });
    for (let n = 0; n < 9; n += 1) await wrong();
    expect(await signIn({ email: person.email, password, ...from() })).not.toBeNull();
    for (let n = 0; n < 10; n += 1) await wrong();
    const later = new Date(Date.now() + 16 * 60_000);
    expect(await signIn({ email: person.email, password, ...from() }, later)).not.toBeNull();
  });

  test('an address that guesses at many accounts is stopped; one that signs in many people is not', async () => {
    const guesses = { address: '192.0.2.1', userAgent: 'a test', password };
    for (let n = 0; n < 60; n += 1) await signIn({ email: `${n}@example.org`, ...guesses });
    await expect(signIn({ email: 'one-more@example.org', ...guesses })).rejects.toThrow('too-many');
    const person = await hand('checker', { password });
    const office = { email: person.email, password, address: '192.0.2.2', userAgent: 'a test' };
    for (let n = 0; n < 70; n += 1) expect(await signIn(office)).not.toBeNull();
  }, 60_000);
});

describe('the cookie', () => {
  const secret = process.env.NEXTAUTH_SECRET ?? '';

  test('says who asks, and no more', async () => {
    const cookie = await encode({ token: { sub: 'p', sid: 's', ver: 1, role: 'administrator' }, secret });
    expect(await callerOfCookie(cookie)).toEqual({ kind: 'session', person: 'p', session: 's', version: 1 });
  });

  test.each([
    ['none', async () => undefined],
    ['nonsense', async () => 'nonsense'],
    ['under another secret', () => encode({ token: { sub: 'p', sid: 's', ver: 1 }, secret: 'another' })],
    ['over', () => encode({ token: { sub: 'p', sid: 's', ver: 1 }, secret, maxAge: -60 })],
    ['without a session', () => encode({ token: { sub: 'p' }, secret })],
  ])('%s: nobody', async (_name, make) => {
    expect(await callerOfCookie(await make())).toBeNull();
  });
});

describe('one’s own password', () => {
  test('needs the present one, and ends the other sessions', async () => {
    const person = await hand('checker', { password });
    const other = await signIn({ email: person.email, password, ...from() });
    const wrong = { current: 'not this one, no', password: 'a new one of ten' };
    expect(await perform(setOwnPassword, wrong, person.caller)).toMatchObject({
      refusal: { code: 'invalid', fields: { current: expect.any(String) } },
    });
    const set = await perform(setOwnPassword, { current: password, password: 'a new one of ten' }, person.caller);
    expect(set.ok).toBe(true);
    expect((await view(accountScreen, {}, person.caller)).ok).toBe(true);
    const ended = { kind: 'session', session: other?.session ?? '', person: person.id, version: 1 } as const;
    expect((await view(accountScreen, {}, ended)).ok).toBe(false);
    expect(await signIn({ email: person.email, password: 'a new one of ten', ...from() })).not.toBeNull();
  });

  test('has ten characters or more', async () => {
    const person = await hand('checker', { password });
    const short = await perform(setOwnPassword, { current: password, password: 'short' }, person.caller);
    expect(short).toMatchObject({ refusal: { fields: { password: expect.stringContaining('10 characters') } } });
  });
});
