import { type BlockingClaim, claimBlockers, type GivenOverride } from '@/domain/blockers';
import type { ClaimRecord, SpanRecord } from '@/domain/claim';
import type { BoundClaim } from '@/domain/claims-digest';
import type { HouseRules } from '@/domain/house-rules-data';
import {
  isShared,
  type JudgedCheck,
  type JudgedClaim,
  type JudgedCorrection,
  type JudgedEvidence,
  type JudgedQuery,
  type Judgement,
  judge,
} from '@/domain/judgement';
import type { BlockerView } from '@/domain/views';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';
import { type KeptRules, latestRules, rulesOf } from './house-rules';
import { openContent } from './sealing/confidential';
import { identityOn, ruledSources } from './sources';

/** A piece of evidence as a claim rests on it. */
export interface Rest extends JudgedEvidence {
  id: string;
  recordHash: string;
}

/** Confidential evidence as a claim rests on it. */
export interface SealedRest {
  id: string;
  revision: number;
  sealed: string;
  recordHash: string;
  /** Who of those named on it says so to everybody. */
  vouchedBy: string[];
}

/** A claim as the rules judge it, with what they found. */
export interface WholeClaim extends ClaimRecord, BlockingClaim {
  story: string;
  spans: SpanRecord[];
  checks: JudgedCheck[];
  queries: JudgedQuery[];
  corrections: JudgedCorrection[];
  rests: Rest[];
  /** Confidential evidence: opened in `judged` alone. */
  sealed: SealedRest[];
  overrides: GivenOverride[];
  judged: JudgedClaim;
  judgement: Judgement;
  blockers: BlockerView[];
}

type Row = ClaimRecord &
  Pick<WholeClaim, 'story' | 'checks' | 'queries' | 'corrections' | 'rests' | 'sealed' | 'overrides'> &
  Pick<JudgedClaim, 'checkedFrom'>;

/** The house rules in force come with the claims, in their snapshot: once, on the first. */
type FirstRow = Row & { rules: KeptRules | null };

/** A moment as the rest of the program writes it: ISO 8601 UTC with milliseconds. */
const iso = (column: string) => Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** All that claims are judged from, one statement however many they are. */
const rowsWhere = (where: Prisma.Sql) => Prisma.sql`
  SELECT c.id, c.story_id AS story, c.number, c.revision, c.statement, c.kind, c.risk, c.assignee_id AS assignee,
    c.checked_from AS "checkedFrom",
    CASE WHEN row_number() OVER (ORDER BY c.number) = 1 THEN (${latestRules}) END AS rules,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'exact', s.exact, 'prefix', s.prefix, 'suffix', s.suffix,
        'start', s.start, 'placement', s.placement, 'contextChanged', s.context_changed,
        'contextBefore', s.context_before, 'contextAfter', s.context_after, 'candidates', s.candidates) ORDER BY s.position, s.id), '[]')
      FROM span s WHERE s.claim_id = c.id) AS spans,
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'recordHash', e.record_hash, 'type', e.type, 'source', o.name,
        'url', e.url, 'tier', e.tier, 'stance', e.stance, 'locator', e.locator, 'heldAs', e.held_as, 'fileHash', f.sha256, 'credit', e.credit,
        'origin', o.origin_name, 'identity', ${identityOn(Prisma.sql`c.story_id`)})
        ORDER BY r.attached_at, e.id), '[]')
      FROM claim_evidence r JOIN evidence e ON e.id = r.evidence_id JOIN ${ruledSources} o ON o.id = e.source_id
        LEFT JOIN file f ON f.id = e.file_id
      WHERE r.claim_id = c.id) AS rests,
    (SELECT coalesce(json_agg(json_build_object('id', d.id, 'revision', d.revision, 'sealed', d.sealed,
        'recordHash', d.record_hash, 'vouchedBy', ARRAY(SELECT n.person_id FROM named_on n
          WHERE n.record_id = d.id AND n.vouches ORDER BY n.person_id)) ORDER BY d.id), '[]')
      FROM sealed_use u JOIN sealed_record d ON d.id = u.record_id AND d.kind = 'evidence'
      WHERE u.claim_id = c.id) AS sealed,
    (SELECT coalesce(json_agg(json_build_object('id', k.id, 'finding', k.finding, 'rationale', k.rationale,
        'wording', k.wording, 'seen', k.seen, 'by', k.created_by, 'at', ${iso('k.created_at')},
        'claimRevision', k.claim_revision, 'ruling', k.ruling) ORDER BY k.claim_revision), '[]')
      FROM check_record k WHERE k.claim_id = c.id) AS checks,
    (SELECT coalesce(json_agg(json_build_object('id', q.id, 'number', q.number, 'question', q.question, 'by', q.asked_by,
        'to', q.to_id, 'answer', q.answer, 'byAuthor', q.answered_by_author, 'outcome', q.outcome, 'outcomeReason', q.outcome_reason) ORDER BY q.number), '[]')
      FROM query q WHERE q.claim_id = c.id) AS queries,
    (SELECT coalesce(json_agg(json_build_object('id', x.id, 'span', x.span_id, 'words', x.words,
        'replacement', x.replacement, 'decision', x.decision, 'accepted', x.accepted) ORDER BY x.proposed_at, x.id), '[]')
      FROM correction x WHERE x.claim_id = c.id) AS corrections,
    (SELECT coalesce(json_agg(json_build_object('id', v.id, 'key', v.key, 'reason', v.reason, 'by', v.created_by,
        'at', ${iso('v.created_at')}) ORDER BY v.id), '[]')
      FROM override v WHERE v.claim_id = c.id AND v.withdrawn_at IS NULL) AS overrides
  FROM claim c WHERE ${where} AND c.removed_at IS NULL ORDER BY c.number`;

/** What the rules use of confidential evidence. */
function judgedSealed(rest: SealedRest): JudgedEvidence {
  const { facts, sourceFacts } = openContent(rest);
  const { type, source, url, tier, stance, locator, heldAs, credit, file } = facts;
  const said = { type, source, url, tier, stance, locator, heldAs, credit, fileHash: file?.sha256 ?? null };
  return { ...said, ...sourceFacts, sealed: true } as JudgedEvidence;
}

function wholeOf({ checkedFrom, ...record }: Row, rules: HouseRules): WholeClaim {
  const { statement, kind, risk, assignee, spans, checks, queries, corrections } = record;
  const evidence = [...record.rests, ...record.sealed.map(judgedSealed)];
  const judged = { statement, kind, risk, assignee, spans, evidence, checks, queries, corrections, checkedFrom, rules };
  const judgement = judge(judged);
  const blocking = { ...record, judgement };
  return { ...blocking, judged, blockers: claimBlockers(blocking, record.overrides) };
}

/** The claim one revision further and changed in this, judged: what stands once the change is saved. */
export function changedClaim(
  claim: WholeClaim,
  change: Partial<Pick<Row, 'spans' | 'checks' | 'corrections' | 'checkedFrom'>>,
): WholeClaim {
  const { judged, judgement: _, blockers: __, ...record } = claim;
  const { checkedFrom, rules } = judged;
  return wholeOf({ ...record, checkedFrom, ...change, revision: claim.revision + 1 }, rules);
}

/** The claim as other house rules judge it. */
export const claimUnder = ({ judged, ...record }: WholeClaim, rules: HouseRules): WholeClaim =>
  wholeOf({ ...record, checkedFrom: judged.checkedFrom }, rules);

/** The claim as it is judged on evidence that says this. */
export const claimOn = ({ judged, ...record }: WholeClaim, rests: Rest[]): WholeClaim =>
  wholeOf({ ...record, checkedFrom: judged.checkedFrom, rests }, judged.rules);

/** The claim with one check more, judged. */
export const withCheck = (claim: WholeClaim, check: JudgedCheck): WholeClaim =>
  changedClaim(claim, { checks: [...claim.checks, check] });

/**
 * Claims that stand, by number, judged by the house rules in force: all of a story, or those named. `spansOf`: to be judged
 * as they stand on other places, one revision further.
 */
export async function wholeClaims(
  tx: Tx,
  which: { story: string } | { ids: readonly string[] },
  spansOf?: (spans: SpanRecord[]) => SpanRecord[],
): Promise<WholeClaim[]> {
  if ('ids' in which && which.ids.length === 0) return [];
  const where = 'story' in which ? Prisma.sql`c.story_id = ${which.story}` : Prisma.sql`c.id = ANY(${[...which.ids]})`;
  const rows = await tx.$queryRaw<FirstRow[]>(rowsWhere(where));
  const kept = rows.find((row) => row.rules !== null)?.rules;
  if (!kept) return [];
  const rules = rulesOf(kept);
  const moved = (row: Row): Row => (spansOf ? { ...row, revision: row.revision + 1, spans: spansOf(row.spans) } : row);
  return rows.map(({ rules: _, ...row }) => wholeOf(moved(row), rules));
}

export async function wholeClaim(tx: Tx, id: string): Promise<WholeClaim | null> {
  const [claim] = await wholeClaims(tx, { ids: [id] });
  return claim ?? null;
}

/** What of a claim a sign-off binds. */
export const boundClaimOf = (claim: WholeClaim): BoundClaim => ({
  id: claim.id,
  number: claim.number,
  statement: claim.statement,
  kind: claim.kind,
  risk: claim.risk,
  spans: claim.spans,
  checks: claim.judgement.standing.map((check) => ({ ...check, shared: isShared(check, claim.judged) })),
  evidence: claim.rests,
  ...(claim.sealed.length > 0 && { sealed: claim.sealed }),
  queries: claim.queries,
  corrections: claim.corrections,
});
