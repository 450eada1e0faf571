import { describe, expect, test } from 'vitest';
import type { ClaimView, EvidenceView, StoryView } from '@/domain/views';
import { hand } from '@/prisma/builders';
import { type Answer, call, desk, tokenOf } from '@/prisma/builders-call';
import { BODY } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';

await takeTestDatabase();

const text = { format: 'text', body: `Bridge to close for eleven weeks\n\n${BODY}` };

test('a story from its text to its blockers, by the interface alone', async () => {
  const { checker, asReporter, asChecker } = await desk();
  const people = [{ person: checker.email, as: 'checker' }];
  const made = await call<StoryView>(asReporter, 'POST', '/stories', { ...text, people });
  expect(made.status).toBe(201);
  const story = made.body;
  expect(story).toMatchObject({
    headline: 'Bridge to close for eleven weeks',
    stage: 'handed-in',
    version: { number: 1, hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
    progress: { claims: 0, settled: 0, clear: 0, blockers: 1 },
    signOff: null,
  });
  expect(story.version.text).toBe(`${story.headline}\n${BODY.replace('\n\n', '\n')}`);
  expect(story.people).toContainEqual({ person: checker.id, as: 'checker' });

  const claim = await call<ClaimView>(asChecker, 'POST', `/stories/${story.id}/claims`, {
    spans: [{ exact: 'eleven weeks' }],
    kind: 'figure',
  });
  expect(claim.status).toBe(201);
  expect(claim.body).toMatchObject({ state: 'unassigned', revision: 1, spans: [{ start: 20, state: 'exact' }] });

  const evidence = await call<EvidenceView>(asChecker, 'POST', `/claims/${claim.body.id}/evidence`, {
    type: 'link',
    url: 'https://example.org/works-order',
    source: 'Works order',
    tier: 'primary',
    stance: 'supports',
  });
  expect(evidence.status).toBe(201);
  expect((await call(asChecker, 'GET', `/evidence/${evidence.body.id}`)).body).toMatchObject({ source: 'Works order' });

  const check = await call<{ claim: ClaimView; unmet: unknown[] }>(
    asChecker,
    'POST',
    `/claims/${claim.body.id}/checks`,
    {
      revision: 2,
      finding: 'confirmed',
    },
  );
  expect(check.status).toBe(201);
  expect(check.body).toMatchObject({ claim: { state: 'settled', clear: true, revision: 3 }, unmet: [] });

  const note = await call(asChecker, 'POST', `/claims/${claim.body.id}/notes`, { text: 'Ring them again.' });
  expect(note.status).toBe(201);
  expect((await call(asChecker, 'POST', `/stories/${story.id}/notes`, { text: 'Nearly done.' })).status).toBe(201);

  const left = await call(asChecker, 'GET', `/stories/${story.id}/blockers`);
  expect(left.body).toMatchObject({ blockers: [{ code: 'unmarked', overridden: false }] });
  const trail = await call<string>(asChecker, 'GET', `/stories/${story.id}/trail`);
  expect(trail.headers.get('content-type')).toBe('application/x-ndjson');
  expect(
    trail.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).seq),
  ).toEqual([1, 2, 3, 4, 5, 6]);
});

describe('writes say which revision they saw', () => {
  test('another one is stale', async () => {
    const { asChecker } = await desk();
    const story = (await call<StoryView>(asChecker, 'POST', '/stories', text)).body;
    const claim = (
      await call<ClaimView>(asChecker, 'POST', `/stories/${story.id}/claims`, { spans: [{ exact: '1931' }] })
    ).body;
    expect((await call(asChecker, 'PATCH', `/claims/${claim.id}`, { revision: 1, risk: 'high' })).status).toBe(200);
    const late = await call(asChecker, 'PATCH', `/claims/${claim.id}`, { revision: 1, risk: 'low' });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'stale',
      detail: expect.stringContaining('claim 1'),
      present: { id: claim.id, revision: 2, risk: 'high' },
    });
  });
});

describe('lists', () => {
  test('come in pages that leave nothing out', async () => {
    const { asChecker } = await desk();
    const story = (await call<StoryView>(asChecker, 'POST', '/stories', text)).body;
    for (const exact of ['eleven', 'weeks', 'bridge', '1931', 'vehicles'])
      await call(asChecker, 'POST', `/stories/${story.id}/claims`, { spans: [{ exact }] });
    const numbers: number[] = [];
    let after = '';
    do {
      const path = `/stories/${story.id}/claims?limit=2${after ? `&after=${after}` : ''}`;
      const { body } = await call<{ items: ClaimView[]; next: string | null }>(asChecker, 'GET', path);
      numbers.push(...body.items.map((claim) => claim.number));
      after = body.next ?? '';
    } while (after);
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
  });

  test.each(['%', '_', '\\', "'; DROP TABLE story; --", '(', '🦊'])(
    'searching for %s is searching for that',
    async (q) => {
      const { asChecker } = await desk();
      const found = await call<{ items: unknown[] }>(asChecker, 'GET', `/stories?q=${encodeURIComponent(q)}`);
      expect(found.status).toBe(200);
      expect(found.body.items).toEqual([]);
    },
  );

  test('a limit or stage that is none is refused', async () => {
    const { asChecker } = await desk();
    expect((await call(asChecker, 'GET', '/stories?limit=0')).status).toBe(422);
    expect((await call(asChecker, 'GET', '/stories?stage=nonsense')).status).toBe(422);
    expect((await call(asChecker, 'GET', '/stories?after=nonsense')).status).toBe(422);
  });
});

describe('what is wrong is a problem with a sentence', () => {
  const cases: [string, (token: string) => Promise<Answer<Record<string, unknown>>>, number, string][] = [
    ['no token', () => call(null, 'GET', '/stories'), 401, 'signed-out'],
    ['a made-up token', () => call('stet_no', 'GET', '/stories'), 401, 'signed-out'],
    ['a call that is none', (token) => call(token, 'GET', '/nothing/here'), 404, 'not-found'],
    ['a story that is none', (token) => call(token, 'GET', '/stories/none'), 404, 'not-found'],
    ['NUL in an id', (token) => call(token, 'GET', '/stories/a%00b'), 422, 'invalid'],
    ['no JSON', (token) => call(token, 'POST', '/stories', '{'), 422, 'invalid'],
    ['a list', (token) => call(token, 'POST', '/stories', '[]'), 422, 'invalid'],
    [
      'another type',
      (token) => call(token, 'POST', '/stories', 'x', { 'content-type': 'text/plain' }),
      415,
      'unsupported-type',
    ],
    [
      'no Word file',
      (token) => call(token, 'POST', '/stories', { format: 'docx', body: 'JVBERi0x' }),
      415,
      'unsupported-type',
    ],
    [
      'too much',
      (token) => call(token, 'POST', '/stories', { format: 'text', body: 'x'.repeat(13e6) }),
      413,
      'too-large',
    ],
    ['NUL in a text', (token) => call(token, 'POST', '/stories', { format: 'text', body: 'a\0' }), 422, 'invalid'],
    ['half a pair', (token) => call(token, 'POST', '/stories', '{"format":"text","body":"\\ud800"}'), 422, 'invalid'],
    ['no headline', (token) => call(token, 'POST', '/stories', { format: 'html', body: '<p>x' }), 422, 'invalid'],
    [
      'a person nobody knows',
      (token) => call(token, 'POST', '/stories', { ...text, people: [{ person: 'no@example.org', as: 'checker' }] }),
      422,
      'invalid',
    ],
  ];

  test.each(cases)('%s', async (_name, ask, status, code) => {
    const answer = await ask((await desk()).asChecker);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      code,
      status,
      title: expect.any(String),
      detail: expect.stringMatching(/\.$/),
    });
  });

  test('words found nowhere or in several places', async () => {
    const { asChecker } = await desk();
    const story = (await call<StoryView>(asChecker, 'POST', '/stories', { ...text, body: 'Head\n\nten and ten' })).body;
    const mark = (span: object) => call(asChecker, 'POST', `/stories/${story.id}/claims`, { spans: [span] });
    expect((await mark({ exact: 'eleven' })).status).toBe(422);
    expect((await mark({ exact: 'ten' })).status).toBe(422);
    expect((await mark({ exact: ' ' })).status).toBe(422);
    expect((await mark({ exact: 'ten', prefix: 'and ' })).status).toBe(201);
    expect((await mark({ exact: 'ten', start: 5 })).status).toBe(201);
  });
});

test('people, tokens and sources by the interface', async () => {
  const { asChecker } = await desk();
  expect((await call<{ items: unknown[] }>(asChecker, 'GET', '/people')).body.items.length).toBeGreaterThan(3);
  expect((await call<{ items: unknown[] }>(asChecker, 'GET', '/sources?q=none-such')).body.items).toEqual([]);
  const admin = await tokenOf(await hand('administrator'));
  const chain = await call<string>(admin, 'GET', '/desk/trail');
  expect(chain.body.split('\n')[0]).toContain('"seq":1');
});

test('a story is planned and given people', async () => {
  const { editor, asEditor } = await desk();
  const story = (await call<StoryView>(asEditor, 'POST', '/stories', text)).body;
  const dueAt = '2027-03-02T17:00:00.000Z';
  expect((await call(asEditor, 'PATCH', `/stories/${story.id}`, { dueAt })).body).toMatchObject({ dueAt });
  const people = [{ person: editor.id, as: 'editor' }];
  const put = await call(asEditor, 'PUT', `/stories/${story.id}/people`, { people, restricted: true });
  expect(put.body).toMatchObject({ people, restricted: true });
  expect((await call(asEditor, 'GET', `/stories/${story.id}/versions/1`)).body).toMatchObject({ number: 1 });
  expect((await call(asEditor, 'GET', `/stories/${story.id}/versions/2`)).status).toBe(404);
  expect(
    (await call<{ items: unknown[] }>(asEditor, 'GET', '/stories?q=BRIDGE%20eleven')).body.items.length,
  ).toBeGreaterThan(0);
  expect((await call(asEditor, 'GET', `/stories/${story.id}`)).body).toMatchObject({ id: story.id });
});
