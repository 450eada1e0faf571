import type { RulesData } from '@/domain/house-rules-data';
import type { Preset } from '@/domain/vocabulary';

/** Rules that somebody is making, and the preset they began from. */
export interface TypedRules {
  rules: RulesData;
  basedOn: Preset;
}

export interface FieldsProps {
  rules: RulesData;
  onChange: (rules: RulesData) => void;
}

/** The list with a code in it or without it, in the order of the vocabulary. */
export const withCode = <Code extends string>(
  all: readonly Code[],
  list: readonly Code[],
  code: Code,
  isIn: boolean,
): Code[] => all.filter((one) => (one === code ? isIn : list.includes(one)));
