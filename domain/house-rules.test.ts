import { describe, expect, it } from 'vitest';
import { FIRST_RULES, PRESET_RULES } from './house-rule-presets';
import { missingToConfirm, unmetRules } from './house-rules';
import type { HouseRules } from './house-rules-data';
import type { JudgedCheck, JudgedClaim, JudgedEvidence, JudgedQuery } from './judgement';
import { query } from './test-judged';
import { FINDINGS, type Finding, type Risk, type Tier } from './vocabulary';

const evidence = (more: Partial<JudgedEvidence> = {}): JudgedEvidence => ({
  type: 'link',
  source: 'A report',
  url: '',
  tier: 'primary',
  stance: 'supports',
  locator: 'p. 4',
  heldAs: '',
  ...more,
});

const claim = (more: Partial<JudgedClaim> = {}): JudgedClaim => ({
  statement: 'It is so',
  kind: 'figure',
  risk: 'normal',
  assignee: null,
  spans: [],
  evidence: [],
  checks: [],
  queries: [],
  corrections: [],
  checkedFrom: 1,
  rules: FIRST_RULES,
  ...more,
});

const check = (finding: Finding, more: Partial<JudgedCheck> = {}): JudgedCheck => ({
  id: 'k1',
  finding,
  rationale: 'Because it is.',
  wording: '',
  seen: { statement: 'It is so', spans: [] },
  by: 'p1',
  at: '2026-01-01T00:00:00.000Z',
  claimRevision: 1,
  ruling: false,
  ...more,
});

const unmet = (of: JudgedClaim, made: JudgedCheck) => unmetRules(of, made, [made]);
const missing = (finding: Finding, on: JudgedEvidence[], more: Partial<JudgedCheck> = {}) =>
  unmet(claim({ evidence: on }), check(finding, more)).map((one) => one.rule);

const supports = [evidence()];
const against = [evidence({ stance: 'contradicts', source: 'Another report' })];
const word = [evidence({ stance: 'context', type: 'quotation' })];
const silent = { rationale: ' \n\t' };

it.each<[Finding, string, JudgedEvidence[], Partial<JudgedCheck>, string[]]>([
  ['confirmed', 'on what supports it', supports, {}, []],
  ['confirmed', 'on what supports it, without a word', supports, silent, []],
  ['confirmed', 'on nothing', [], {}, ['supporting-evidence']],
  ['confirmed', 'on what contradicts it', against, {}, ['supporting-evidence']],
  ['confirmed', 'on what is only context', word, {}, ['supporting-evidence']],
  ['confirmed', 'on both sides', [...supports, ...against], {}, []],
  ['confirmed-with-change', 'with its words', supports, { wording: 'It was so' }, []],
  ['confirmed-with-change', 'without its words', supports, {}, ['wording']],
  ['confirmed-with-change', 'without anything', [], silent, ['supporting-evidence', 'wording', 'rationale']],
  ['wrong', 'by what contradicts it', against, {}, []],
  ['wrong', 'by any evidence', word, {}, []],
  ['wrong', 'by nothing but a word why', [], {}, []],
  ['wrong', 'without a word', against, silent, ['rationale']],
  ['conflicting-sources', 'with two', [...supports, ...against], {}, []],
  ['conflicting-sources', 'with one', supports, {}, ['two-sources']],
  ['conflicting-sources', 'with two of one origin', [...supports, ...supports], {}, ['two-sources']],
  ['on-author', 'with a quotation', word, {}, []],
  ['on-author', 'with a link alone', supports, {}, ['authors-word']],
  ['on-author', 'without anything', [], silent, ['authors-word', 'rationale']],
  ['cannot-confirm', 'with a word why', [], {}, []],
  ['cannot-confirm', 'without', supports, silent, ['rationale']],
  ['not-a-fact-claim', 'with a word why', [], {}, []],
  ['not-a-fact-claim', 'without', [], silent, ['rationale']],
  ['cut', 'with a word why', [], {}, []],
  ['cut', 'without', supports, silent, ['rationale']],
])('%s %s', (finding, _, on, more, rules) => {
  expect(missing(finding, on, more)).toEqual(rules);
});

it.each<[string, Partial<JudgedQuery>, string[]]>([
  ['accepted on author', {}, []],
  ['answered and left at that', { outcome: null }, ['authors-word']],
  ['closed otherwise', { outcome: 'stet' }, ['authors-word']],
  ['accepted from somebody else', { byAuthor: false }, ['authors-word']],
])('on author, with a query %s', (_, more, rules) => {
  const answered = query({ answer: 'I was.', byAuthor: true, outcome: 'accepted-on-author', ...more });
  const asked = claim({ evidence: supports, queries: [answered] });
  expect(unmet(asked, check('on-author')).map((one) => one.rule)).toEqual(rules);
});

describe('what confirms a claim', () => {
  const of = (tier: Tier, source: string, url = '') => evidence({ tier, source, url });
  const second = (source: string, url = '') => of('secondary', source, url);

  it.each<[string, Risk, JudgedEvidence[], string[]]>([
    ['one primary source', 'normal', [of('primary', 'A')], []],
    ['one primary source, for high risk', 'high', [of('primary', 'A')], ['second-check']],
    ['one secondary source', 'normal', [second('A')], ['independent-sources']],
    ['two secondary sources', 'normal', [second('A'), second('B')], ['independent-sources']],
    ['three secondary sources', 'normal', [second('A'), second('B'), second('C')], []],
    ['three pieces of two sources', 'normal', [second('A'), second('B'), second('b ')], ['independent-sources']],
    [
      'three names on one site',
      'normal',
      [second('A', 'https://a.example.org/1'), second('B', 'https://www.example.org/2'), second('C')],
      ['independent-sources'],
    ],
    [
      'two secondary and one tertiary',
      'normal',
      [second('A'), second('B'), of('tertiary', 'C')],
      ['independent-sources'],
    ],
    ['one tertiary, for low risk', 'low', [of('tertiary', 'A')], []],
    ['nothing, for low risk', 'low', [], ['supporting-evidence']],
    [
      'a primary source that contradicts',
      'normal',
      [evidence({ stance: 'contradicts' }), second('B')],
      ['independent-sources'],
    ],
  ])('%s', (_, risk, on, rules) => {
    expect(unmet(claim({ risk, evidence: on }), check('confirmed')).map((one) => one.rule)).toEqual(rules);
  });

  it('says how many there are, and which count once', () => {
    const on = [second('Gazette', 'https://example.org/1'), second('Courier', 'https://news.example.org/2')];
    expect(unmet(claim({ evidence: on }), check('confirmed'))[0]?.sentence).toBe(
      'It needs one primary source, or three independent secondary ones. One that is there counts. Gazette and Courier stand on the same site (example.org) and count once.',
    );
  });
});

describe('a quotation', () => {
  it.each<[string, Partial<JudgedEvidence>, boolean]>([
    ['held as a recording, with its place', { heldAs: 'recording' }, true],
    ['held as a transcript', { heldAs: 'transcript' }, true],
    ['held by a call-back', { heldAs: 'call-back' }, true],
    ['held as notes alone', { heldAs: 'notes' }, false],
    ['held as a recording, nobody says where in it', { heldAs: 'recording', locator: ' ' }, false],
    ['held as nobody knows what', {}, false],
    ['held as a recording that contradicts', { heldAs: 'recording', stance: 'contradicts' }, false],
  ])('%s: %s', (_, more, met) => {
    const on = [evidence(), evidence({ type: 'quotation', ...more })];
    const rules = unmet(claim({ kind: 'quote', evidence: on }), check('confirmed')).map((one) => one.rule);
    expect(rules).toEqual(met ? [] : ['held-words']);
  });

  it('of another kind of claim needs none', () => {
    expect(unmet(claim({ kind: 'figure', evidence: supports }), check('confirmed'))).toEqual([]);
  });
});

describe('rules are data', () => {
  const by = (rules: Partial<HouseRules>, finding: Finding, more: Partial<JudgedClaim> = {}) => {
    const made = check(finding, silent);
    return unmetRules(claim({ evidence: supports, rules: { ...FIRST_RULES, ...rules }, ...more }), made, [made]);
  };
  const rulesOf = (...of: Parameters<typeof by>) => by(...of).map((one) => one.rule);
  const bare = { rationale: [], secondCheck: { risks: [], kinds: [] } } satisfies Partial<HouseRules>;

  it.each<[string, Partial<HouseRules>, Finding, Partial<JudgedClaim>, string[]]>([
    ['words held for another kind', { held: { figure: ['transcript'] } }, 'confirmed', {}, ['held-words']],
    ['words held for no kind', { held: {} }, 'confirmed', { kind: 'quote' }, []],
    ['a second check by risk', { secondCheck: { risks: ['normal'], kinds: [] } }, 'confirmed', {}, ['second-check']],
    ['a second check by kind', { secondCheck: { risks: [], kinds: ['figure'] } }, 'confirmed', {}, ['second-check']],
    ['a second check of no other kind', { secondCheck: { risks: [], kinds: ['name'] } }, 'confirmed', {}, []],
    ['a word why for confirmed, too', { rationale: ['confirmed'] }, 'confirmed', {}, ['rationale']],
    ['a word why for nothing', bare, 'wrong', {}, []],
    ['the author’s word', bare, 'on-author', {}, ['authors-word']],
    ['no author’s word', { ...bare, authorsWord: false }, 'on-author', {}, []],
    ['one source that disagrees', { ...bare, conflicting: 1 }, 'conflicting-sources', {}, []],
    ['three that disagree', { ...bare, conflicting: 3 }, 'conflicting-sources', {}, ['two-sources']],
    ['none that disagrees', { ...bare, conflicting: 0 }, 'conflicting-sources', { evidence: [] }, []],
  ])('%s', (_, rules, finding, more, missing) => {
    expect(rulesOf(rules, finding, more)).toEqual(missing);
  });

  it('says what the rules in force ask for', () => {
    const held = by({ held: { name: ['transcript', 'notes'] } }, 'confirmed', { kind: 'name' });
    expect(held[0]?.sentence).toBe('A name needs a transcript or notes, with its place in it.');
    const kind = by({ secondCheck: { risks: ['high'], kinds: ['figure'] } }, 'confirmed');
    expect(kind[0]?.sentence).toMatch(/^A second check is missing, because it is a figure\./);
    const three = by({ conflicting: 3 }, 'conflicting-sources', { evidence: [] });
    expect(three[0]?.sentence).toMatch(/at least three of different origin/);
  });

  const two = [evidence({ tier: 'secondary' }), evidence({ tier: 'secondary', source: 'Another' })];
  it.each<[keyof typeof PRESET_RULES, Risk, JudgedEvidence[], string[]]>([
    ['two-sources', 'low', supports, ['independent-sources']],
    ['two-sources', 'normal', two, []],
    ['two-sources', 'high', two, ['second-check']],
    ['breaking-news', 'normal', [evidence({ tier: 'tertiary' })], []],
    ['breaking-news', 'high', supports, ['independent-sources', 'second-check']],
    ['breaking-news', 'high', two, ['second-check']],
    ['ksj', 'normal', two, ['independent-sources']],
  ])('%s, %s risk', (preset, risk, on, missing) => {
    expect(rulesOf(PRESET_RULES[preset], 'confirmed', { risk, evidence: on })).toEqual(missing);
  });
});

it.each(FINDINGS)('%s on nothing and without a word says what to do, in sentences', (finding) => {
  const said = unmet(claim({ risk: 'high', kind: 'quote' }), check(finding, { rationale: '' }));
  expect(said.length).toBeGreaterThan(0);
  for (const { sentence } of said) expect(sentence).toMatch(/^([A-Z][^.]+\. ?)+$/);
});

describe('what `confirmed` would lack', () => {
  it.each([
    ['nothing attached', claim(), ['supporting-evidence']],
    ['a primary source', claim({ evidence: supports }), []],
    ['a quotation that is not held', claim({ kind: 'quote', evidence: supports }), ['held-words']],
    [
      'a primary source and high risk: the second check comes after the first',
      claim({ risk: 'high', evidence: supports }),
      [],
    ],
  ])('with %s', (_what, of, rules) => {
    expect(missingToConfirm(of).map((one) => one.rule)).toEqual(rules);
  });
});
