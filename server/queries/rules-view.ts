import { z } from 'zod';
import { ruleLines } from '@/domain/sentences/rule-lines';
import type { RulesView } from '@/domain/views-rules';
import type { Tx } from '../database';
import { type RulesMade, rulesInForce } from '../house-rules';
import { deskQuery } from './query';

export const rulesViewOf = ({ rules: { version, ...rules }, basedOn, at, by }: RulesMade): RulesView => ({
  version,
  basedOn,
  rules,
  lines: ruleLines(rules),
  at: at.toISOString(),
  by,
});

export const rulesView = async (tx: Tx): Promise<RulesView> => rulesViewOf(await rulesInForce(tx));

/** The house rules in force: everybody here is judged by them. */
export const houseRules = deskQuery({
  name: 'house-rules',
  action: 'rules.read',
  input: z.object({}),
  read: ({ tx }) => rulesView(tx),
});
