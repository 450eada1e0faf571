import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import type { BlockerView, ClaimView, StoryView } from '@/domain/views';
import { type Hand, hand } from '@/prisma/builders';
import { call, desk, HOST, tokenOf } from '@/prisma/builders-call';
import { BODY } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';

await takeTestDatabase();

/** The headers of a person at the screen. */
async function atTheScreen({ caller }: Hand): Promise<Record<string, string>> {
  if (caller.kind !== 'session') throw new Error('a hand has a session');
  const token = { sub: caller.person, sid: caller.session, ver: caller.version };
  const cookie = await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' });
  return { origin: HOST, host: 'stet.test', cookie: `next-auth.session-token=${cookie}` };
}

async function disputed() {
  const { asReporter, asChecker, asEditor, editor } = await desk();
  const asSecond = await tokenOf(await hand('checker'));
  const body = `Bridge to close for eleven weeks\n\n${BODY}`;
  const { body: story } = await call<StoryView>(asReporter, 'POST', '/stories', { format: 'text', body });
  const spans = [{ exact: 'eleven weeks' }];
  const { body: claim } = await call<ClaimView>(asChecker, 'POST', `/stories/${story.id}/claims`, { spans });
  const check = (token: string, revision: number, finding: string) =>
    call<{ claim: ClaimView; unmet: unknown[] }>(token, 'POST', `/claims/${claim.id}/checks`, {
      revision,
      finding,
      rationale: 'So.',
    });
  await check(asChecker, 1, 'wrong');
  const { body: second } = await check(asSecond, 2, 'cannot-confirm');
  return { story, claim: second.claim, asChecker, asEditor, asReporter, editor };
}

test('a ruling is given by a token of a third person, once, with a reason', async () => {
  const { claim, asChecker, asEditor, asReporter } = await disputed();
  expect(claim.state).toBe('disputed');
  const rule = (token: string, body: object) => call<ClaimView>(token, 'POST', `/claims/${claim.id}/rulings`, body);
  const ruling = { revision: claim.revision, finding: 'wrong', reason: 'Ten weeks, says the order.' };
  expect((await rule(asEditor, { ...ruling, reason: '' })).status).toBe(422);
  expect((await rule(asEditor, { ...ruling, revision: 1 })).status).toBe(409);
  expect((await rule(asReporter, ruling)).status).toBe(403);
  expect((await rule(asChecker, ruling)).body).toMatchObject({
    code: 'not-permitted',
    detail: expect.stringContaining('You made one of the two checks'),
  });
  const given = await rule(asEditor, ruling);
  expect(given.status).toBe(201);
  expect(given.body).toMatchObject({ state: 'settled', finding: 'wrong', clear: false });
  expect((await rule(asEditor, { ...ruling, revision: given.body.revision })).status).toBe(422);
});

test('an override asks for a person at the screen', async () => {
  const { story, asEditor, editor } = await disputed();
  const { body } = await call<{ blockers: BlockerView[] }>(asEditor, 'GET', `/stories/${story.id}/blockers`);
  const blockers = body.blockers.map((one) => one.key);
  const path = `/stories/${story.id}/overrides`;
  expect((await call(asEditor, 'POST', path, { blockers, reason: 'So.' })).body).toMatchObject({
    code: 'not-permitted',
    detail: expect.stringContaining('a person at the screen'),
  });
  const headers = await atTheScreen(editor);
  expect((await call(null, 'POST', path, { blockers, reason: '' }, headers)).body).toMatchObject({
    code: 'invalid',
    fields: { reason: expect.stringContaining('needs its reason') },
  });
  const given = await call<{ blockers: BlockerView[] }>(null, 'POST', path, { blockers, reason: 'So.' }, headers);
  expect(given.status).toBe(201);
  expect(given.body.blockers.every((one) => one.overridden)).toBe(true);
  const override = given.body.blockers[0]?.override?.id;
  const withdrawal = [null, 'POST', `/overrides/${override}/withdrawal`, { reason: 'Read again.' }] as const;
  expect((await call(asEditor, ...(withdrawal.slice(1) as [string, string, object]))).status).toBe(403);
  const after = await call<{ blockers: BlockerView[] }>(...withdrawal, headers);
  expect(after.body.blockers.filter((one) => !one.overridden)).toHaveLength(1);
  expect((await call(...withdrawal, headers)).status).toBe(422);
});
