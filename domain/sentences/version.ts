import type { TrailPayloads } from '../trail-event';
import { claimNumbers } from './claim-numbers';
import { quoted } from './quoted';

type Committed = TrailPayloads['version.committed'];

const withSummary = (summary: string) => (summary.trim() ? `, ${quoted(summary)}` : '');

/** What voids a signature: "Version 7 came in, “after the council call”. It touched claims 2, 15 and 17." */
export function versionCameIn({ number, summary, numbers }: Pick<Committed, 'number' | 'summary' | 'numbers'>): string {
  const touched = numbers.length > 0 ? `It touched ${claimNumbers(numbers)}.` : 'It touched no claim.';
  return `Version ${number} came in${withSummary(summary)}. ${touched}`;
}
