import type { Ability } from './views';
import type { QueryOutcome } from './vocabulary';

/** A question on a claim, what was answered, and what came of it. */
export interface QueryView {
  id: string;
  claim: string;
  /** Counted on each story. */
  number: number;
  revision: number;
  state: 'open' | 'answered' | 'closed';
  question: string;
  by: string;
  at: string;
  to: string;
  due: string | null;
  answer: { text: string; at: string; evidence: string[]; correction: string | null } | null;
  outcome: { outcome: QueryOutcome; reason: string; by: string; at: string } | null;
  abilities: { answer: Ability; close: Ability };
}
