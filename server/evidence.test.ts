import { describe, expect, test } from 'vitest';
import type { ClaimView, EvidenceView } from '@/domain/views';
import type { SourceView } from '@/domain/views-evidence';
import { hand, value } from '@/prisma/builders';
import { call, desk } from '@/prisma/builders-call';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachEvidence } from './commands/attach-evidence';
import { removeClaim } from './commands/remove-claim';
import { setPeople } from './commands/set-people';
import { view } from './gate';
import { sourceList } from './queries/source-list';

await takeTestDatabase();

const QUOTATION = {
  type: 'quotation',
  source: 'Works department',
  tier: 'primary',
  stance: 'supports',
  excerpt: 'It is so.',
};

async function twoClaims() {
  const { checker, asChecker } = await desk();
  const story = await newStory(checker);
  const [first, second] = [
    await newClaim(checker, story.id, 'opened in 1931'),
    await newClaim(checker, story.id, '18,400 vehicles'),
  ];
  const attach = (claim: { id: string }, more: object = {}) =>
    call<EvidenceView>(asChecker, 'POST', `/claims/${claim.id}/evidence`, { ...QUOTATION, ...more });
  const use = (evidence: EvidenceView, claim: { id: string }, revision: number) =>
    call<EvidenceView>(asChecker, 'POST', `/evidence/${evidence.id}/claims`, { claim: claim.id, revision });
  const detach = (evidence: EvidenceView, claim: { id: string }, body: object) =>
    call<EvidenceView>(asChecker, 'POST', `/evidence/${evidence.id}/claims/${claim.id}/detachment`, body);
  const read = async (claim: { id: string }) => (await call<ClaimView>(asChecker, 'GET', `/claims/${claim.id}`)).body;
  return { checker, asChecker, story, first, second, attach, use, detach, read };
}

describe('every type', () => {
  test.each([
    ['a link', { type: 'link', url: 'https://example.org', excerpt: '' }, null],
    ['a quotation held as a recording', { locator: 'Recording, 00:07:41' }, null],
    ['an observation', { type: 'observation', locator: 'Quay 4, 3 March' }, null],
    ['a calculation that holds', { type: 'calculation', excerpt: '6 × 7 = 42' }, [{ value: '42', holds: true }]],
    ['one that does not', { type: 'calculation', excerpt: '6 × 7 = 43' }, [{ value: '42', holds: false }]],
    ['nonsense', { type: 'calculation', excerpt: '6 ×' }, [{ value: null, holds: null }]],
  ])('%s is attached and read again', async (_, more, calculation) => {
    const { asChecker, first, attach } = await twoClaims();
    const made = await attach(first, more);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ ...more, claims: [first.id], claimRevisions: { [first.id]: 2 } });
    expect(made.body.calculation).toEqual(calculation?.map((line) => expect.objectContaining(line)) ?? null);
    expect((await call(asChecker, 'GET', `/evidence/${made.body.id}`)).body).toEqual(made.body);
  });
});

test('reports that carry the credit of one wire count once, until somebody says that it is not so', async () => {
  const { asChecker, first, attach, read } = await twoClaims();
  const piece = (source: string, excerpt: string) => ({
    source,
    excerpt,
    type: 'link',
    tier: 'secondary',
    url: 'mailto:desk@example.org',
  });
  await attach(first, piece('Gazette', 'LONDON (Reuters) - It opened in 1931.'));
  await attach(first, piece('Courier', 'It opened in 1931. (Reuters)'));
  const { body: third } = await attach(first, piece('Post', 'It opened in 1931, Reuters reported.'));
  expect(third.credit).toBe('');
  const check = { revision: (await read(first)).revision, finding: 'confirmed' };
  const checked = await call<{ unmet: { sentence: string }[] }>(asChecker, 'POST', `/claims/${first.id}/checks`, check);
  expect(checked.body.unmet.map((one) => one.sentence)).toEqual([
    'It needs one primary source, or three independent secondary ones. Of those that are there, two count. Gazette and Courier carry the same wire credit (Reuters) and count once.',
  ]);
  const [, courier] = (await read(first)).evidence;
  const denied = await call<EvidenceView>(asChecker, 'PATCH', `/evidence/${courier?.id}`, { credit: '' });
  expect(denied.body).toMatchObject({ credit: '', before: [{ said: { credit: 'Reuters' } }] });
  expect(await read(first)).toMatchObject({ state: 'settled', unmet: [] });
});

describe('one piece for several claims', () => {
  test('raises the revision of the claim it is attached to, and is told in the trail', async () => {
    const { asChecker, story, first, second, attach, use, read } = await twoClaims();
    const { body: evidence } = await attach(first);
    const used = await use(evidence, second, 1);
    expect(used.status).toBe(200);
    expect(used.body).toMatchObject({
      claims: [first.id, second.id],
      claimRevisions: { [first.id]: 2, [second.id]: 2 },
    });
    expect(await read(second)).toMatchObject({ revision: 2, evidence: [{ id: evidence.id }] });
    expect((await read(first)).revision).toBe(2);
    const trail = await call<string>(asChecker, 'GET', `/stories/${story.id}/trail`);
    const last = JSON.parse(trail.body.trimEnd().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({ type: 'evidence.used', payload: { claim: second.id, source: 'Works department' } });
  });

  test('stands with each claim in the order of its attaching', async () => {
    const { first, second, attach, use, read } = await twoClaims();
    const { body: early } = await attach(first);
    await attach(second, { source: 'Harbour office' });
    await use(early, second, 2);
    expect((await read(second)).evidence.map((one) => one.source)).toEqual(['Harbour office', 'Works department']);
  });

  test('is refused twice, on an old revision, and from another story', async () => {
    const { first, second, attach, use } = await twoClaims();
    const elsewhere = await twoClaims();
    const { body: evidence } = await attach(first);
    expect(await use(evidence, first, 2)).toMatchObject({ status: 422 });
    expect(await use(evidence, second, 2)).toMatchObject({
      status: 409,
      body: { present: { id: second.id, revision: 1 } },
    });
    expect(await use(evidence, elsewhere.first, 1)).toMatchObject({ status: 404 });
  });

  test('corrected, changes every claim that it serves', async () => {
    const { asChecker, first, second, attach, use, read } = await twoClaims();
    const { body: evidence } = await attach(first, { locator: 'p. 4', heldAs: 'notes' });
    await use(evidence, second, 1);
    const corrected = await call<EvidenceView>(asChecker, 'PATCH', `/evidence/${evidence.id}`, {
      revision: 1,
      excerpt: 'It was so.',
      heldAs: 'transcript',
    });
    expect(corrected.body.before).toMatchObject([
      { revision: 1, said: { ...QUOTATION, locator: 'p. 4', heldAs: 'notes', url: '', note: '' } },
    ]);
    expect([(await read(first)).revision, (await read(second)).revision]).toEqual([3, 3]);
  });
});

describe('taken off a claim', () => {
  test('it serves the others, and stays on the story', async () => {
    const { asChecker, story, first, second, attach, use, detach, read } = await twoClaims();
    const { body: evidence } = await attach(first);
    await use(evidence, second, 1);
    const off = await detach(evidence, first, { revision: 2, reason: 'Another bridge.' });
    expect(off.body.claims).toEqual([second.id]);
    expect(await read(first)).toMatchObject({ revision: 3, evidence: [] });
    await detach(evidence, second, { revision: 2, reason: 'Another bridge.' });
    const list = await call<{ items: EvidenceView[] }>(asChecker, 'GET', `/stories/${story.id}/evidence`);
    expect(list.body.items).toMatchObject([{ id: evidence.id, claims: [] }]);
    expect((await use(evidence, first, 3)).body.claims).toEqual([first.id]);
  });

  test('is refused without a reason, on an old revision, and where it is not', async () => {
    const { first, second, attach, detach } = await twoClaims();
    const { body: evidence } = await attach(first);
    expect((await detach(evidence, first, { revision: 2, reason: ' ' })).status).toBe(422);
    expect((await detach(evidence, first, { revision: 1, reason: 'x' })).status).toBe(409);
    expect((await detach(evidence, second, { revision: 1, reason: 'x' })).status).toBe(422);
  });
});

test('the evidence of a story is found by any of its words, in pages that leave nothing out', async () => {
  const { asChecker, story, first, attach } = await twoClaims();
  for (const page of [1, 2, 3, 4, 5]) await attach(first, { locator: `p. ${page}`, source: `Report 100% ${page}` });
  const found = async (query: string) =>
    (
      await call<{ items: EvidenceView[]; next: string | null }>(
        asChecker,
        'GET',
        `/stories/${story.id}/evidence${query}`,
      )
    ).body;
  expect((await found('?q=P.%203')).items.map((one) => one.locator)).toEqual(['p. 3']);
  expect((await found('?q=100%25')).items).toHaveLength(5);
  expect((await found('?q=_')).items).toEqual([]);
  const pages: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: { items: EvidenceView[]; next: string | null } = await found(`?limit=2${after && `&after=${after}`}`);
    pages.push(...page.items.map((one) => one.locator));
    after = page.next;
  }
  expect(pages).toHaveLength(5);
  expect(new Set(pages).size).toBe(5);
});

describe('sources', () => {
  const sources = async (token: string, q: string, story = '') =>
    (await call<{ items: SourceView[] }>(token, 'GET', `/sources?q=${encodeURIComponent(q)}&story=${story}`)).body
      .items;

  test('that differ in case and spaces alone are one, under the first spelling', async () => {
    const { first, second, attach, asChecker } = await twoClaims();
    await attach(first, { source: 'Lantern Office' });
    const { body } = await attach(second, { source: ' lantern   OFFICE ' });
    expect(body.source).toBe('Lantern Office');
    const corrected = await call<EvidenceView>(asChecker, 'PATCH', `/evidence/${body.id}`, {
      source: 'LANTERN OFFICE',
      note: 'x',
    });
    expect(corrected.body).toMatchObject({ source: 'Lantern Office', sourceId: body.sourceId });
    expect(await sources(asChecker, 'tern off')).toMatchObject([{ name: 'Lantern Office' }]);
  });

  test('come most used first, with how each was last used, here before elsewhere', async () => {
    const one = await twoClaims();
    await one.attach(one.first, { source: 'Zebra crossing', locator: 'p. 1', tier: 'secondary' });
    await one.attach(one.second, { source: 'Zebra crossing', locator: 'Recording, 0:02', heldAs: 'recording' });
    const other = await twoClaims();
    await other.attach(other.first, { source: 'Zebra count', locator: 'p. 7' });
    await other.attach(other.first, {
      source: 'Zebra crossing',
      type: 'link',
      url: 'https://example.org',
      locator: 'p. 9',
    });
    const last = async (story: string) => (await sources(one.asChecker, 'ZEBRA', story)).map((source) => source.last);
    const [count, elsewhere] = [
      { type: 'quotation', tier: 'primary', heldAs: '', locator: 'p. 7' },
      { type: 'link', tier: 'primary', heldAs: '', locator: 'p. 9' },
    ];
    expect(await last('')).toEqual([elsewhere, count]);
    expect((await last(one.story.id))[0]).toMatchObject({ heldAs: 'recording', locator: 'Recording, 0:02' });
  });

  test('of a restricted story are nobody else’s, and what is remembered of them neither', async () => {
    const open = await twoClaims();
    await open.attach(open.first, { source: 'Quiet voice', locator: 'p. 1' });
    const [insider, outsider, auditor] = [await hand('checker'), await hand('checker'), await hand('auditor')];
    const story = await newStory(insider);
    const claim = await newClaim(insider, story.id, 'opened in 1931');
    for (const source of ['Quiet voice', 'Quiet witness'])
      await insider.do(attachEvidence, { ...QUOTATION, source, claim: claim.id, locator: 'In the cellar' });
    const editor = await hand('editor');
    const people = [
      { person: insider.id, as: 'checker' },
      { person: editor.id, as: 'editor' },
    ];
    await editor.do(setPeople, { story: story.id, people, restricted: true });
    const asks = async (who: typeof insider) =>
      value(await view(sourceList, { q: 'quiet', story: story.id }, who.caller)).items.map(
        ({ name, last }) => `${name}: ${last?.locator}`,
      );
    expect(await asks(insider)).toEqual(['Quiet voice: In the cellar', 'Quiet witness: In the cellar']);
    expect(await asks(outsider)).toEqual(['Quiet voice: p. 1']);
    expect(await asks(auditor)).toEqual(['Quiet voice: p. 1']);
    expect(await asks(await hand('administrator'))).toEqual([]);
  });
});

test('the evidence of a removed claim does not name it', async () => {
  const { asChecker, checker, first, second, attach, use } = await twoClaims();
  const { body: evidence } = await attach(first);
  await use(evidence, second, 1);
  await checker.do(removeClaim, { claim: second.id, revision: 2, reason: 'Marked twice.' });
  expect((await call<EvidenceView>(asChecker, 'GET', `/evidence/${evidence.id}`)).body.claims).toEqual([first.id]);
  const corrected = await call<EvidenceView>(asChecker, 'PATCH', `/evidence/${evidence.id}`, { note: 'x' });
  expect(corrected.body.claimRevisions).toEqual({ [first.id]: 3 });
});
