import { describe, expect, it } from 'vitest';
import { PRESET_RULES } from '../house-rule-presets';
import type { RulesData } from '../house-rules-data';
import { FINDINGS, KINDS, PRESETS } from '../vocabulary';
import { ruleDifferences, ruleLines, TOPIC } from './rule-lines';

const { ksj } = PRESET_RULES;
const said = (topic: string, rules: Partial<RulesData>) =>
  ruleLines({ ...ksj, ...rules }).find((line) => line.topic === topic)?.sentence;

it('says the handbook’s rules in sentences', () => {
  expect(ruleLines(ksj).map((line) => line.sentence)).toEqual([
    'A claim of low risk is confirmed by one source.',
    'A claim of normal risk is confirmed by one primary source, or three independent secondary ones.',
    'A claim of high risk is confirmed by one primary source, or three independent secondary ones.',
    'A quotation needs a recording, a transcript or a call-back, with its place in it.',
    'Claims of high risk are checked by two people.',
    'Every finding needs a word why, but for confirmed.',
    'A claim stands on the author only when the author’s word is on record: a quotation, or an answer that was accepted.',
    'Sources conflict when at least two of different origin are attached.',
  ]);
});

it.each<[string, Partial<RulesData>, string]>([
  [TOPIC.held, { held: {} }, 'No kind of claim needs its words held.'],
  [
    TOPIC.held,
    { held: { name: ['transcript'], quote: ['transcript'], date: ['notes'] } },
    'A name and a quotation need a transcript, with its place in it. A date needs notes, with its place in it.',
  ],
  [TOPIC.secondCheck, { secondCheck: { risks: [], kinds: [] } }, 'One person’s check is enough for any claim.'],
  [
    TOPIC.secondCheck,
    { secondCheck: { risks: ['low', 'normal', 'high'], kinds: [] } },
    'Every claim is checked by two people.',
  ],
  [
    TOPIC.secondCheck,
    { secondCheck: { risks: ['high'], kinds: ['figure', 'quote'] } },
    'Claims of high risk, and whatever is a figure or a quotation, are checked by two people.',
  ],
  [
    TOPIC.secondCheck,
    { secondCheck: { risks: [], kinds: ['quote'] } },
    'Whatever is a quotation is checked by two people.',
  ],
  [TOPIC.rationale, { rationale: [] }, 'No finding needs a word why.'],
  [TOPIC.rationale, { rationale: [...FINDINGS] }, 'Every finding needs a word why.'],
  [TOPIC.rationale, { rationale: ['wrong', 'cut'] }, 'A word why is needed for wrong and cut.'],
  [TOPIC.conflicting, { conflicting: 0 }, 'Sources may be found to conflict without any of them attached.'],
  [TOPIC.conflicting, { conflicting: 1 }, 'Sources conflict when at least one of different origin is attached.'],
])('%s', (topic, rules, sentence) => {
  expect(said(topic, rules)).toBe(sentence);
});

describe('differences', () => {
  it.each(PRESETS)('%s differs from itself in nothing', (preset) => {
    expect(ruleDifferences(PRESET_RULES[preset], PRESET_RULES[preset])).toEqual([]);
  });

  it('name the matter, and both sentences', () => {
    expect(ruleDifferences(ksj, { ...ksj, secondCheck: { risks: [], kinds: [] } })).toEqual([
      {
        topic: TOPIC.secondCheck,
        before: 'Claims of high risk are checked by two people.',
        after: 'One person’s check is enough for any claim.',
      },
    ]);
  });

  it('tell any change of a field', () => {
    const changes: Partial<RulesData>[] = [
      { held: { ...ksj.held, figure: ['notes'] } },
      ...KINDS.map((kind) => ({ secondCheck: { risks: ksj.secondCheck.risks, kinds: [kind] } })),
      { authorsWord: false },
      { conflicting: 3 },
      { rationale: ['cut'] },
      { proof: { ...ksj.proof, low: [{ tiers: ['primary'], sources: 1 }] } },
    ];
    for (const change of changes) expect(ruleDifferences(ksj, { ...ksj, ...change })).toHaveLength(1);
  });
});
