import { FIRST_RULES } from './house-rule-presets';
import { type JudgedCheck, type JudgedClaim, type JudgedEvidence, type JudgedQuery, judge } from './judgement';
import type { Finding, Placement } from './vocabulary';

/** Claims and checks for tests of what is judged. */
export type Span = JudgedClaim['spans'][number];

export const span = (exact: string, placement: Placement = 'exact', id = 's1'): Span => ({
  id,
  exact,
  placement,
  contextChanged: false,
});

export const HEAD = span('49,000 left', 'exact', 'head');
export const LEDE = span('some 49,000 left', 'exact', 'lede');

export const support: JudgedEvidence = {
  type: 'link',
  source: 'Border service',
  url: '',
  tier: 'primary',
  stance: 'supports',
  locator: 'p. 4',
  heldAs: '',
};
export const word: JudgedEvidence = { ...support, type: 'quotation', source: 'Ada Brandt', stance: 'context' };

export const claim = (more: Partial<JudgedClaim> = {}): JudgedClaim => ({
  statement: '49,000 left',
  kind: 'figure',
  risk: 'normal',
  assignee: null,
  spans: [span('49,000 left')],
  evidence: [support, word],
  checks: [],
  queries: [],
  corrections: [],
  checkedFrom: 1,
  rules: FIRST_RULES,
  ...more,
});

/** A query to the author that is open unless told otherwise. */
export const query = (more: Partial<JudgedQuery> = {}): JudgedQuery => ({
  id: 'q1',
  number: 1,
  question: 'Were you there?',
  by: 'first',
  to: 'ada',
  answer: null,
  byAuthor: false,
  outcome: null,
  outcomeReason: '',
  ...more,
});

let made = 0;
/** A check with nothing missing, on the words of `claim()` unless told otherwise. Each is later than the one before. */
export const check = (finding: Finding, more: Partial<JudgedCheck> = {}): JudgedCheck => {
  made += 1;
  return {
    id: `k${made}`,
    finding,
    rationale: 'The register says so.',
    wording: '',
    seen: { statement: '49,000 left', spans: [{ id: 's1', exact: '49,000 left' }] },
    by: 'first',
    at: '2026-01-01T00:00:00.000Z',
    claimRevision: made,
    ruling: false,
    ...more,
  };
};
export const seen = (...spans: Span[]) => ({
  seen: { statement: '49,000 left', spans: spans.map(({ id, exact }) => ({ id, exact })) },
});

export const found = (of: JudgedClaim) => {
  const { state, finding, clear, sign } = judge(of);
  return [state, finding, clear, sign];
};
