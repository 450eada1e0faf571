import { type HouseRules, rulesData } from '@/domain/house-rules-data';
import type { Preset } from '@/domain/vocabulary';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';

/** A version of the house rules as the table keeps it. */
export interface KeptRules {
  version: number;
  rules: unknown;
}

/** The version in force, to stand in another statement. */
export const latestRules = Prisma.sql`
  SELECT json_build_object('version', h.version, 'rules', h.rules) FROM house_rules h ORDER BY h.version DESC LIMIT 1`;

export const rulesOf = ({ version, rules }: KeptRules): HouseRules => ({ ...rulesData.parse(rules), version });

/** A version of the rules, with who made it and from which preset. */
export interface RulesMade {
  rules: HouseRules;
  basedOn: Preset;
  at: Date;
  by: string;
}

const madeOf = (row: KeptRules & { basedOn: string; createdAt: Date; createdBy: string }): RulesMade => ({
  rules: rulesOf(row),
  basedOn: row.basedOn as Preset,
  at: row.createdAt,
  by: row.createdBy,
});

/** Every version, the one in force first. */
export async function everyRules(tx: Tx): Promise<[RulesMade, ...RulesMade[]]> {
  const [first, ...earlier] = await tx.houseRulesVersion.findMany({ orderBy: { version: 'desc' } });
  if (!first) throw new Error('the desk has no house rules');
  return [madeOf(first), ...earlier.map(madeOf)];
}

/** The rules in force. */
export async function rulesInForce(tx: Tx): Promise<RulesMade> {
  return madeOf(await tx.houseRulesVersion.findFirstOrThrow({ orderBy: { version: 'desc' } }));
}

/** The rules of a version, which is there: rules are never taken away. */
export async function rulesOfVersion(tx: Tx, version: number): Promise<HouseRules> {
  return rulesOf(await tx.houseRulesVersion.findUniqueOrThrow({ where: { version } }));
}
