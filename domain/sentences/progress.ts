import type { Progress } from '../views';
import type { Sign } from '../vocabulary';
import { SIGN_WORDS } from './words';

export type SignCounts = Partial<Record<Sign, number>>;

/** Left to right in the bar: what is done, what is nearly done, what needs a person, what nobody has looked at. */
const BAR_ORDER: readonly Sign[] = [
  'settled',
  'barred',
  'owed',
  'second',
  'author',
  'answered',
  'recheck',
  'disputed',
  'lost',
  'open',
  'unassigned',
];

export const barParts = (signs: SignCounts): { sign: Sign; count: number }[] =>
  BAR_ORDER.map((sign) => ({ sign, count: signs[sign] ?? 0 })).filter((part) => part.count > 0);

/** What the bar says to those who do not see it: "30 settled, 1 settled, not clear, 5 open". */
export const spokenBar = (signs: SignCounts): string =>
  barParts(signs)
    .map(({ sign, count }) => `${count} ${SIGN_WORDS[sign]}`)
    .join(', ') || 'No claims yet';

/** "17 of 27, 14 clear": how many are settled, of how many, and how many of them may be printed. */
export const progressLine = ({ claims, settled, clear }: Progress): string =>
  claims === 0 ? 'No claims yet' : `${settled} of ${claims}, ${clear} clear`;

export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
