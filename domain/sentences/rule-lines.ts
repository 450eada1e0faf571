import type { Proof, RulesData } from '../house-rules-data';
import { FINDINGS, type Finding, KINDS, type Kind, type Preset, RISKS, type Risk, type Tier } from '../vocabulary';
import { heldWords, proofsWords } from './house-rules';
import { CLAIM_OF_KIND, count, listed } from './rule-words';
import { FINDING_WORDS } from './words';

/** What the rules say on one matter. */
export interface RuleLine {
  topic: string;
  sentence: string;
}

/** What two sets of rules say differently on one matter. */
export interface RuleDifference {
  topic: string;
  before: string;
  after: string;
}

export const PROOF_TOPIC: Record<Risk, string> = {
  low: 'Proof, low risk',
  normal: 'Proof, normal risk',
  high: 'Proof, high risk',
};

export const TOPIC = {
  held: 'Words that are held',
  secondCheck: 'Second check',
  rationale: 'A word why',
  authorsWord: 'On author',
  conflicting: 'Conflicting sources',
} as const;

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const proofLine = (risk: Risk, proofs: readonly Proof[]): RuleLine => ({
  topic: PROOF_TOPIC[risk],
  sentence: `A claim of ${risk} risk is confirmed by ${proofsWords(proofs)}.`,
});

/** Kinds whose words may be held in the same ways are said together. */
function heldSentence(held: RulesData['held']): string {
  const ways = new Map<string, Kind[]>();
  for (const kind of KINDS) {
    const key = held[kind]?.join();
    if (key !== undefined) ways.set(key, [...(ways.get(key) ?? []), kind]);
  }
  const said = [...ways.values()].map((kinds) => {
    const whose = listed(
      kinds.map((kind) => CLAIM_OF_KIND[kind]),
      'and',
    );
    return `${capital(whose)} need${kinds.length === 1 ? 's' : ''} ${heldWords(held[kinds[0] as Kind] ?? [])}.`;
  });
  return said.join(' ') || 'No kind of claim needs its words held.';
}

function secondSentence({ risks, kinds }: RulesData['secondCheck']): string {
  if (risks.length === RISKS.length) return 'Every claim is checked by two people.';
  if (risks.length === 0 && kinds.length === 0) return 'One person’s check is enough for any claim.';
  const what = listed(
    kinds.map((one) => CLAIM_OF_KIND[one]),
    'or',
  );
  if (risks.length === 0) return `Whatever is ${what} is checked by two people.`;
  const also = kinds.length === 0 ? '' : `, and whatever is ${what},`;
  return `Claims of ${listed(risks, 'and')} risk${also} are checked by two people.`;
}

const named = (findings: readonly Finding[]) => findings.map((one) => FINDING_WORDS[one].toLowerCase());

function rationaleSentence(asked: readonly Finding[]): string {
  const free = FINDINGS.filter((one) => !asked.includes(one));
  if (asked.length === 0) return 'No finding needs a word why.';
  if (free.length === 0) return 'Every finding needs a word why.';
  return free.length < asked.length
    ? `Every finding needs a word why, but for ${listed(named(free), 'and')}.`
    : `A word why is needed for ${listed(named(asked), 'and')}.`;
}

/** What the rules say, a sentence on each matter, in one order. */
export const ruleLines = (rules: RulesData): RuleLine[] => [
  ...RISKS.map((risk) => proofLine(risk, rules.proof[risk])),
  { topic: TOPIC.held, sentence: heldSentence(rules.held) },
  { topic: TOPIC.secondCheck, sentence: secondSentence(rules.secondCheck) },
  { topic: TOPIC.rationale, sentence: rationaleSentence(rules.rationale) },
  {
    topic: TOPIC.authorsWord,
    sentence: rules.authorsWord
      ? 'A claim stands on the author only when the author’s word is on record: a quotation, or an answer that was accepted.'
      : 'A claim may stand on the author without their word on record.',
  },
  {
    topic: TOPIC.conflicting,
    sentence:
      rules.conflicting === 0
        ? 'Sources may be found to conflict without any of them attached.'
        : `Sources conflict when at least ${count(rules.conflicting)} of different origin ${rules.conflicting === 1 ? 'is' : 'are'} attached.`,
  },
];

/** What no desk can change. */
export const ALWAYS: readonly string[] = [
  'Sources of one origin count once, and a better tier counts wherever a worse one does.',
  'An anonymous source counts only when an editor who did not write the story knows who it is.',
  'Confirmed with change names the words that the text should read.',
  'A check is never refused for a rule: it is recorded, and what is missing is said.',
];

/** On which matters the rules say something else, and what. */
export function ruleDifferences(before: RulesData, after: RulesData): RuleDifference[] {
  const earlier = ruleLines(before);
  return ruleLines(after).flatMap(({ topic, sentence }, at) => {
    const was = earlier[at]?.sentence ?? '';
    return was === sentence ? [] : [{ topic, before: was, after: sentence }];
  });
}

export const PRESET_WORDS: Record<Preset, { name: string; sentence: string }> = {
  ksj: {
    name: 'KSJ handbook',
    sentence: 'One primary source or three independent secondary ones; a second check where the risk is high.',
  },
  'two-sources': {
    name: 'Two sources',
    sentence: 'Two independent sources, primary or secondary, for every claim; a second check where the risk is high.',
  },
  'breaking-news': {
    name: 'Breaking news',
    sentence: 'One source of any tier; where the risk is high, two of them and a second pair of eyes.',
  },
};

/** What a tier named in a rule lets count. */
export const TIER_AT_LEAST: Record<Tier, string> = {
  primary: 'primary',
  secondary: 'secondary or better',
  tertiary: 'of any tier',
};

export const sourcesCounted = (sources: number): string =>
  sources === 1 ? 'One source' : `${capital(count(sources))} independent sources`;

/** How many sources must disagree. */
export const disagreeing = (sources: number): string => {
  if (sources === 0) return 'No source attached';
  return sources === 1 ? 'One source attached' : `${capital(count(sources))} of different origin attached`;
};

export const NOTHING_DIFFERENT =
  'Nothing yet: these are the rules in force. Change a field, or begin from other rules.';
export const PREVIEW_FIRST = 'See first what it changes: which claims it would settle, and which it would unsettle.';
