import type { EvidenceType, HeldAs } from './vocabulary';

const SAID: readonly [HeldAs, RegExp][] = [
  ['call-back', /\b(call-?back|called (\w+ )?back)\b/i],
  ['transcript', /\btranscripts?\b/i],
  ['recording', /\b(recordings?|audio|tapes?|videos?)\b/i],
  ['notes', /\bnotes\b/i],
];

/** "No recording", "without a transcript": what is denied is not said, up to the end of its clause. */
const DENIED = /\b(no|not|never|without|neither|nor)\b[^,.;]*/gi;

/** 00:07:41 or 7:41, but not a time of day: "at 14:20". */
const TIMECODE = /(?<!\d|\bat )\b\d{1,2}:[0-5]\d(:[0-5]\d)?\b/i;

/** Evidence of these types names times of day and ratios, not places in a recording. */
const WITHOUT_TIMECODE: readonly string[] = ['observation', 'calculation'] satisfies EvidenceType[];

/**
 * How spoken words are held, where nobody said: read once, on attaching, from what place and note say. A person can put it
 * right. Words go before a timecode, and notes before it too: a doubt never proves a quotation.
 */
export function heldAsIn(evidence: { type: string; locator: string; note: string }): HeldAs | '' {
  const words = `${evidence.locator}; ${evidence.note}`.replace(DENIED, '');
  const said = SAID.find(([, pattern]) => pattern.test(words));
  if (said) return said[0];
  return TIMECODE.test(evidence.locator) && !WITHOUT_TIMECODE.includes(evidence.type) ? 'recording' : '';
}
