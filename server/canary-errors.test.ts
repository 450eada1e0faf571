import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Hand, hand } from '@/prisma/builders';
import { call, HOST } from '@/prisma/builders-call';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '@/scripts/parts/database.mjs';
import { attachConfidential } from './commands/attach-confidential';
import { makeConfidentialSource } from './commands/make-confidential-source';
import { writePrivileged } from './commands/write-privileged';
import { OPERATIONS } from './http/operations';
import { logInto } from './log/log';

/** Writes with a secret in them that are refused, and such that fail inside: neither the answer nor the log repeats it. */
const CANARY = 'canary-c44e';
const { ownerUrl } = await takeTestDatabase();

const EVIDENCE = { type: 'quotation', source: CANARY, tier: 'primary', stance: 'supports', excerpt: CANARY };
const written: string[] = [];
const names: Record<string, string> = {};
const cookies = new Map<Hand, Record<string, string>>();
const [owner, lawyer] = [await hand('checker'), await hand('legal')];

/** A person at the screen. */
async function cookieOf({ caller }: Hand): Promise<Record<string, string>> {
  if (caller.kind !== 'session') throw new Error('no session');
  const token = { sub: caller.person, sid: caller.session, ver: caller.version };
  const cookie = await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' });
  return { origin: HOST, host: 'stet.test', cookie: `next-auth.session-token=${cookie}` };
}

const filled = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? 'x');
const bodyWith = (path: string) => ({
  ...EVIDENCE,
  ...(/\/confidential-sources/.test(path) ? { source: undefined, name: CANARY } : {}),
  text: CANARY,
  reason: CANARY,
  said: CANARY,
  reach: CANARY,
  note: CANARY,
});

const ask = (by: Hand, method: string, path: string, body: object) =>
  call(null, method, filled(path), body, cookies.get(by));

beforeAll(async () => {
  logInto((line) => written.push(line));
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  for (const how of ['error', 'warn', 'log'] as const)
    vi.spyOn(console, how).mockImplementation((...said) => void written.push(said.map(String).join(' ')));
  for (const one of [owner, lawyer]) cookies.set(one, await cookieOf(one));
  const story = await newStory(owner);
  const claim = await newClaim(owner, story.id, 'opened in 1931');
  const confidential = await owner.do(attachConfidential, { claim: claim.id, ...EVIDENCE });
  const source = await owner.do(makeConfidentialSource, { name: 'Somebody' });
  const privileged = await lawyer.do(writePrivileged, { story: story.id, text: 'x' });
  Object.assign(names, {
    story: story.id,
    claim: claim.id,
    confidential: confidential.id,
    source: source.id,
    privileged: privileged.id,
  });
});
afterAll(() => vi.restoreAllMocks());

const SECRET = OPERATIONS.filter((one) => one.kind === 'write' && /confidential|privileged/.test(one.path));
const isOpening = (path: string) => path.endsWith('/opening');

test('what is refused does not come back, in whichever field it was', async () => {
  let refused = 0;
  for (const { method, path } of SECRET.filter((one) => !isOpening(one.path)))
    for (const by of [owner, lawyer])
      for (const more of [{ revision: CANARY }, { people: CANARY }, { kind: CANARY, tier: CANARY, terms: CANARY }]) {
        const answer = await ask(by, method, path, {
          ...bodyWith(path),
          text: `${CANARY}\0`,
          vouches: CANARY,
          ...more,
        });
        if (answer.status < 400) continue;
        refused += 1;
        expect(JSON.stringify(answer.body), `${method} ${path}`).not.toContain(CANARY);
      }
  expect(refused).toBeGreaterThan(SECRET.length);
  expect(written.join('\n')).not.toContain(CANARY);
});

test('what fails inside is told and logged without a word of what was sent', async () => {
  await connected(ownerUrl, async (client) => {
    await client.query("ALTER TABLE sealed_payload ADD CONSTRAINT forced CHECK (chain = '') NOT VALID");
    // The worst fault: one that quotes what was written.
    await client.query(`CREATE FUNCTION quoting() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'cannot keep %', NEW.text; END $$`);
    await client.query('CREATE TRIGGER quoting BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION quoting()');
  });
  const failing: [Hand, string, string, object][] = [
    [owner, 'POST', '/claims/{claim}/confidential', EVIDENCE],
    [owner, 'PATCH', '/confidential/{confidential}', { excerpt: `Another ${CANARY}` }],
    [owner, 'POST', '/confidential/{confidential}/opening', {}],
    [owner, 'POST', '/confidential-sources', { name: CANARY, reach: CANARY }],
    [owner, 'POST', '/claims/{claim}/notes', { text: CANARY }],
    [lawyer, 'POST', '/stories/{story}/privileged', { text: CANARY }],
    [lawyer, 'PATCH', '/privileged/{privileged}', { revision: 1, text: CANARY }],
  ];
  for (const [by, method, path, body] of failing) {
    const answer = await ask(by, method, path, body);
    expect(answer, path).toMatchObject({ status: 503, body: { detail: expect.stringContaining('in Stet itself') } });
    expect(JSON.stringify(answer.body), path).not.toContain(CANARY);
  }
  const log = written.join('\n');
  expect(log.match(/"msg":"failed"/g)).toHaveLength(failing.length);
  expect(log.match(/"what":"[A-Z]+ \/[a-z/{}-]+"/g)).toHaveLength(failing.length);
  expect(log).not.toContain(CANARY);
});
