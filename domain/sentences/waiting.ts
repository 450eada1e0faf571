import type { WaitingKind } from '../views-waiting';
import { countOf } from './progress';

const ACTS: Record<WaitingKind, string> = {
  query: 'Answer a query',
  answer: 'Read an answer',
  correction: 'Decide a correction',
  'second-check': 'Second check',
  recheck: 'Recheck',
};

export const PUT_TO_ANOTHER = 'Put a query to another';

/** The next act on what waits; `away`: whoever was asked can no longer answer. */
export const waitingAct = (kind: WaitingKind, away = false): string =>
  kind === 'query' && away ? PUT_TO_ANOTHER : ACTS[kind];

/** How things stand, under the words: who did what last. */
export const waitingDetail = {
  query: (number: number, asker: string, away: string | null) =>
    away ? `Query ${number} from ${asker}; ${away} can no longer answer` : `Query ${number} from ${asker}`,
  answer: (number: number, answerer: string) => `${answerer} answered query ${number}`,
  correction: (proposer: string) => `${proposer} proposed it`,
  secondCheck: (first: string | null, risk: string) =>
    `${risk === 'high' ? 'High risk, f' : 'F'}irst checked by ${first ?? 'somebody'}`,
  recheck: () => 'Its words are not those that were checked',
} as const;

/** "7 things wait, 2 late." */
export function waitingSum(total: number, late: number): string {
  if (total === 0) return 'Nothing waits.';
  const waits = countOf(total, 'thing waits', 'things wait');
  return late === 0 ? `${waits}, nothing is late.` : `${waits}, ${late} late.`;
}

export const WAITING_CUT = 'More waits than is shown here. Choose a story to see all that waits on it.';
