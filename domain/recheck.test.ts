import { describe, expect, it } from 'vitest';
import type { FactChange } from './anchor/facts';
import { factsChanged, isCutByFinding, oldWords, recheckRows, sameFinding, stillAsks } from './recheck';
import {
  askedSentences,
  besideIt,
  candidatesSentence,
  doneSentences,
  factSentences,
  foundBy,
  oldWordsSentence,
  standsNow,
  staysWith,
  stoodIn,
  untouchedSentence,
} from './sentences/recheck';
import type { ClaimRow, Directory } from './views';
import type { RecheckCheck, RecheckItem, RecheckPlace } from './views-text';

const inSentence = (text: string, words: string) => ({
  text,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  at: 0,
});

const place = (span: string, more: Partial<RecheckPlace> = {}): RecheckPlace => ({
  span,
  state: 'changed',
  before: inSentence('It will close for ten weeks.', 'close for ten weeks'),
  after: inSentence('It will close for eleven weeks.', 'close for eleven weeks'),
  differs: true,
  context: null,
  stood: null,
  candidates: [],
  ...more,
});

const lost = (span: string) => place(span, { state: 'lost', after: null, differs: false });
const owed = (span: string) =>
  place(span, { state: 'exact', differs: false, context: { before: 'Few', after: 'None' } });

const check: RecheckCheck = {
  id: 'k1',
  finding: 'confirmed',
  rationale: 'Works order.',
  wording: '',
  by: 'hanna',
  at: '2026-02-10T09:00:00.000Z',
  version: 6,
};

const item = (id: string, needs: RecheckItem['needs'], places: RecheckPlace[]): RecheckItem => ({
  claim: { id, spans: [] } as unknown as ClaimRow,
  needs,
  checks: [check],
  places,
  statementBefore: null,
  rests: [],
  notes: 0,
  corrections: [],
  abilities: { check: { may: true }, change: { may: true }, correct: { may: true } },
});

const directory = {
  hanna: { id: 'hanna', name: 'Hanna Okoye', initials: 'HO', role: 'checker' },
  tomas: { id: 'tomas', name: 'Tomas Lindqvist', initials: 'TL', role: 'checker' },
} satisfies Directory;

describe('what is asked', () => {
  it('is each recheck, then each lost place, then each tick, also of one claim', () => {
    const items = [
      item('a', 'recheck', [place('a1'), lost('a2')]),
      item('b', 'lost', [lost('b1'), owed('b2')]),
      item('c', 'recheck', [place('c1')]),
    ];
    expect(recheckRows(items).map((row) => row.key)).toEqual([
      'recheck a',
      'recheck c',
      'lost a2',
      'lost b1',
      'tick b2',
    ]);
  });

  it('closes a lost place by the finding only where no other stands', () => {
    const spans = (...states: string[]) => ({ spans: states.map((state) => ({ state })) }) as unknown as ClaimRow;
    expect(isCutByFinding(spans('lost'))).toBe(true);
    expect(isCutByFinding(spans('lost', 'lost'))).toBe(true);
    expect(isCutByFinding(spans('lost', 'exact'))).toBe(false);
  });

  it('brings back only words that are known and replaced', () => {
    const places = [place('1'), lost('2'), place('3', { before: null }), owed('4')];
    expect(oldWords(places)).toEqual([{ span: '1', words: 'close for ten weeks' }]);
  });
});

describe('what is asked no longer after an act', () => {
  const claim = (state: string, more: object = {}) =>
    ({ state, clear: false, finding: null, spans: [], ...more }) as unknown as Parameters<typeof stillAsks>[1];
  const span = (state: string, contextChanged = false) => ({ spans: [{ id: 's', state, contextChanged }] });

  it.each([
    ['a recheck while its words are others', true, 'recheck', claim('recheck')],
    ['no recheck once it is checked', false, 'recheck', claim('awaiting-second-check')],
    ['a lost place', true, 'lost', claim('settled', span('lost'))],
    [
      'a lost place of a claim that a second person must still call cut',
      true,
      'lost',
      claim('open', { ...span('lost'), finding: 'cut' }),
    ],
    [
      'no lost place of a claim that is cut',
      false,
      'lost',
      claim('settled', { ...span('lost'), finding: 'cut', clear: true }),
    ],
    ['no place that stands again', false, 'lost', claim('recheck', span('changed'))],
    ['no place that was taken off', false, 'lost', claim('settled')],
    ['a tick', true, 'tick', claim('settled', span('exact', true))],
    ['no tick that was given', false, 'tick', claim('settled', span('exact'))],
  ] as const)('%s', (_, asks, row, after) => {
    const asked = row === 'recheck' ? null : place('s');
    expect(stillAsks({ asks: row, place: asked }, after)).toBe(asks);
  });
});

describe('the same finding on the new words', () => {
  it('carries the wording along and takes a reason', () => {
    const asked = { ...check, finding: 'confirmed-with-change' as const, wording: 'twelve' };
    expect(sameFinding([asked], '77 days.')).toEqual({
      ok: true,
      value: { finding: 'confirmed-with-change', rationale: '77 days.', wording: 'twelve' },
    });
  });

  it.each([
    ['without a reason', [check], '  ', 'few words why'],
    ['where the finding is hidden', [{ ...check, finding: null }], 'So.', 'hidden until you give yours'],
    ['where nobody has checked', [], 'So.', 'Nobody has checked'],
  ])('is refused %s', (_, checks, why, sentence) => {
    const answer = sameFinding(checks, why);
    expect(answer.ok ? '' : answer.refusal.sentence).toContain(sentence);
  });
});

const figure: FactChange = { kind: 'figure', before: 'ten', after: 'eleven' };

it('tells what changed in the words from what changed beside them', () => {
  const changed = place('s', {
    before: inSentence('The Gazette counted 49,000 men.', '49,000 men'),
    after: inSentence('The Courier counted 48,000 men.', '48,000 men'),
  });
  expect(factsChanged(changed, 'en')).toEqual({
    own: [{ kind: 'figure', before: '49,000', after: '48,000' }],
    beside: [{ kind: 'name', before: 'Gazette', after: 'Courier' }],
  });
  const wordsAlone = { ...changed, before: { ...inSentence('49,000 men', '49,000 men'), at: null } };
  expect(factsChanged(wordsAlone, 'en').beside).toEqual([]);
  const said = factSentences([factsChanged(changed, 'en').beside], ' beside it');
  expect(said).toEqual([{ what: 'A name beside it', how: 'Gazette, now Courier' }]);
});

describe('the sentences', () => {
  it('name the facts that differ, the same in several places once', () => {
    const said = (byPlace: FactChange[][]) => factSentences(byPlace).map(({ what, how }) => `${what}: ${how}`);
    expect(said([[figure]])).toEqual(['A number: ten, now eleven']);
    expect(said([[figure], [figure]])).toEqual(['A number: ten, now eleven, in both places']);
    expect(said([[figure], [figure], []])).toEqual(['A number: ten, now eleven, in 2 places']);
    expect(said([[{ kind: 'negation', before: '', after: 'not' }]])).toEqual(['A negation: not came in']);
    expect(said([[{ kind: 'attribution', before: 'Maroto said', after: '' }]])).toEqual([
      'An attribution: Maroto said is gone',
    ]);
    expect(said([[], []])).toEqual([]);
  });

  it('name who found what', () => {
    expect(foundBy([check], directory)).toBe('Confirmed by Hanna Okoye');
    expect(foundBy([{ ...check, by: 'tomas' }, check], directory)).toBe(
      'Confirmed by Hanna Okoye, second Tomas Lindqvist',
    );
    expect(foundBy([{ ...check, finding: null }], directory)).toBe('Checked by Hanna Okoye');
    expect(foundBy([], directory)).toBe('Checked by nobody yet');
  });

  it('say what became of lost words', () => {
    expect([0, 1, 2, 3].map((many) => candidatesSentence(many, 7))).toEqual([
      'Nothing like it stands in version 7.',
      'One passage comes near:',
      'Two passages come equally near, so neither was chosen:',
      'Three passages come equally near, so none was chosen:',
    ]);
    expect([staysWith(1, 0), staysWith(2, 3)]).toEqual(['1 piece of evidence', '2 pieces of evidence, 3 notes']);
    expect([stoodIn('¶ 3', 6), stoodIn('', 2)]).toEqual([
      'Stood in ¶ 3 until version 6.',
      'Stood in the text until version 2.',
    ]);
  });

  it('count what is asked, and what is not', () => {
    const counts = { recheck: 3, lost: 1, tick: 0, asksNothing: 0, untouched: 21, untouchedSettled: 14 };
    expect(askedSentences(counts).map((one) => one.sentence)).toEqual(['3 to recheck', '1 lost its words']);
    expect(untouchedSentence(counts)).toBe(
      '21 claims are untouched: 14 settled stand as checked, 7 are still in work.',
    );
    expect(untouchedSentence({ ...counts, asksNothing: 2 })).toContain('2 touched claims ask for nothing new.');
    expect(untouchedSentence({ ...counts, untouched: 1, untouchedSettled: 1 })).toBe(
      'One claim is untouched and stands as checked.',
    );
    expect(untouchedSentence({ ...counts, untouched: 2, untouchedSettled: 0 })).toBe(
      '2 claims are untouched, and still in work.',
    );
  });

  it('say how a claim stands after the act', () => {
    const settled = { state: 'settled', sign: 'settled', clear: true, unmet: [] } as const;
    const missing = { rule: 'second', sentence: 'A second check is missing.' };
    expect(standsNow({ ...settled, unmet: [] })).toBe('Settled and clear.');
    expect(standsNow({ ...settled, clear: false, unmet: [] })).toBe('Settled, not clear.');
    expect(standsNow({ state: 'awaiting-second-check', sign: 'second', clear: false, unmet: [missing] })).toBe(
      'Not settled yet. A second check is missing.',
    );
    expect(doneSentences.attached({ state: 'recheck' }, 'its pier')).toContain('to be rechecked');
    expect(doneSentences.attached({ state: 'settled' }, 'its pier')).toBe('It stands on “its pier”.');
  });

  it('say what stands beside a tick and what is proposed', () => {
    expect(besideIt([figure])).toBe('A number beside it');
    expect(besideIt([])).toBe('The sentence around it');
    expect(oldWordsSentence(oldWords([place('1'), place('2')]))).toBe(
      'Proposes “close for ten weeks” as a correction.',
    );
    expect(doneSentences.proposed(['ten weeks'], [])).toBe('Proposed: “ten weeks” back. It waits for a decision.');
    expect(doneSentences.proposed(['ten weeks'], [{ replacement: 'ten', why: 'It is lost.' }])).toBe(
      'Proposed: “ten weeks” back. It waits for a decision. “ten” could not be proposed. It is lost.',
    );
  });
});
