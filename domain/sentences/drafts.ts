import { quoted } from './quoted';

const FEW = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const draftsOf = (count: number) => `${FEW[count] ?? count} ${count === 1 ? 'draft' : 'drafts'}`;

/** "a finding", "a finding and a note", "a finding, a note and evidence". */
export const together = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What is typed and not sent, with its article, and where: "a note on claim 3 of “Ferry lands 120”". */
export const draftName = (what: string, claim: number | null, headline: string): string =>
  `${what} on ${claim === null ? '' : `claim ${claim} of `}${quoted(headline)}`;

interface Saved {
  /** "14:20"; null before the first. */
  saved: string | null;
  drafts: number;
  /** Whether this browser keeps what is typed; null until that is known. */
  works: boolean | null;
}

/** "Saved 14:20, one draft here"; empty when there is nothing to say. */
export function savedSentence({ saved, drafts, works }: Saved): string {
  const kept = works === false ? 'drafts are not kept here' : drafts > 0 ? `${draftsOf(drafts)} here` : '';
  return capital([saved && `saved ${saved}`, kept].filter(Boolean).join(', '));
}

/** Why a browser keeps nothing, and what to do. */
export const NOTHING_KEPT =
  'This browser does not keep what you type: it does so only over https, and not in some private windows. Leave the page open until your words are saved.';

export const signOutQuestion = (drafts: number): string =>
  `${capital(draftsOf(drafts))} ${drafts === 1 ? 'is' : 'are'} not sent. Send ${drafts === 1 ? 'it' : 'them'} first, or sign out and delete ${drafts === 1 ? 'it' : 'them'}.`;

export const WAITS = 'Not saved. Your words are kept in this browser and go up when the server answers.';
/** It may have been saved after all; the server remembers for a day what it was sent. */
export const WAITED_LONG =
  'This has waited here for a day. See whether the notes have it already, then send it or take it back.';
export const WAITS_OPEN =
  'Not saved, and not kept here. Leave this page open: your words go up when the server answers.';
