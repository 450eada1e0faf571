import { beforeAll, describe, expect, test } from 'vitest';
import type { BlockerView, ClaimView } from '@/domain/views';
import type { QueryView } from '@/domain/views-query';
import { type Hand, hand, value } from '@/prisma/builders';
import { call, desk } from '@/prisma/builders-call';
import { newClaim, newStory, readyStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { answerQuery } from './commands/answer-query';
import { askQuery } from './commands/ask-query';
import { attachEvidence } from './commands/attach-evidence';
import { changePerson } from './commands/change-person';
import { closeQuery } from './commands/close-query';
import { mergeClaims } from './commands/merge-claims';
import { recordCheck } from './commands/record-check';
import { redirectQuery } from './commands/redirect-query';
import { removeClaim } from './commands/remove-claim';
import { setPeople } from './commands/set-people';
import { signOffStory } from './commands/sign-off-story';
import { perform, view } from './gate';
import { claimById } from './queries/claims';
import { queryById, queryList } from './queries/query-view';
import { signOffScreen } from './queries/sign-off-screen';
import { storyBlockers, storyById } from './queries/stories';
import { storyScreen } from './queries/story-screen';

await takeTestDatabase();

const PASSWORD = 'a password of ten or more';
let nora: Hand;
let hanna: Hand;
let tomas: Hand;
let ruth: Hand;
beforeAll(async () => {
  nora = await hand('reporter', { name: 'Nora' });
  hanna = await hand('checker', { name: 'Hanna' });
  tomas = await hand('checker', { name: 'Tomas' });
  ruth = await hand('editor', { name: 'Ruth', password: PASSWORD });
});

const people = () => [
  { person: nora.id, as: 'author' as const },
  { person: hanna.id, as: 'checker' as const },
  { person: ruth.id, as: 'editor' as const },
];
const storyWithPeople = () => newStory(nora, { people: people() });
const readClaim = async (claim: string): Promise<ClaimView> => value(await view(claimById, { claim }, hanna.caller));
const readQuery = async (query: string, by = hanna): Promise<QueryView> =>
  value(await view(queryById, { query }, by.caller));
const codesOn = async (story: string): Promise<string[]> =>
  value(await view(storyBlockers, { story }, ruth.caller)).blockers.map((one: BlockerView) => one.code);

async function asked(more: object = {}) {
  const story = await storyWithPeople();
  const claim = await newClaim(hanna, story.id, 'eleven weeks');
  const query = await hanna.do(askQuery, {
    claim: claim.id,
    revision: claim.revision,
    to: nora.id,
    question: 'Counted from which day?',
    ...more,
  });
  return { story, claim, query };
}

const answer = (query: QueryView, by = nora, more: object = {}) =>
  by.do(answerQuery, { query: query.id, revision: query.revision, text: 'From Monday.', ...more });
const close = (query: QueryView, outcome: string, by = hanna, reason = '') =>
  by.do(closeQuery, { query: query.id, revision: query.revision, outcome, reason });

test('a query goes from question to answer to outcome, and its claim with it', async () => {
  const { story, claim, query } = await asked({ due: '2126-03-02T18:00:00Z' });
  expect(query).toMatchObject({ number: 1, claimNumber: 1, state: 'open', to: nora.id, by: hanna.id, away: false });
  const waiting = await readClaim(claim.id);
  expect([waiting.revision, waiting.state, waiting.sign]).toEqual([claim.revision + 1, 'awaiting-author', 'author']);
  expect(await codesOn(story.id)).toEqual(['unsettled', 'query-open', 'unmarked']);

  const answered = await answer(query);
  expect(answered).toMatchObject({ state: 'answered', revision: 2, answer: { text: 'From Monday.', byAuthor: true } });
  const read = await readClaim(claim.id);
  expect([read.revision, read.state, read.sign]).toEqual([claim.revision + 2, 'unassigned', 'answered']);
  expect(await codesOn(story.id)).toEqual(['unsettled', 'query-outcome', 'unmarked']);

  const closed = await close(answered, 'stet');
  expect(closed).toMatchObject({ state: 'closed', outcome: { outcome: 'stet', by: hanna.id } });
  expect((await readClaim(claim.id)).queries).toEqual([await readQuery(query.id)]);
  expect(await codesOn(story.id)).toEqual(['unsettled', 'unmarked']);
});

test('what each may do comes with the query', async () => {
  const { query } = await asked();
  const may = ({ abilities }: QueryView) => [abilities.answer.may, abilities.close.may, abilities.redirect.may];
  expect(may(await readQuery(query.id, nora))).toEqual([true, false, false]);
  expect(may(await readQuery(query.id, hanna))).toEqual([false, true, true]);
  await answer(query);
  expect(may(await readQuery(query.id, hanna))).toEqual([false, true, false]);
});

test('an answer can bring evidence of the claim; another answer replaces it', async () => {
  const { claim, query } = await asked();
  const evidence = await nora.do(attachEvidence, {
    claim: claim.id,
    type: 'quotation',
    source: 'Works order',
    excerpt: 'From Monday.',
    tier: 'primary',
    stance: 'supports',
  });
  const first = await answer(query, nora, { evidence: [evidence.id] });
  expect(first.answer?.evidence).toEqual([evidence.id]);
  const second = await answer(first, nora, { text: 'From Tuesday, sorry.' });
  expect(second.answer).toMatchObject({ text: 'From Tuesday, sorry.', evidence: [] });
  const other = await perform(
    answerQuery,
    { query: query.id, revision: 3, text: 'x', evidence: ['elsewhere'] },
    nora.caller,
  );
  expect(other).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
});

test('whoever was overtaken gets the query, or the claim, as it is now', async () => {
  const { claim, query } = await asked();
  await answer(query);
  const late = await perform(closeQuery, { query: query.id, revision: 1, outcome: 'stet', reason: 'x' }, hanna.caller);
  expect(late).toMatchObject({ refusal: { code: 'stale', present: { id: query.id, state: 'answered', revision: 2 } } });
  const again = { claim: claim.id, revision: claim.revision, to: nora.id, question: 'And until when?' };
  const asking = await perform(askQuery, again, ruth.caller);
  expect(asking).toMatchObject({ refusal: { code: 'stale', present: { id: claim.id, revision: claim.revision + 2 } } });
  const since = (asking as { refusal: { present: { since: { sentence: string }[] } } }).refusal.present.since;
  expect(since.map((one) => one.sentence)).toEqual([
    'answered query 1 on claim 1: “From Monday.”',
    'put query 1 on claim 1 to Nora: “Counted from which day?”',
  ]);
});

describe('the author’s word', () => {
  test('is on record with an answer that was accepted on author', async () => {
    const { claim, query } = await asked();
    const find = async () =>
      hanna.do(recordCheck, {
        claim: claim.id,
        revision: (await readClaim(claim.id)).revision,
        finding: 'on-author',
        rationale: 'Only Nora was there.',
      });
    expect((await find()).unmet.map((one) => one.rule)).toEqual(['authors-word']);
    await close(await answer(query), 'accepted-on-author');
    const settled = await readClaim(claim.id);
    expect([settled.state, settled.clear, settled.unmet]).toEqual(['settled', true, []]);
  });

  test('is no checker’s answer', async () => {
    const { claim } = await asked();
    const revision = (await readClaim(claim.id)).revision;
    const query = await ruth.do(askQuery, { claim: claim.id, revision, to: hanna.id, question: 'Sure?' });
    const answered = await answer(query, hanna);
    const accepted = { query: query.id, revision: answered.revision, outcome: 'accepted-on-author' };
    expect(await perform(closeQuery, accepted, ruth.caller)).toMatchObject({ refusal: { code: 'invalid' } });
  });
});

describe('whoever was asked and is gone', () => {
  test('from the story is shown, and another can be asked', async () => {
    const { story, query } = await asked();
    await ruth.do(setPeople, { story: story.id, people: people().slice(1), restricted: false });
    const left = await readQuery(query.id);
    expect([left.away, left.waits]).toEqual([true, expect.stringContaining('Nora can no longer answer')]);
    expect((await perform(answerQuery, { query: query.id, revision: 1, text: 'x' }, nora.caller)).ok).toBe(false);
    const put = await hanna.do(redirectQuery, { query: query.id, revision: 1, to: ruth.id });
    expect(put).toMatchObject({ to: ruth.id, away: false, revision: 2 });
    expect((await readClaim(query.claim)).queries[0]?.to).toBe(ruth.id);
  });

  test('by a closed account is shown as well', async () => {
    const gone = await hand('reporter');
    const story = await newStory(gone, { people: [...people(), { person: gone.id, as: 'author' }] });
    const claim = await newClaim(hanna, story.id, 'eleven weeks');
    const query = await hanna.do(askQuery, { claim: claim.id, revision: 1, to: gone.email, question: 'When?' });
    await (await hand('administrator')).do(changePerson, { person: gone.id, active: false });
    expect((await readQuery(query.id)).away).toBe(true);
    const asking = { claim: claim.id, revision: 2, to: gone.id, question: 'When?' };
    expect(await perform(askQuery, asking, hanna.caller)).toMatchObject({ refusal: { code: 'invalid' } });
  });
});

test('the story screen says who can be asked, and why nobody can', async () => {
  const { story } = await asked();
  const screen = value(await view(storyScreen, { story: story.id }, hanna.caller));
  expect(screen.askable).toEqual([nora.id, hanna.id, ruth.id]);
  expect(screen.abilities.ask).toEqual({ may: true });
  const alone = await newStory(nora);
  expect(value(await view(storyScreen, { story: alone.id }, nora.caller)).abilities.ask).toMatchObject({ may: false });
});

test('a merge carries queries over; a removed claim’s fall away', async () => {
  const { story, claim, query } = await asked();
  const other = await newClaim(hanna, story.id, 'opened in 1931');
  const merged = await hanna.do(mergeClaims, {
    claim: other.id,
    revision: other.revision,
    other: { claim: claim.id, revision: claim.revision + 1 },
  });
  expect([merged.state, merged.queries.map((one) => [one.id, one.claimNumber])]).toEqual([
    'awaiting-author',
    [[query.id, 2]],
  ]);
  await hanna.do(removeClaim, { claim: other.id, revision: merged.revision, reason: 'By mistake.' });
  expect(value(await view(queryList, { story: story.id }, hanna.caller)).items).toEqual([]);
  expect(await view(queryById, { query: query.id }, hanna.caller)).toMatchObject({ ok: false });
});

test('a query voids a signature', async () => {
  const story = await readyStory(nora, tomas);
  await ruth.do(setPeople, { story: story.id, people: people(), restricted: false });
  const screen = value(await view(signOffScreen, { story: story.id }, ruth.caller));
  const { claimsDigest } = screen;
  await ruth.do(signOffStory, { story: story.id, password: PASSWORD, version: 1, claimsDigest });
  const [claim] = story.claims;
  const revision = claim?.revision;
  await hanna.do(askQuery, { claim: claim?.id, revision, to: nora.id, question: 'Sure?' });
  const { signOff } = value(await view(storyById, { story: story.id }, ruth.caller));
  expect([signOff?.valid, signOff?.voidedWhy]).toEqual([false, 'Claim 1: a query was asked, answered or closed.']);
});

test('queries over HTTP', async () => {
  const { reporter, asReporter, asChecker } = await desk();
  const story = await newStory(reporter);
  const { id: claim } = await newClaim(reporter, story.id, 'eleven weeks');
  const question = { revision: 1, to: reporter.id, question: 'Which weeks?' };
  const made = await call<QueryView>(asChecker, 'POST', `/claims/${claim}/queries`, question);
  expect([made.status, made.body.state]).toEqual([201, 'open']);
  const { id } = made.body;
  const due = '2126-03-02T18:00:00.000Z';
  const dated = await call<QueryView>(asChecker, 'PATCH', `/queries/${id}`, { revision: 1, due });
  expect([dated.status, dated.body.due]).toEqual([200, due]);
  const own = await call(asChecker, 'POST', `/queries/${id}/answer`, { revision: 2, text: 'x' });
  expect([own.status, own.body.code]).toEqual([403, 'not-permitted']);
  const said = await call<QueryView>(asReporter, 'POST', `/queries/${id}/answer`, { revision: 2, text: 'All.' });
  expect([said.status, said.body.state]).toEqual([200, 'answered']);
  const stale = await call(asChecker, 'POST', `/queries/${id}/outcome`, { revision: 2, outcome: 'fixed', reason: 'x' });
  expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
  const lists = async (state: string) =>
    (await call<{ items: QueryView[] }>(asChecker, 'GET', `/stories/${story.id}/queries?state=${state}`)).body.items;
  expect([(await lists('open')).length, (await lists('answered')).length]).toEqual([0, 1]);
  const done = await call<QueryView>(asChecker, 'POST', `/queries/${id}/outcome`, {
    revision: 3,
    outcome: 'fixed',
    reason: 'x',
  });
  expect([done.status, done.body.state]).toEqual([200, 'closed']);
  const read = await call<QueryView>(asChecker, 'GET', `/queries/${id}`);
  expect(read.body).toEqual(done.body);
});
