import type { CaptureState } from '../capture';
import { CAPTURE_FAULTS, type CaptureFault } from '../capture-fault';
import type { ExcerptFound } from '../captured-words';

const SAVE_IT = 'Save the page yourself and attach what you saved.';

/** Why a page could not be captured. What is left to do follows in `failedSentence`. */
const FAULT_WORDS: Record<CaptureFault, string> = {
  'address-refused':
    'This address leads into a private network, or to a port that is not the web’s, so it was not opened.',
  'name-unknown': 'No site answers to this name.',
  unreachable: 'The site does not answer.',
  'not-secure': 'The site’s certificate is not one to be trusted, so nothing was taken from it.',
  'too-slow': 'The site took longer than 30 seconds.',
  'too-large': 'The page is larger than 50 MB.',
  'too-many-hops': 'The address leads on to another more than five times.',
  'wrong-length': 'The site sent more or less than it said it would.',
  'not-understood': 'The site answered in a way that is no page.',
  'answer-refused': 'The site refuses to show this page to a program, or asks for a sign-in.',
  'answer-gone': 'The site says that there is no such page.',
  'answer-later': 'The site is too busy, or has a fault of its own.',
  'answer-empty': 'The site answered with nothing.',
  'store-failed': 'The page was received, but there is no room to keep it. Tell your administrator.',
  'gave-up': 'It was begun several times and never came to an end.',
};

const isFault = (code: string): code is CaptureFault => (CAPTURE_FAULTS as readonly string[]).includes(code);

export const faultWords = (code: string): string => (isFault(code) ? FAULT_WORDS[code] : 'It could not be captured.');

/** Why a capture failed, and whose move it is. */
export const failedSentence = (code: string, isTriedAgain: boolean): string =>
  `${faultWords(code)} ${isTriedAgain ? 'It is tried again by itself.' : `It is not tried again. ${SAVE_IT}`}`;

export const CAPTURE_WORDS: Record<CaptureState | 'none', string> = {
  none: 'Not captured',
  waiting: 'Being captured',
  captured: 'Page captured',
  failed: 'Not captured',
};

export const WAITING_SENTENCE = 'The page is being captured. It takes up to half a minute; you can go on working.';

export const EXCERPT_WORDS: Record<ExcerptFound, string> = {
  exact: 'The excerpt stands in the page as it was captured.',
  near: 'The excerpt stands in the captured page in nearly these words. Read both.',
  absent: 'The excerpt was not found in the page as it was captured. Look for it yourself before you rely on it.',
};

/** "The captured page is credited to Reuters." Nobody has said so of the evidence. */
export const creditShown = (credit: string): string =>
  `The captured page is credited to ${credit}. Pages of one wire count once; a capture decides nothing, so say so if it is right.`;
export const TAKE_CREDIT = 'It is right';

/** A page that reads otherwise than when it was captured before. */
export const CHANGED_SINCE = 'The page reads otherwise than in the capture before.';
export const SAME_AS_BEFORE = 'The page reads as in the capture before.';
