import { describe, expect, test } from 'vitest';
import type { Actor } from './given';
import { decideAnswer, decideOutcome, decideQuery, decideRedirect, queryInput, type StandingQuery } from './query';
import { testGiven } from './test-given';
import type { Decision } from './trail-event';
import type { Part, QueryOutcome } from './vocabulary';

const NOW = '2026-03-02T09:00:00.000Z';
const person = (id: string, ...parts: Part[]): Actor => ({
  id,
  name: id,
  standing: { role: 'checker', via: 'session', story: { restricted: false, parts } },
});
const hanna = person('hanna', 'checker');
const nora = person('nora', 'author');
const people = [
  { id: 'nora', email: 'nora@example.org', name: 'Nora' },
  { id: 'hanna', email: 'hanna@example.org', name: 'Hanna' },
  { id: 'ruth', email: 'ruth@example.org', name: 'Ruth' },
];
const on = { id: 'c4', number: 4, revision: 3 };
const QUERY: StandingQuery = {
  id: 'q1',
  number: 9,
  revision: 2,
  question: 'Which year?',
  by: 'hanna',
  to: 'nora',
  due: null,
  answered: false,
  byAuthor: false,
  outcome: null,
  claim: on,
};

/** The change, or the refusal's code and the field it names. */
const outcomeOf = <C>(decision: Decision<C>) =>
  decision.ok ? decision.change : [decision.refusal.code, ...Object.keys(decision.refusal.fields ?? {})];

const asks = (more: object, by = hanna) =>
  decideQuery(
    by,
    on,
    { people, number: 9 },
    queryInput.parse({ claim: 'c4', revision: 3, to: 'nora', question: 'Which year?', ...more }),
    testGiven(NOW),
  );

describe('asking', () => {
  test('puts a numbered query to a person of the story, and tells the trail', () => {
    const decision = asks({ due: '2026-03-02T19:00:00+01:00' });
    expect(outcomeOf(decision)).toMatchObject({ number: 9, by: 'hanna', to: 'nora', due: '2026-03-02T18:00:00.000Z' });
    expect(decision.ok && decision.events).toEqual([
      {
        type: 'query.asked',
        payload: {
          query: 'new-1',
          queryNumber: 9,
          claim: 'c4',
          number: 4,
          revision: 4,
          to: 'nora',
          question: 'Which year?',
          due: '2026-03-02T18:00:00.000Z',
        },
      },
    ]);
  });

  test('finds the person by e-mail address too', () => {
    expect(outcomeOf(asks({ to: 'Nora@example.org' }))).toMatchObject({ to: 'nora' });
  });

  test.each([
    ['on another revision', { revision: 2 }, ['stale']],
    ['to somebody who is not on the story', { to: 'leo' }, ['invalid', 'to']],
    ['to oneself', { to: 'hanna' }, ['invalid', 'to']],
    ['for a moment that has passed', { due: '2026-03-02T08:59:00Z' }, ['invalid', 'due']],
  ])('is refused %s', (_, more, refused) => {
    expect(outcomeOf(asks(more))).toEqual(refused);
  });

  test('asks for a question', () => {
    expect(queryInput.safeParse({ claim: 'c', revision: 1, to: 'nora', question: ' \n' }).success).toBe(false);
  });
});

const answers = (more: object = {}, by = nora, query = QUERY) =>
  decideAnswer(
    by,
    query,
    { evidence: ['e1'], corrections: ['x1'] },
    {
      query: 'q1',
      revision: 2,
      text: '2024.',
      evidence: [],
      ...more,
    },
  );

describe('answering', () => {
  test('is for whoever was asked; from an author it is the author’s word', () => {
    expect(outcomeOf(answers({ evidence: ['e1', 'e1'], correction: 'x1' }))).toEqual({
      answer: { text: '2024.', evidence: ['e1'], correction: 'x1', byAuthor: true },
    });
    expect(outcomeOf(answers({}, person('nora', 'checker')))).toMatchObject({ answer: { byAuthor: false } });
  });

  test('again before the outcome replaces the answer', () => {
    expect(outcomeOf(answers({}, nora, { ...QUERY, answered: true }))).toMatchObject({ answer: { text: '2024.' } });
  });

  test.each<[string, object, Actor, StandingQuery, unknown[]]>([
    ['by another', {}, hanna, QUERY, ['not-permitted']],
    ['on another revision', { revision: 1 }, nora, QUERY, ['stale']],
    ['once closed', {}, nora, { ...QUERY, outcome: 'stet' }, ['invalid']],
    ['with evidence of another claim', { evidence: ['e2'] }, nora, QUERY, ['invalid', 'evidence']],
    ['with another’s correction', { correction: 'x2' }, nora, QUERY, ['invalid', 'correction']],
  ])('is refused %s', (_, more, by, query, refused) => {
    expect(outcomeOf(answers(more, by, query))).toEqual(refused);
  });
});

const closes = (outcome: QueryOutcome, query: Partial<StandingQuery>, reason = '', by = hanna, revision = 2) =>
  decideOutcome(by, { ...QUERY, ...query }, { query: 'q1', revision, outcome, reason });
const answered = { answered: true, byAuthor: true };

describe('the outcome', () => {
  test('of an answer needs no reason; of none it does', () => {
    expect(outcomeOf(closes('accepted-on-author', answered))).toEqual({
      closed: { outcome: 'accepted-on-author', reason: '' },
    });
    expect(outcomeOf(closes('stet', {}, 'Found it in the minutes.'))).toMatchObject({ closed: { outcome: 'stet' } });
    expect(outcomeOf(closes('stet', {}, ' '))).toEqual(['invalid', 'reason']);
  });

  test.each<[string, Decision<unknown>, unknown[]]>([
    ['by whoever was asked', closes('stet', answered, 'x', person('nora', 'editor')), ['not-permitted']],
    ['twice', closes('stet', { ...answered, outcome: 'fixed' }), ['invalid']],
    ['on another revision', closes('stet', answered, '', hanna, 1), ['stale']],
    ['accepting no answer', closes('accepted-on-author', {}, 'x'), ['invalid', 'outcome']],
    ['accepting what no author said', closes('accepted-on-author', { answered: true }), ['invalid', 'outcome']],
  ])('is refused %s', (_, decision, refused) => {
    expect(outcomeOf(decision)).toEqual(refused);
  });
});

const redirects = (more: object, query: Partial<StandingQuery> = {}) =>
  decideRedirect({ ...QUERY, ...query }, people, { query: 'q1', revision: 2, ...more }, NOW);

describe('putting it to another', () => {
  test('keeps the date, or sets one, or takes it away', () => {
    const due = '2026-03-03T12:00:00.000Z';
    expect(outcomeOf(redirects({ to: 'ruth' }, { due }))).toEqual({ redirected: { to: 'ruth', due } });
    expect(outcomeOf(redirects({ due }))).toEqual({ redirected: { to: 'nora', due } });
    expect(outcomeOf(redirects({ due: null }, { due }))).toEqual({ redirected: { to: 'nora', due: null } });
  });

  test('can leave a date that has passed as it is', () => {
    const due = '2026-03-01T12:00:00.000Z';
    expect(outcomeOf(redirects({ to: 'ruth' }, { due }))).toEqual({ redirected: { to: 'ruth', due } });
  });

  test.each([
    ['to whoever asked', redirects({ to: 'hanna' }), ['invalid', 'to']],
    ['to somebody who is not on the story', redirects({ to: 'leo' }), ['invalid', 'to']],
    ['to the same person', redirects({ to: 'nora' }), ['invalid', 'to']],
    ['for a moment that has passed', redirects({ due: '2026-03-01T12:00:00.000Z' }), ['invalid', 'due']],
    ['once answered', redirects({ to: 'ruth' }, { answered: true }), ['invalid']],
    ['once closed', redirects({ to: 'ruth' }, { outcome: 'stet' }), ['invalid']],
    ['on another revision', redirects({ revision: 1, to: 'ruth' }), ['stale']],
  ])('is refused %s', (_, decision, refused) => {
    expect(outcomeOf(decision)).toEqual(refused);
  });
});
