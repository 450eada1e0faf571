import { type Kind, type Risk, SIGNS, type Sign } from '../vocabulary';
import { KIND_WORDS, RISK_WORDS, SIGN_WORDS } from './words';

/** By what a list of claims is filtered; empty is any. `person`: their name, where one was chosen. */
export interface FilterTold {
  sign: Sign | '';
  kind: Kind | '';
  risk: Risk | '';
  person: string;
}

/** "recheck, figure, high risk, with Tess Lang": what of the claims is shown. */
export function filterWords({ sign, kind, risk, person }: FilterTold): string {
  const parts = [
    sign && SIGN_WORDS[sign],
    kind && KIND_WORDS[kind].toLowerCase(),
    risk && RISK_WORDS[risk].toLowerCase(),
    person && (person === 'nobody' ? 'nobody’s' : `with ${person}`),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What a run of the list is called when it goes by sign, risk or number. */
export const signTitle = (sign: Sign): string => SIGN_WORDS[sign].replace(/^./u, (first) => first.toUpperCase());

export const SIGN_OPTIONS = SIGNS.map((sign) => ({ value: sign, label: signTitle(sign) }));
