import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { PRESET_RULES } from '@/domain/house-rule-presets';
import type { RulesPreview, RulesView } from '@/domain/views-rules';
import { type Hand, hand } from '@/prisma/builders';
import { call, desk, HOST } from '@/prisma/builders-call';
import { takeTestDatabase } from '@/prisma/test-database';

await takeTestDatabase();

/** The headers of a person at the screen. */
async function atTheScreen({ caller }: Hand): Promise<Record<string, string>> {
  if (caller.kind !== 'session') throw new Error('a hand has a session');
  const token = { sub: caller.person, sid: caller.session, ver: caller.version };
  const cookie = await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' });
  return { origin: HOST, host: 'stet.test', cookie: `next-auth.session-token=${cookie}` };
}

const two = PRESET_RULES['two-sources'];

test('anybody reads the house rules; an administrator at the screen sees what others would do, and puts them in force', async () => {
  const { asReporter, asEditor } = await desk();
  const { body: rules } = await call<RulesView>(asReporter, 'GET', '/rules');
  expect(rules).toMatchObject({ version: 1, basedOn: 'ksj', rules: PRESET_RULES.ksj });
  const sent = { version: 1, rules: two, basedOn: 'two-sources' };
  expect((await call(asEditor, 'PUT', '/rules', sent)).status).toBe(403);
  expect((await call(asEditor, 'POST', '/rules/preview', sent)).status).toBe(403);
  const office = await atTheScreen(await hand('administrator'));
  const preview = await call<RulesPreview>(null, 'POST', '/rules/preview', sent, office);
  expect(preview.status).toBe(200);
  expect(preview.body.differences.map((one) => one.topic)).toContain('Proof, normal risk');
  const put = await call<RulesView>(null, 'PUT', '/rules', sent, office);
  expect(put).toMatchObject({ status: 200, body: { version: 2, basedOn: 'two-sources', rules: two } });
  expect((await call(null, 'PUT', '/rules', sent, office)).body).toMatchObject({
    status: 409,
    code: 'stale',
    present: { version: 2 },
  });
});

test('what a rule cannot say is refused by its field', async () => {
  const office = await atTheScreen(await hand('administrator'));
  const rules = { ...two, proof: { ...two.proof, low: [{ tiers: ['primary'], sources: 0 }] } };
  expect((await call(null, 'PUT', '/rules', { version: 2, rules }, office)).body).toMatchObject({
    status: 422,
    fields: { 'rules.proof.low.0.sources': 'Whatever is confirmed rests on one source at least.' },
  });
});
