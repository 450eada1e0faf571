import type { FactChange } from '../anchor/facts';
import type { ClaimView, Directory } from '../views';
import type { RecheckCheck, RecheckScreen } from '../views-text';
import type { Sign } from '../vocabulary';
import { notProposed } from './corrections';
import { quoted } from './quoted';
import { FINDING_WORDS, SIGN_WORDS } from './words';

const FACTS: Record<FactChange['kind'], string> = {
  figure: 'A number',
  name: 'A name',
  date: 'A date',
  negation: 'A negation',
  attribution: 'An attribution',
};

const EVERY = ['', '', ', in both places', ', in all three places'];

function factSentence(
  { kind, before, after }: FactChange,
  count: number,
  places: number,
): { what: string; how: string } {
  const how = before === '' ? `${after} came in` : after === '' ? `${before} is gone` : `${before}, now ${after}`;
  const where = count === places ? (EVERY[places] ?? ', in all places') : count > 1 ? `, in ${count} places` : '';
  return { what: FACTS[kind], how: `${how}${where}` };
}

/**
 * "A number: ten, now eleven, in both places": the facts that differ, by place of the claim; the same change in several
 * places is one sentence. Empty where words changed that are none of these.
 */
export function factSentences(
  byPlace: readonly (readonly FactChange[])[],
  where: '' | ' beside it' = '',
): { what: string; how: string }[] {
  const counts = new Map<string, { change: FactChange; count: number }>();
  for (const changes of byPlace) {
    const own = new Map(changes.map((change) => [`${change.kind} ${change.before} ${change.after}`, change]));
    for (const [key, change] of own) counts.set(key, { change, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ change, count }) => {
    const { what, how } = factSentence(change, count, byPlace.length);
    return { what: `${what}${where}`, how };
  });
}

export const WORDS_ONLY = 'Words only; no number, name, date or negation.';

/** "A negation beside it": why a tick is owed, on one line. */
export const besideIt = (changes: readonly FactChange[]): string => {
  const [first] = changes;
  return first ? `${FACTS[first.kind]} beside it` : 'The sentence around it';
};

/** "Confirmed by Hanna Okoye, second Tomas Lindqvist": the standing checks, newest first, as one line. */
export function foundBy(checks: readonly RecheckCheck[], directory: Directory): string {
  const [latest] = checks;
  if (!latest) return 'Checked by nobody yet';
  const names = checks.map((check) => directory[check.by]?.name ?? 'somebody').reverse();
  const [first, ...others] = names;
  const found = latest.finding === null ? 'Checked' : FINDING_WORDS[latest.finding];
  return `${found} by ${first}${others.map((name) => `, second ${name}`).join('')}`;
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** "2 pieces of evidence, 3 notes": what stays with a claim whose words are gone. */
export const staysWith = (evidence: number, notes: number): string =>
  [
    count(evidence, 'piece of evidence', 'pieces of evidence'),
    ...(notes > 0 ? [count(notes, 'note', 'notes')] : []),
  ].join(', ');

/** "Stood in ¶ 3 until version 6." `where`: the block, where the version is shown; '' where it is not known. */
export const stoodIn = (where: string, version: number): string =>
  where === '' ? `Stood in the text until version ${version}.` : `Stood in ${where} until version ${version}.`;

const NUMBERS = ['', '', 'Two', 'Three', 'Four', 'Five'];

/** What is known of where lost words may have gone. */
export function candidatesSentence(candidates: number, version: number): string {
  if (candidates === 0) return `Nothing like it stands in version ${version}.`;
  if (candidates === 1) return 'One passage comes near:';
  const many = NUMBERS[candidates] ?? candidates;
  return `${many} passages come equally near, so ${candidates === 2 ? 'neither' : 'none'} was chosen:`;
}

function untouchedAlone({ untouched, untouchedSettled }: RecheckScreen['counts']): string {
  if (untouched === 0) return 'No claim is untouched.';
  const claims = untouched === 1 ? 'One claim is untouched' : `${untouched} claims are untouched`;
  const open = untouched - untouchedSettled;
  if (open === 0) return `${claims} and ${untouched === 1 ? 'stands' : 'stand'} as checked.`;
  if (untouchedSettled === 0) return `${claims}, and still in work.`;
  return `${claims}: ${untouchedSettled} settled ${untouchedSettled === 1 ? 'stands' : 'stand'} as checked, ${open} ${open === 1 ? 'is' : 'are'} still in work.`;
}

/** "21 claims are untouched: 14 settled stand as checked, 7 are still in work. One touched claim asks for nothing new." */
export function untouchedSentence(counts: RecheckScreen['counts']): string {
  const more = counts.asksNothing;
  if (more === 0) return untouchedAlone(counts);
  const touched = more === 1 ? 'One touched claim asks' : `${more} touched claims ask`;
  return `${untouchedAlone(counts)} ${touched} for nothing new.`;
}

/** "3 to recheck", "2 lost their words", "1 tick owed": the strip. */
export function askedSentences({ recheck, lost, tick }: RecheckScreen['counts']): { sign: Sign; sentence: string }[] {
  const asked: { sign: Sign; many: number; sentence: string }[] = [
    { sign: 'recheck', many: recheck, sentence: `${recheck} to recheck` },
    { sign: 'lost', many: lost, sentence: `${lost} lost ${lost === 1 ? 'its' : 'their'} words` },
    { sign: 'owed', many: tick, sentence: `${tick} ${tick === 1 ? 'tick' : 'ticks'} owed` },
  ];
  return asked.filter(({ many }) => many > 0);
}

/** How a claim stands after an act on it: what is missing first. */
export function standsNow(claim: Pick<ClaimView, 'state' | 'sign' | 'clear' | 'unmet'>): string {
  const [missing] = claim.unmet;
  if (claim.state === 'settled') return claim.clear ? 'Settled and clear.' : 'Settled, not clear.';
  if (missing) return `Not settled yet. ${missing.sentence}`;
  return `It is ${SIGN_WORDS[claim.sign]} now.`;
}

export const NO_UNDO_OF_RECHECKS =
  'Nothing of a recheck is undone: the trail has it. Check the claim again, or reopen it.';

/** In the place of a row that another dealt with. */
export const SEEN_TO = 'Somebody saw to this meanwhile: it asks for nothing here any more.';

/** Over what is typed about a claim that others changed. */
export const CHANGED_MEANWHILE = 'This claim changed while you typed. Read it again above; your words are kept.';

/** What stands in a row once its act is done. */
export const doneSentences = {
  stands: (claim: Parameters<typeof standsNow>[0]) => `Recorded for the words as they stand. ${standsNow(claim)}`,
  reopened: () => 'Open again, to be checked afresh. What was found stays readable on it.',
  proposed: (words: readonly string[], left: readonly { replacement: string; why: string }[]) =>
    [`Proposed: ${words.map(quoted).join(', ')} back. It waits for a decision.`, ...left.map(notProposed)].join(' '),
  ticked: () => 'Read: it stands.',
  cut: (claim: Parameters<typeof standsNow>[0]) => `Closed as cut. ${standsNow(claim)}`,
  takenOff: () => 'This place is off the claim; it stands in its others.',
  attached: (claim: Pick<ClaimView, 'state'>, words: string) =>
    claim.state === 'recheck'
      ? `It stands on ${quoted(words)}: other words than were checked, so it is to be rechecked.`
      : `It stands on ${quoted(words)}.`,
};

/** "Old words back" says what it proposes. */
export const oldWordsSentence = (places: readonly { words: string }[]): string =>
  `Proposes ${[...new Set(places.map(({ words }) => quoted(words)))].join(' and ')} as a correction.`;
