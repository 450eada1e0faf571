import { describe, expect, it, test } from 'vitest';
import { type ClaimRecord, FRESH, type SpanRecord } from './claim';
import { decideReopening, reopeningInput } from './claim-reopening';
import { decideTick } from './context-tick';
import { recheckNeed } from './recheck-needs';
import { decideCut } from './span-cut';
import { decideReattachment } from './span-reattachment';

const TEXT = 'Rowan Bridge\nIt closes for ten weeks. Nobody counted cars. The works take ten weeks.';
const STORY = { text: TEXT, language: 'en' };

const span = (id: string, more: Partial<SpanRecord> = {}): SpanRecord => ({
  ...FRESH,
  id,
  exact: 'ten weeks',
  prefix: '',
  suffix: '',
  start: 27,
  ...more,
});
const lost = span('lost', { placement: 'lost', contextBefore: 'It closes for ten weeks.' });
const claim = (...spans: SpanRecord[]): ClaimRecord => ({
  id: 'c',
  number: 4,
  revision: 3,
  statement: 'Ten weeks',
  kind: 'figure',
  risk: 'normal',
  assignee: null,
  spans,
});
const at = <M extends object>(more: M) => ({ claim: 'c', revision: 3, span: 'lost', ...more });
const refused = (code: string) => ({ ok: false, refusal: { code } });

describe('a tick', () => {
  const owed = span('s', { contextChanged: true, contextBefore: 'Few left.', contextAfter: 'None left.' });
  it('lays the two sentences to rest and keeps them in the trail', () => {
    expect(decideTick(claim(owed), at({ span: 's' }))).toMatchObject({
      ok: true,
      change: { id: 's', contextChanged: false, contextBefore: '', contextAfter: '' },
      events: [{ type: 'context.ticked', payload: { revision: 4, before: 'Few left.', after: 'None left.' } }],
    });
  });
  test.each([
    [at({ span: 's', revision: 2 }), 'stale'],
    [at({ span: 'none' }), 'invalid'],
  ])('is refused for what was not seen %#', (input, code) => {
    expect(decideTick(claim(owed), input)).toMatchObject(refused(code));
  });
  it('is refused where none is owed', () => {
    expect(decideTick(claim(span('s')), at({ span: 's' }))).toMatchObject(refused('invalid'));
  });
});

describe('re-attaching', () => {
  it('the same words in the same sentence owes nothing', () => {
    const decision = decideReattachment(claim(lost), STORY, at({ exact: 'ten weeks', start: 27 }));
    expect(decision).toMatchObject({ ok: true, change: { placement: 'moved', start: 27, contextChanged: false } });
  });
  it('the same words in another sentence owes a tick', () => {
    const decision = decideReattachment(claim(lost), STORY, at({ exact: 'ten weeks', prefix: 'take ' }));
    expect(decision).toMatchObject({
      ok: true,
      change: {
        placement: 'moved',
        contextChanged: true,
        contextBefore: 'It closes for ten weeks.',
        contextAfter: 'The works take ten weeks.',
      },
      events: [{ payload: { state: 'moved', contextChanged: true, before: { exact: 'ten weeks' } } }],
    });
  });
  it('other words are changed words: they are checked anew, so no tick is owed', () => {
    const decision = decideReattachment(claim(lost), STORY, at({ exact: 'Nobody counted cars' }));
    expect(decision).toMatchObject({ ok: true, change: { placement: 'changed', contextChanged: false } });
  });
  test.each([
    [at({ exact: 'twelve weeks' }), 'invalid'],
    [at({ exact: 'ten weeks' }), 'invalid'],
    [at({ exact: 'ten weeks', start: 27, revision: 1 }), 'stale'],
  ])('words that are nowhere, or in two places, or of a claim that changed, are refused %#', (input, code) => {
    expect(decideReattachment(claim(lost), STORY, input)).toMatchObject(refused(code));
  });
  it('the words it stands on already are refused', () => {
    const both = claim(span('s'), lost);
    expect(decideReattachment(both, STORY, at({ exact: 'ten weeks', start: 27 }))).toMatchObject(refused('invalid'));
  });
});

describe('cutting a place', () => {
  it('takes a lost one off a claim that stands elsewhere', () => {
    expect(decideCut(claim(span('s'), lost), at({ reason: 'Gone.' }))).toMatchObject({
      ok: true,
      change: { id: 'lost' },
      events: [{ type: 'span.cut', payload: { revision: 4, exact: 'ten weeks', reason: 'Gone.' } }],
    });
  });
  it('leaves the last one to the finding Cut', () => {
    expect(decideCut(claim(lost), at({ reason: '' }))).toMatchObject(refused('blocked'));
  });
  it('takes none off whose words stand', () => {
    expect(decideCut(claim(span('s'), lost), at({ span: 's', reason: '' }))).toMatchObject(refused('invalid'));
  });
});

describe('opening again', () => {
  const judged = (state: 'settled' | 'disputed' | 'open', standing: unknown[]) =>
    ({ ...claim(span('s')), judgement: { state, standing } }) as never;
  const input = reopeningInput.parse({ claim: 'c', revision: 3, reason: 'A new order.' });
  it('counts no check from before', () => {
    expect(decideReopening(judged('settled', [{}]), input)).toMatchObject({
      ok: true,
      change: { checkedFrom: 4 },
      events: [{ type: 'claim.reopened', payload: { revision: 4, reason: 'A new order.' } }],
    });
  });
  test.each([
    ['disputed' as const, [{}, {}]],
    ['open' as const, []],
  ])('is refused while %s', (state, standing) => {
    expect(decideReopening(judged(state, standing), input)).toMatchObject(refused('blocked'));
  });
  it('asks for a reason', () => {
    expect(reopeningInput.safeParse({ claim: 'c', revision: 3, reason: ' ' }).success).toBe(false);
  });
});

test.each([
  ['recheck', { state: 'recheck', clear: false }, null, [span('s'), lost], 'recheck'],
  ['a lost place', { state: 'settled', clear: true }, 'confirmed', [span('s'), lost], 'lost'],
  ['a claim closed as cut', { state: 'settled', clear: true }, 'cut', [lost], null],
  ['a tick', { state: 'settled', clear: true }, 'confirmed', [span('s', { contextChanged: true })], 'tick'],
  ['nothing', { state: 'settled', clear: true }, 'confirmed', [span('s')], null],
] as const)('what a claim asks for after a new text: %s', (_, beneath, finding, spans, need) => {
  expect(recheckNeed({ spans, judgement: { beneath, finding, clear: beneath.clear } })).toBe(need);
});
