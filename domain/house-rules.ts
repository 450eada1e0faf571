import type { JudgedCheck, JudgedClaim } from './judgement';
import { MISSING } from './sentences/house-rules';
import type { Unmet } from './views';

/** What is still missing before a finding settles the claim. A check is never refused for it. */
export function unmetRules(claim: JudgedClaim, check: JudgedCheck): Unmet[] {
  const missing: (keyof typeof MISSING)[] = [];
  const { evidence } = claim;
  const confirms = check.finding === 'confirmed' || check.finding === 'confirmed-with-change';
  if (confirms && !evidence.some((one) => one.stance === 'supports')) missing.push('supporting-evidence');
  if (check.finding === 'wrong' && evidence.length === 0) missing.push('evidence');
  if (check.finding === 'conflicting-sources' && evidence.length < 2) missing.push('two-sources');
  if (check.finding === 'on-author' && !evidence.some((one) => one.type === 'quotation')) missing.push('authors-word');
  if (check.finding === 'confirmed-with-change' && check.wording.trim() === '') missing.push('wording');
  if (check.finding !== 'confirmed' && check.rationale.trim() === '') missing.push('rationale');
  return missing.map((rule) => ({ rule, sentence: MISSING[rule] }));
}
