import type { ClaimRow } from '../views';
import { KIND_WORDS, RISK_WORDS, SIGN_WORDS } from './words';

/** "Claim 9, awaiting second check, figure, high risk, with Tess Lang": what a mark is to those who listen. */
export function claimDetails(
  { number, sign, kind, risk }: Pick<ClaimRow, 'number' | 'sign' | 'kind' | 'risk'>,
  assignee: string | null,
): string {
  const parts = [
    `Claim ${number}`,
    SIGN_WORDS[sign],
    ...(kind === 'other' ? [] : [KIND_WORDS[kind].toLowerCase()]),
    ...(risk === 'normal' ? [] : [RISK_WORDS[risk].toLowerCase()]),
    ...(assignee ? [`with ${assignee}`] : []),
  ];
  return parts.join(', ');
}
