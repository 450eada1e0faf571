import type { JudgedCheck, JudgedCorrection, JudgedQuery } from '@/domain/judgement';
import type { Placement } from '@/domain/vocabulary';

export interface ReplayedSpan {
  id: string;
  exact: string;
  start: number;
  placement: Placement;
  contextChanged: boolean;
}

/** A claim as its trail has told it so far. */
export interface ReplayedClaim {
  id: string;
  number: number;
  revision: number;
  statement: string;
  kind: string;
  risk: string;
  assignee: string | null;
  spans: ReplayedSpan[];
  evidence: string[];
  checks: JudgedCheck[];
  queries: JudgedQuery[];
  corrections: (JudgedCorrection & { at: string })[];
  checkedFrom: number;
}

/** A place as an entry tells it. */
export type ToldSpan = Pick<ReplayedSpan, 'id' | 'exact' | 'start'> & { state?: string; contextChanged?: boolean };

export const spansOf = (spans: readonly ToldSpan[]): ReplayedSpan[] =>
  spans.map(({ id, exact, start, state = 'exact', contextChanged = false }) => ({
    id,
    exact,
    start,
    placement: state as Placement,
    contextChanged,
  }));
