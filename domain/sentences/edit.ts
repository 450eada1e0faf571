import { claimNumbers } from './claim-numbers';
import { countOf } from './progress';
import { quoted } from './quoted';

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** What the edit did to the claims so far. */
export const changedSentence = (numbers: readonly number[]): string =>
  numbers.length === 0
    ? 'No claim has other words than before.'
    : `${countOf(numbers.length, 'claim has', 'claims have')} other words now. Saved, what was checked of ${numbers.length === 1 ? 'it' : 'them'} is to be checked again.`;

export const lostSentence = (count: number): string =>
  `${countOf(count, 'claim has', 'claims have')} no words left. Saved, ${count === 1 ? 'it waits' : 'they wait'} in the tray to be attached again or closed as cut.`;

/** "claim 4", for a button that leads to it. */
export const claimName = (number: number): string => capital(claimNumbers([number]));

/** Somebody else has a draft; the times are written already. */
export const othersSentence = (name: string, since: string, saved: string): string =>
  `${name} has been editing since ${since}, last saved ${saved}.`;

export const WAIT_OR_BOTH =
  'Wait for the new version, or edit at the same time and compare at saving. Nothing is lost either way.';

export const newVersionSentence = (number: number, by: string): string =>
  `${by} saved version ${number} while you edited. Your text is kept. Compare the two now, or when you save.`;

/** Of a draft that another text was about to go over. */
export const NOT_KEPT_HERE =
  'Not sent: another draft of yours is only on the server, and this browser could not keep a copy of it. Make room on this device and try again. What stands here is on this screen alone.';

/** `elsewhere`: another window of the same person has saved since. `unkept`: what it would go over could not be kept. */
export type DraftState = 'untouched' | 'typing' | 'saved' | 'failed' | 'elsewhere' | 'unkept';

/** The line beside the acts; `at`: "14:20". */
export function draftSentence(state: DraftState, at: string | null): string {
  if (state === 'elsewhere') return 'Not saved. Your words are kept in this browser until you choose a draft.';
  if (state === 'unkept') return NOT_KEPT_HERE;
  if (state === 'failed') return 'Not saved. Your words are kept in this browser and go up when the server answers.';
  if (state === 'typing') return 'Not saved yet. Your words are kept in this browser.';
  return at ? `Saved as draft ${at}` : '';
}

export const WRITTEN_ELSEWHERE =
  'You are writing on this story in another window as well, and the draft was saved there since. What you have here stays on this screen and is not saved over the other; what you type is kept in this browser.';

export const otherDraftsSentence = (count: number): string =>
  count === 1
    ? 'You have another draft of this text, and it says something else.'
    : `You have ${count} other drafts of this text, and each says something else.`;

/** What another draft is known by, in at most so many of its words. */
const KNOWN_BY = 8;

/** `other`: its words from where it reads otherwise; empty where it ends there, null where only its form differs. */
export function otherDraftSentence(words: number, other: string | null): string {
  const long = countOf(words, 'word', 'words');
  if (other === null) return `${long}, the same as here, set otherwise or with other footnotes.`;
  if (other === '') return `${long}. It ends where this one goes on.`;
  const known = other.split(/\s+/);
  const first = known.slice(0, KNOWN_BY).join(' ');
  return `${long}. Reads otherwise at ${quoted(known.length > KNOWN_BY ? `${first} …` : first)}.`;
}

/** Beyond those that are shown. */
export const waitingDraftsSentence = (count: number): string =>
  `${countOf(count, 'older draft waits', 'older drafts wait')} in this browser until these are saved as a version or deleted.`;

export const giveUpSentence = (others: number): string =>
  `Everything you changed since the version is deleted.${others === 0 ? '' : others === 1 ? ' Your other draft stays.' : ' Your other drafts stay.'}`;

/** A draft that began from a version which is no longer the current one. */
export const behindSentence = (base: number, current: number, by: string): string =>
  `You began from version ${base}. ${by} has saved version ${current} since. Here is what each of you changed.`;

export const NO_CONFLICT = 'You changed different passages, so the two go together as they are.';
export const conflictSentence = (count: number): string =>
  `Both of you changed ${countOf(count, 'passage')}. Choose which words stand; the rest goes together as it is.`;

/** What was just saved, and whose move it is. */
export const savedVersionSentence = (number: number, claims: number): string =>
  claims === 0
    ? `Version ${number} is saved. No claim needs a person because of it.`
    : `Version ${number} is saved. ${countOf(claims, 'claim needs', 'claims need')} a person now.`;

type Need = 'recheck' | 'lost' | 'tick';

const NEED: [Need, (claims: string, isOne: boolean) => string][] = [
  ['recheck', (claims, isOne) => `${claims} ${isOne ? 'has' : 'have'} other words than were checked.`],
  [
    'lost',
    (claims, isOne) => `${claims} ${isOne ? 'has' : 'have'} lost words and ${isOne ? 'waits' : 'wait'} in the tray.`,
  ],
  ['tick', (claims) => `${claims}: the words are as they were, but the sentence around them says something else.`],
];

/** Which claims need a person, and what became of them. */
export const needsSentences = (needs: readonly { number: number; need: Need }[]): string[] =>
  NEED.flatMap(([kind, says]) => {
    const numbers = needs.filter(({ need }) => need === kind).map(({ number }) => number);
    return numbers.length === 0 ? [] : [says(capital(claimNumbers(numbers)), numbers.length === 1)];
  });

export const SIGNATURE_FELL = 'The sign-off was on the text before, so it no longer holds. An editor signs again.';
