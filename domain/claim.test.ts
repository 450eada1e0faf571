import { describe, expect, it } from 'vitest';
import {
  type ClaimRecord,
  claimChangeInput,
  decideClaimChange,
  decideNewClaim,
  newClaimInput,
  type SpanInput,
} from './claim';
import { testGiven } from './test-given';

const TEXT =
  'Bridge closes for eleven weeks\nThe bridge opened in 1931.\n😀 It carries 18,400 cars; in 1931 it carried 90.\nהגשר נסגר, said the Cafe\u0301 owner.';
const ADA = { id: 'ada', name: 'Ada Brandt', assignable: true };
const LEO = { id: 'leo', name: 'Leo Falk', assignable: false };
const STORY = { text: TEXT, nextNumber: 7, people: [ADA, LEO] };

const make = (spans: SpanInput[], more: object = {}) =>
  decideNewClaim(STORY, newClaimInput.parse({ story: 's1', spans, ...more }), testGiven());

const made = (spans: SpanInput[], more: object = {}): ClaimRecord => {
  const decision = make(spans, more);
  if (!decision.ok) throw new Error(decision.refusal.sentence);
  return decision.change;
};

describe('a new claim', () => {
  it('stands on its words, with the next number, and is told whole', () => {
    const decision = make([{ exact: 'opened in 1931' }, { exact: 'in 1931', prefix: 'cars; ' }], {
      kind: 'date',
      risk: 'high',
      assignee: 'ada',
    });
    const statement = 'opened in 1931';
    const spans = [
      { id: 'new-1', exact: 'opened in 1931', start: 42 },
      { id: 'new-2', exact: 'in 1931', start: 85 },
    ];
    expect(decision).toMatchObject({
      ok: true,
      change: { id: 'new-3', number: 7, revision: 1, statement, kind: 'date', risk: 'high', assignee: 'ada', spans },
      events: [
        {
          type: 'claim.made',
          payload: { claim: 'new-3', number: 7, statement, kind: 'date', risk: 'high', assignee: 'ada', spans },
        },
      ],
    });
  });

  it.each<[string, SpanInput[], object, Partial<ClaimRecord>]>([
    [
      'of another kind, normal risk and nobody’s unless told',
      [{ exact: '18,400' }],
      {},
      { kind: 'other', risk: 'normal', assignee: null },
    ],
    ['its statement is its first words, trimmed', [{ exact: ' eleven weeks' }], {}, { statement: 'eleven weeks' }],
    [
      'or what was said',
      [{ exact: '18,400' }],
      { statement: ' 18,400 cars a day ' },
      { statement: ' 18,400 cars a day ' },
    ],
    [
      'the same words twice are one place',
      [{ exact: '18,400' }, { exact: '18,400' }],
      {},
      { spans: [expect.anything()] as never },
    ],
    [
      'the same word in two places is two',
      [
        { exact: '1931', start: 52 },
        { exact: '1931', start: 88 },
      ],
      {},
      { spans: [expect.anything(), expect.anything()] as never },
    ],
    ['words over a pair', [{ exact: '😀 It' }], {}, { statement: '😀 It' }],
    ['words over two blocks', [{ exact: 'weeks\nThe' }], {}, { statement: 'weeks\nThe' }],
    [
      'words inside others',
      [{ exact: 'opened in 1931' }, { exact: '1931', start: 52 }],
      {},
      { statement: 'opened in 1931' },
    ],
    ['words written from the right', [{ exact: 'הגשר נסגר' }], {}, { statement: 'הגשר נסגר' }],
    ['a letter with its mark', [{ exact: 'Cafe\u0301' }], {}, { statement: 'Cafe\u0301' }],
  ])('%s', (_, spans, more, want) => {
    expect(made(spans, more)).toMatchObject(want);
  });

  it('keeps a statement cut from long words whole', () => {
    const text = `${'a'.repeat(4999)}😀${'b'.repeat(100)}`;
    const decision = decideNewClaim(
      { ...STORY, text },
      newClaimInput.parse({ story: 's1', spans: [{ exact: text }] }),
      testGiven(),
    );
    expect(decision).toMatchObject({ ok: true, change: { statement: 'a'.repeat(4999) } });
  });

  it.each<[string, SpanInput[], object, Record<string, RegExp>]>([
    ['words that stand nowhere', [{ exact: '19,000' }], {}, { 'spans.0.exact': /do not stand in the text/ }],
    ['words that stand twice', [{ exact: '18,400' }, { exact: '1931' }], {}, { 'spans.1.exact': /more than once/ }],
    [
      'words between other words',
      [{ exact: '18,400', prefix: 'held ' }],
      {},
      { 'spans.0.exact': /with others before or after/ },
    ],
    ['somebody who may not work on it', [{ exact: '18,400' }], { assignee: 'leo' }, { assignee: /^Leo Falk may not/ }],
    ['nobody known', [{ exact: '18,400' }], { assignee: 'eve' }, { assignee: /^Nobody here/ }],
  ])('is refused on %s', (_, spans, more, fields) => {
    const [[field, sentence] = ['', /./]] = Object.entries(fields);
    expect(make(spans, more)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', fields: { [field]: expect.stringMatching(sentence) } },
    });
  });

  it.each([
    ['no place', { spans: [] }],
    ['a place without words', { spans: [{ exact: ' \n' }] }],
    ['too many places', { spans: Array.from({ length: 51 }, () => ({ exact: 'a' })) }],
    ['a place before the beginning', { spans: [{ exact: 'a', start: -1 }] }],
    ['an unknown kind', { spans: [{ exact: 'a' }], kind: 'rumour' }],
    ['an empty statement', { spans: [{ exact: 'a' }], statement: ' ' }],
  ])('cannot be asked for with %s', (_, input) => {
    expect(newClaimInput.safeParse({ story: 's1', ...input }).success).toBe(false);
  });
});

describe('a change of a claim', () => {
  const claim = { ...made([{ exact: '18,400' }]), revision: 4 };
  const change = (input: object, of: ClaimRecord = claim) =>
    decideClaimChange(of, STORY, claimChangeInput.parse({ claim: of.id, revision: 4, ...input }), testGiven());

  it.each<[string, object, Partial<ClaimRecord>]>([
    ['its statement', { statement: '18,400 cars a day' }, { statement: '18,400 cars a day', revision: 5 }],
    ['its kind', { kind: 'figure' }, { kind: 'figure', revision: 5 }],
    ['its risk', { risk: 'high' }, { risk: 'high', revision: 5 }],
    [
      'several at once',
      { risk: 'high', kind: 'figure', assignee: 'ada' },
      { kind: 'figure', risk: 'high', assignee: 'ada', revision: 5 },
    ],
    ['who has it: no other revision', { assignee: 'ada' }, { assignee: 'ada', revision: 4 }],
    ['what it is already: no other revision', { kind: 'other', risk: 'normal', statement: '18,400' }, { revision: 4 }],
    [
      'the places it has already: no other revision',
      { spans: [{ exact: '18,400' }] },
      { spans: claim.spans, revision: 4 },
    ],
    ['nothing: no other revision', {}, { revision: 4 }],
  ])('%s', (_, input, want) => {
    expect(change(input)).toMatchObject({ ok: true, change: { ...want, id: claim.id, number: 7 } });
  });

  it('nobody’s again', () => {
    expect(change({ assignee: null }, { ...claim, assignee: 'ada' })).toMatchObject({
      ok: true,
      change: { assignee: null },
    });
  });

  it('keeps the places that stay, and tells both states', () => {
    const decision = change({ spans: [{ exact: 'eleven weeks' }, { exact: '18,400' }] });
    const kept = claim.spans[0];
    expect(decision).toMatchObject({
      ok: true,
      change: { revision: 5, spans: [{ id: 'new-1', exact: 'eleven weeks', placement: 'exact' }, kept] },
      events: [
        {
          type: 'claim.changed',
          payload: {
            number: 7,
            revision: 5,
            before: { statement: '18,400', spans: [{ id: kept?.id, exact: '18,400' }] },
            after: { statement: '18,400', spans: [{ id: 'new-1', exact: 'eleven weeks' }, { id: kept?.id }] },
          },
        },
      ],
    });
  });

  const lost = {
    id: 'l',
    exact: 'nine weeks',
    prefix: '',
    suffix: '',
    start: 4,
    contextChanged: false,
    contextBefore: '',
    contextAfter: '',
    candidates: [],
  } as const;

  it('keeps a place that lost its words, named or not', () => {
    const of: ClaimRecord = { ...claim, spans: [...claim.spans, { ...lost, placement: 'lost' }] };
    const decision = change({ spans: [{ exact: 'eleven weeks' }] }, of);
    expect(decision.ok && decision.change.spans.map((span) => [span.exact, span.placement])).toEqual([
      ['eleven weeks', 'exact'],
      ['nine weeks', 'lost'],
    ]);
  });

  it('lets words that were lost and stand again be named again, under their id', () => {
    const back = { ...lost, exact: 'eleven weeks', start: TEXT.indexOf('eleven weeks'), placement: 'lost' as const };
    const decision = change({ spans: [{ exact: 'eleven weeks' }] }, { ...claim, spans: [back] });
    expect(decision).toMatchObject({ ok: true, change: { revision: 5, spans: [{ id: 'l', placement: 'exact' }] } });
    expect(decision.ok && decision.change.spans.length).toBe(1);
  });

  it('owes a tick for words that were lost and are named again in another sentence', () => {
    const start = TEXT.indexOf('eleven weeks');
    const back = {
      ...lost,
      exact: 'eleven weeks',
      start,
      placement: 'lost' as const,
      contextBefore: 'It lasts eleven weeks.',
    };
    const decision = change({ spans: [{ exact: 'eleven weeks' }] }, { ...claim, spans: [back] });
    const owed = { contextChanged: true, contextBefore: 'It lasts eleven weeks.', contextAfter: TEXT.split('\n')[0] };
    expect(decision).toMatchObject({ ok: true, change: { spans: [{ id: 'l', placement: 'exact', ...owed }] } });
  });

  it('keeps the tick that a place owes when it is named again', () => {
    const context = { contextChanged: true, contextBefore: 'Few left.', contextAfter: 'None left.' };
    const owing = { ...claim, spans: claim.spans.map((span) => ({ ...span, ...context })) };
    const decision = change({ spans: claim.spans.map(({ exact, start }) => ({ exact, start })) }, owing);
    expect(decision).toMatchObject({ ok: true, change: { spans: [context] } });
  });

  it.each([
    ['another revision', { revision: 3, kind: 'date' }, 'stale', /claim 7 changed while you worked/],
    ['words that are not there', { spans: [{ exact: 'nine weeks' }] }, 'invalid', /do not stand/],
    ['somebody who may not', { assignee: 'leo' }, 'invalid', /^Leo Falk may not work/],
  ])('is refused on %s', (_, input, code, sentence) => {
    expect(change(input)).toMatchObject({ ok: false, refusal: { code, sentence: expect.stringMatching(sentence) } });
  });

  it('cannot take away the last place', () => {
    expect(claimChangeInput.safeParse({ claim: 'c', revision: 1, spans: [] }).success).toBe(false);
  });
});
