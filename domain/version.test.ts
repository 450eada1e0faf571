import { describe, expect, it, test } from 'vitest';
import { FRESH, type SpanRecord } from './claim';
import { versionText } from './story';
import type { StoryText } from './story-text';
import { testGiven } from './test-given';
import { decideVersion, type MovedClaim, type NextVersion, newVersionInput } from './version';

const { sha256 } = testGiven();
const words = (headline: string, body: string): StoryText => ({
  headline,
  dek: '',
  byline: '',
  document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }] },
});

const span = (id: string, more: Partial<SpanRecord> = {}): SpanRecord => ({
  ...FRESH,
  id,
  exact: 'ten weeks',
  prefix: '',
  suffix: '',
  start: 10,
  ...more,
});
const moved = (id: string, before: SpanRecord, after: Partial<SpanRecord>): MovedClaim => ({
  before: { id, number: Number(id.slice(1)), spans: [before] },
  spans: [{ ...before, ...after }],
});

const next = (claims: MovedClaim[], more: Partial<NextVersion> = {}): NextVersion => ({
  base: { number: 6, documentHash: 'sha256:of-version-6' },
  text: versionText(words('Bridge', 'It closes.'), sha256),
  passages: 2,
  claims,
  ...more,
});

function touched(claim: MovedClaim): boolean {
  const decision = decideVersion(next([claim]), { summary: '' });
  if (!decision.ok) throw new Error(decision.refusal.sentence);
  return decision.change.touched.length === 1;
}

describe('what a version touches', () => {
  const owed = { contextChanged: true, contextBefore: 'Few left.', contextAfter: 'None left.' };
  test.each<[string, SpanRecord, Partial<SpanRecord>, boolean]>([
    ['a shift', span('s'), { start: 99 }, false],
    ['other words around it within a selector', span('s'), { prefix: 'x', suffix: 'y' }, false],
    ['other words', span('s'), { exact: 'eleven weeks', placement: 'changed' }, true],
    ['a move in the flow', span('s'), { start: 99, placement: 'moved' }, true],
    ['a place that is lost', span('s'), { placement: 'lost' }, true],
    ['a place that stays lost', span('s', { placement: 'lost' }), { start: 9 }, false],
    ['a place that is found again', span('s', { placement: 'lost' }), { placement: 'exact' }, true],
    [
      'words that the version before changed and this one leaves',
      span('s', { placement: 'changed' }),
      { placement: 'exact' },
      false,
    ],
    ['a sentence that changed around it', span('s'), owed, true],
    ['a tick that is owed as before', span('s', owed), {}, false],
    ['a sentence that changed once more', span('s', owed), { contextAfter: 'All left.' }, true],
    [
      'a sentence that reads as before again',
      span('s', owed),
      { contextChanged: false, contextBefore: '', contextAfter: '' },
      true,
    ],
  ])('%s', (_, before, after, expected) => {
    expect(touched(moved('c1', before, after))).toBe(expected);
  });

  it('a claim whose correction it carries out, whatever became of its words', () => {
    const decision = decideVersion(next([moved('c1', span('s'), {})]), {
      summary: '',
      corrections: [{ correction: 'x', claim: 'c1' }],
    });
    expect(decision).toMatchObject({ ok: true, events: [{ payload: { claims: ['c1'], corrections: ['x'] } }] });
  });
});

it('tells the version with the places it touched, and where the others begin now', () => {
  const lost = moved('c2', span('b', { start: 40 }), { placement: 'lost', start: 38 });
  const decision = decideVersion(next([moved('c1', span('a'), { start: 12 }), lost]), { summary: '  Shorter  ' });
  expect(decision).toMatchObject({
    ok: true,
    change: { number: 7, summary: 'Shorter' },
    events: [
      {
        type: 'version.committed',
        payload: {
          number: 7,
          base: 6,
          headline: 'Bridge',
          words: 3,
          passages: 2,
          claims: ['c2'],
          numbers: [2],
          places: [{ claim: 'c2', span: 'b', state: 'lost', before: { exact: 'ten weeks', start: 40 }, start: 38 }],
          shifted: { a: 12 },
        },
      },
    ],
  });
});

describe('no version', () => {
  const refusalOf = (more: Partial<NextVersion>) => decideVersion(next([], more), { summary: '' });
  it('without a headline', () => {
    const text = versionText(words('  ', 'It closes.'), sha256);
    expect(refusalOf({ text })).toMatchObject({ ok: false, refusal: { fields: { headline: expect.any(String) } } });
  });
  it('of a text that is longer than any', () => {
    const text = versionText(words('Bridge', 'a '.repeat(200_001)), sha256);
    expect(refusalOf({ text })).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
  });
  it('where nothing differs', () => {
    const { documentHash } = versionText(words('Bridge', 'It closes.'), sha256);
    expect(refusalOf({ base: { number: 6, documentHash } })).toMatchObject({
      ok: false,
      refusal: { sentence: 'Nothing differs from version 6, so there is no new version to save.' },
    });
  });
});

test('a place that ends before it begins is no place', () => {
  const sent = { story: 's', baseHash: 'h', format: 'text', body: 'x' };
  expect(newVersionInput.safeParse({ ...sent, spans: [{ span: 'a', start: 3, end: 2 }] }).success).toBe(false);
  expect(newVersionInput.parse(sent)).toMatchObject({ summary: '', notes: [] });
});
