import type { Ability } from './views';
import type { QueryOutcome } from './vocabulary';

/** A question on a claim, what was answered, and what came of it. */
export interface QueryView {
  id: string;
  claim: string;
  claimNumber: number;
  /** Counted on each story. */
  number: number;
  revision: number;
  state: 'open' | 'answered' | 'closed';
  question: string;
  by: string;
  at: string;
  to: string;
  due: string | null;
  answer: { text: string; at: string; evidence: string[]; correction: string | null; byAuthor: boolean } | null;
  outcome: { outcome: QueryOutcome; reason: string; by: string; at: string } | null;
  /** Whether whoever was asked can no longer answer: off the story, or deactivated. */
  away: boolean;
  /** What can come of it as it stands. */
  outcomes: QueryOutcome[];
  /** What it waits for; empty once closed. */
  waits: string;
  abilities: { answer: Ability; close: Ability; redirect: Ability };
}
