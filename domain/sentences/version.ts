import type { TrailPayloads } from '../trail-event';
import { claimNumbers } from './claim-numbers';
import { quoted } from './quoted';

type Committed = TrailPayloads['version.committed'];
type Place = Committed['places'][number];

const withSummary = (summary: string) => (summary.trim() ? `, ${quoted(summary)}` : '');

/** What voids a signature: "Version 7 came in, “after the council call”. It touched claims 2, 15 and 17." */
export function versionCameIn({ number, summary, numbers }: Pick<Committed, 'number' | 'summary' | 'numbers'>): string {
  const touched = numbers.length > 0 ? `It touched ${claimNumbers(numbers)}.` : 'It touched no claim.';
  return `Version ${number} came in${withSummary(summary)}. ${touched}`;
}

/** What a version did to one place of a claim; null where it stands as it stood. */
function onPlace({ state, before, exact, contextChanged }: Place): string | null {
  if (state === 'lost') return `${quoted(before.exact)} lost its place in the text`;
  if (exact !== before.exact) return `${quoted(before.exact)} became ${quoted(exact)}`;
  if (contextChanged) return `the sentence around ${quoted(exact)} changed`;
  return state === 'moved' ? `${quoted(exact)} stands elsewhere in the text` : null;
}

/** What a version did to one claim, for the claim's own trail. A place that it shares with others is told once. */
export function versionOnClaim({ number, places }: Pick<Committed, 'number' | 'places'>, claim: string): string {
  const told = places.filter((place) => place.claim === claim).flatMap((place) => onPlace(place) ?? []);
  const what = told.length > 0 ? [...new Set(told)].join('; ') : 'these words stand unchanged';
  return `committed version ${number}: ${what}`;
}
