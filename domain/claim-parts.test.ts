import { describe, expect, it } from 'vitest';
import { type ClaimRecord, decideNewClaim, newClaimInput } from './claim';
import { claimMergeInput, decideMerge, type Mergeable } from './claim-merge';
import { claimRemovalInput, decideClaimRemoval } from './claim-removal';
import { claimSplitInput, decideSplit } from './claim-split';
import type { Actor } from './given';
import { testGiven } from './test-given';
import type { Part, Role, State } from './vocabulary';

const TEXT = 'Bridge closes\nIt opened in 1931 for 6 million and carries 18,400 cars; in 1931 it carried 90.';
const actor = (role: Role, ...parts: Part[]): Actor => ({
  id: role,
  name: role,
  standing: { role, via: 'session', story: { restricted: false, parts } },
});
const checker = actor('checker');
const author = actor('reporter', 'author');

function claimOn(exacts: string[], more: Partial<Mergeable> = {}): Mergeable {
  const input = newClaimInput.parse({ story: 's', spans: exacts.map((exact) => ({ exact })), kind: 'figure' });
  const made = decideNewClaim({ text: TEXT, nextNumber: 3, people: [] }, input, testGiven());
  if (!made.ok) throw new Error(made.refusal.sentence);
  const judgement = { state: 'open' as State };
  return { ...made.change, id: 'c3', revision: 4, checks: [], judgement, rests: [], threads: [], ...more };
}

const lost = {
  id: 'l',
  exact: 'gone',
  prefix: '',
  suffix: '',
  start: 2,
  placement: 'lost',
  contextChanged: false,
  contextBefore: '',
  contextAfter: '',
  candidates: [],
} as const;
const disputed = { checks: [{}, {}], judgement: { state: 'disputed' as State } };
const exacts = (claim: ClaimRecord | undefined) => claim?.spans.map((span) => span.exact);
const span = (exact: string) => ({ spans: [{ exact }] });

describe('splitting a claim', () => {
  const whole = claimOn(['opened in 1931 for 6 million'], { assignee: 'ada', risk: 'high' });
  const split = (parts: object[], of: Mergeable = whole, by = checker, revision = 4) =>
    decideSplit(
      by,
      of,
      { text: TEXT, nextNumber: 9 },
      claimSplitInput.parse({ claim: of.id, revision, parts }),
      testGiven(),
    );

  it('goes on as the first part, and the others are new claims', () => {
    const done = split([
      span('opened in 1931'),
      { ...span('6 million'), kind: 'name', statement: 'It cost 6 million' },
    ]);
    if (!done.ok) throw new Error(done.refusal.sentence);
    const { claim, parts } = done.change;
    expect(claim).toMatchObject({ id: 'c3', number: 3, revision: 5, statement: 'opened in 1931', risk: 'high' });
    expect(parts).toMatchObject([
      { number: 9, revision: 1, statement: 'It cost 6 million', kind: 'name', risk: 'high', assignee: 'ada' },
    ]);
    expect(done.events).toMatchObject([
      { type: 'claim.split', payload: { claim: 'c3', number: 3, revision: 5, parts: [9] } },
      { type: 'claim.made', payload: { claim: parts[0]?.id, number: 9, splitFrom: 'c3' } },
    ]);
  });

  it('keeps the place, its id and the statement where the first part is what it was', () => {
    const of = { ...whole, statement: 'Opened in 1931, cost 6 million' };
    const done = split([span('opened in 1931 for 6 million'), span('6 million')], of);
    expect(done).toMatchObject({
      ok: true,
      change: { claim: { statement: 'Opened in 1931, cost 6 million', spans: [{ id: of.spans[0]?.id }] } },
    });
  });

  it('may say two things of the same words', () => {
    const same = span('opened in 1931 for 6 million');
    expect(
      split([
        { ...same, statement: 'the year' },
        { ...same, statement: 'the cost' },
      ]),
    ).toMatchObject({ ok: true });
  });

  it('leaves a lost place with the claim that goes on', () => {
    const done = split([span('opened in 1931'), span('6 million')], { ...whole, spans: [...whole.spans, lost] });
    expect(done.ok && exacts(done.change.claim)).toEqual(['opened in 1931', 'gone']);
    expect(done.ok && exacts(done.change.parts[0])).toEqual(['6 million']);
  });

  it.each<[string, object[], Partial<Mergeable>, Actor, number, string, RegExp]>([
    ['another revision', [span('opened'), span('6 million')], {}, checker, 3, 'stale', /claim 3 changed/],
    ['twins', [span('opened'), span('opened')], {}, checker, 4, 'invalid', /^Part 2 says the same/],
    ['words that are nowhere', [span('opened'), span('7 million')], {}, checker, 4, 'invalid', /do not stand/],
    ['a dispute', [span('opened'), span('6 million')], disputed, checker, 4, 'blocked', /Rule on it first/],
    [
      'its author, once checked',
      [span('opened'), span('6 million')],
      { checks: [{}] },
      author,
      4,
      'not-permitted',
      /ask one/,
    ],
  ])('is refused on %s', (_, parts, of, by, revision, code, sentence) => {
    const refused = split(parts, { ...whole, ...of }, by, revision);
    expect(refused).toMatchObject({ ok: false, refusal: { code, sentence: expect.stringMatching(sentence) } });
  });

  it('names the part that is wrong', () => {
    expect(split([span('opened'), span('7 million')])).toMatchObject({
      refusal: { fields: { 'parts.1.spans.0.exact': expect.any(String) } },
    });
  });

  it.each([[[span('opened')]], [[span('opened'), { spans: [] }]], [[span('opened'), span(' ')]]])(
    'cannot be asked for with %j',
    (parts) => {
      expect(claimSplitInput.safeParse({ claim: 'c', revision: 1, parts }).success).toBe(false);
    },
  );
});

describe('merging two claims', () => {
  const one = claimOn(['opened in 1931', '6 million'], { rests: [{ id: 'e1' }] });
  const other = {
    ...claimOn(['6 million', '18,400 cars'], { rests: [{ id: 'e1' }, { id: 'e2' }], threads: ['t1'] }),
    id: 'c7',
    number: 7,
    revision: 2,
  };
  const merge = (of: Partial<Mergeable>, into: Mergeable | null, input: object = {}, by = checker) =>
    decideMerge(
      by,
      { ...one, ...of },
      into,
      claimMergeInput.parse({ claim: 'c3', revision: 4, other: { claim: 'c7', revision: 2 }, ...input }),
    );

  it('brings places and evidence together, nothing twice, and removes the other', () => {
    const done = merge({}, other);
    if (!done.ok) throw new Error(done.refusal.sentence);
    expect(exacts(done.change.claim)).toEqual(['opened in 1931', '6 million', '18,400 cars']);
    expect(done.change).toMatchObject({
      claim: { id: 'c3', number: 3, revision: 5, statement: one.statement, kind: 'figure' },
      removed: { id: 'c7', number: 7, reason: 'merged into claim 3', mergedInto: 'c3' },
      evidence: ['e2'],
    });
    expect(done.events).toMatchObject([
      { type: 'claim.merged', payload: { merged: { claim: 'c7', number: 7 }, evidence: ['e2'], threads: ['t1'] } },
      { type: 'claim.removed', payload: { claim: 'c7', number: 7, mergedInto: 'c3' } },
    ]);
  });

  it('keeps a lost place beside the same words that stand', () => {
    const done = merge({}, { ...other, spans: [{ ...lost, exact: '6 million', start: one.spans[1]?.start ?? 0 }] });
    expect(done.ok && done.change.claim.spans.map((place) => place.placement)).toEqual(['exact', 'exact', 'lost']);
  });

  const many = Array.from({ length: 49 }, (_, at) => ({ ...lost, id: `m${at}`, start: at }));
  it.each<[string, Partial<Mergeable>, Mergeable | null, object, Actor, string, RegExp]>([
    ['itself', {}, one, { other: { claim: 'c3', revision: 4 } }, checker, 'invalid', /with itself/],
    ['none of this story', {}, null, {}, checker, 'invalid', /no such claim on this story/],
    ['another revision', {}, other, { revision: 3 }, checker, 'stale', /claim 3 changed/],
    ['another revision of the other', {}, other, { other: { claim: 'c7', revision: 1 } }, checker, 'stale', /claim 7/],
    ['its own dispute', disputed, other, {}, checker, 'blocked', /Claim 3 is disputed/],
    ['the other’s dispute', {}, { ...other, ...disputed }, {}, checker, 'blocked', /Claim 7 is disputed/],
    ['a checked one, by its author', {}, { ...other, checks: [{}] }, {}, author, 'not-permitted', /Claim 7 has been/],
    ['too many places', {}, { ...other, spans: many }, {}, checker, 'invalid', /51 places; 50/],
  ])('is refused with %s', (_, of, into, input, by, code, sentence) => {
    expect(merge(of, into, input, by)).toMatchObject({
      ok: false,
      refusal: { code, sentence: expect.stringMatching(sentence) },
    });
  });

  it('takes others into a claim that is checked, whoever asks', () => {
    expect(merge({ checks: [{}] }, other, {}, author).ok).toBe(true);
  });
});

describe('removing a claim', () => {
  const remove = (of: Partial<Mergeable>, by: Actor, revision = 4) =>
    decideClaimRemoval(
      by,
      claimOn(['opened'], of),
      claimRemovalInput.parse({ claim: 'c3', revision, reason: 'Marked twice.' }),
    );

  it('tells what it said and why it went', () => {
    expect(remove({}, author)).toMatchObject({
      ok: true,
      change: { id: 'c3', number: 3, reason: 'Marked twice.', mergedInto: null },
      events: [{ type: 'claim.removed', payload: { number: 3, statement: 'opened', reason: 'Marked twice.' } }],
    });
  });

  it.each<[string, Partial<Mergeable>, Actor, number, string | null]>([
    ['its author, unchecked', {}, author, 4, null],
    ['its author, checked', { checks: [{}] }, author, 4, 'not-permitted'],
    ['a checker who wrote it, checked', { checks: [{}] }, actor('checker', 'author'), 4, 'not-permitted'],
    [
      'an administrator on it as author, checked',
      { checks: [{}] },
      actor('administrator', 'author'),
      4,
      'not-permitted',
    ],
    ['a checker, checked', { checks: [{}] }, checker, 4, null],
    ['an editor, checked', { checks: [{}] }, actor('editor'), 4, null],
    ['a checker, disputed', disputed, checker, 4, 'blocked'],
    ['an editor, disputed', disputed, actor('editor'), 4, 'blocked'],
    ['another revision', {}, checker, 5, 'stale'],
  ])('%s', (_, of, by, revision, code) => {
    const done = remove(of, by, revision);
    expect(done.ok ? null : done.refusal.code).toBe(code);
  });

  it.each(['', ' \n'])('cannot be asked for without a reason: %j', (reason) => {
    expect(claimRemovalInput.safeParse({ claim: 'c', revision: 1, reason }).success).toBe(false);
  });
});
