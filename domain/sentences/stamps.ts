import { STAMP_FAULTS, type StampFault } from '../stamp-fault';

const TELL = 'Tell your administrator.';

/** Why a capture was not stamped. What is left to do follows in `unstampedSentence`. */
const FAULT_WORDS: Record<StampFault, string> = {
  unset: 'No time-stamping authority is named on this desk any more.',
  unreachable: 'The time-stamping authority does not answer.',
  refused: `The time-stamping authority refuses to stamp it. ${TELL}`,
  'not-understood': `What the time-stamping authority answered is no stamp. ${TELL}`,
  'other-bytes': 'The time-stamping authority stamped something else.',
  replayed: 'The time-stamping authority answered with a stamp that it gave before.',
  altered: 'The stamp’s signature does not hold: it was altered on its way.',
  'not-for-stamps': `The time-stamping authority’s certificate was not made for stamps. ${TELL}`,
  'not-trusted': `Nobody this desk trusts vouches for the time-stamping authority. ${TELL}`,
  expired: `The time-stamping authority’s certificate was not valid at the time in the stamp. ${TELL}`,
  'store-failed': `The stamp was given, but there is no room to keep it. ${TELL}`,
  'gave-up': 'It was begun several times and never came to an end.',
};

const isFault = (code: string): code is StampFault => (STAMP_FAULTS as readonly string[]).includes(code);

export const stampFaultWords = (code: string): string => (isFault(code) ? FAULT_WORDS[code] : 'No stamp was given.');

/** "2026-03-02 18:00:05 UTC": what a stamp says must be read the same everywhere. */
export const stampMoment = (iso: string): string => `${iso.slice(0, 19).replace('T', ' ')} UTC`;

/** A stamp as it is read: given, asked for, or why not and whose move it is. Null where none was ever asked for. */
export function stampSentence(stamp: {
  by: string | null;
  at: string | null;
  fault: string | null;
  nextTryAt: string | null;
}): string | null {
  if (stamp.at) return `Stamped by ${stamp.by ?? 'an authority'} at ${stampMoment(stamp.at)}.`;
  if (stamp.fault) {
    const onward = stamp.nextTryAt
      ? 'It is asked again by itself; the capture stands.'
      : 'It is not asked again. The capture stands without a stamp; capture the page again to have that stamped.';
    return `${stampFaultWords(stamp.fault)} ${onward}`;
  }
  return stamp.nextTryAt ? 'A trusted timestamp for it is being asked for. You can go on working.' : null;
}
