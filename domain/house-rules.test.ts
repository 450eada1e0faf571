import { expect, it } from 'vitest';
import { unmetRules } from './house-rules';
import type { JudgedCheck, JudgedClaim, JudgedEvidence } from './judgement';
import { MISSING } from './sentences/house-rules';
import { FINDINGS, type Finding, type Stance } from './vocabulary';

const evidence = (stance: Stance, type: JudgedEvidence['type'] = 'link', source = 'A report'): JudgedEvidence => ({
  type,
  source,
  tier: 'secondary',
  stance,
  locator: '',
});

const missing = (finding: Finding, on: JudgedEvidence[], more: Partial<JudgedCheck> = {}) => {
  const claim: JudgedClaim = { statement: 'It is so', assignee: null, spans: [], evidence: on, checks: [] };
  const check: JudgedCheck = {
    id: 'k1',
    finding,
    rationale: 'Because it is.',
    wording: '',
    seen: { statement: 'It is so', spans: [] },
    by: 'p1',
    at: '2026-01-01T00:00:00.000Z',
    ...more,
  };
  return unmetRules(claim, check).map((one) => one.rule);
};

const supports = [evidence('supports')];
const against = [evidence('contradicts')];
const word = [evidence('context', 'quotation')];
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
  ['wrong', 'by nothing', [], {}, ['evidence']],
  ['wrong', 'without a word', against, silent, ['rationale']],
  ['conflicting-sources', 'with two', [...supports, ...against], {}, []],
  ['conflicting-sources', 'with one', supports, {}, ['two-sources']],
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

it.each(FINDINGS)('%s on nothing and without a word says what to do, in sentences', (finding) => {
  const claim: JudgedClaim = { statement: '', assignee: null, spans: [], evidence: [], checks: [] };
  const unmet = unmetRules(claim, { finding, rationale: '', wording: '' } as JudgedCheck);
  expect(unmet.length).toBeGreaterThan(0);
  for (const { rule, sentence } of unmet) expect(sentence).toBe(MISSING[rule as keyof typeof MISSING]);
});

it.each(Object.entries(MISSING))('%s: says what is missing, and then what to do', (_, sentence) => {
  expect(sentence).toMatch(/^[A-Z][^.]+ missing\. (Attach|Record) [^.]+\.$/);
});
