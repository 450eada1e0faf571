import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';

/** The most of a kind that is read: one more tells that there are more. */
export const MOST_WAITING = 500;

interface OnClaim {
  id: string;
  story: string;
  /** The claim's number. */
  claim: number;
}

export interface QueryWaiting extends OnClaim {
  number: number;
  question: string;
  by: string;
  to: string;
  askerWorks: boolean;
  askedAt: Date;
  answeredAt: Date | null;
  due: Date | null;
}

export interface CorrectionWaiting extends OnClaim {
  words: string;
  replacement: string;
  by: string;
  at: Date;
}

export interface ClaimWaiting extends OnClaim {
  state: 'awaiting-second-check' | 'recheck';
  statement: string;
  risk: string;
  assignee: string | null;
  /** Who checked it last, and when. */
  first: string | null;
  checkedAt: Date | null;
  /** When the text that stands came in, where the check was made on an earlier one. */
  changedAt: Date | null;
}

const limit = Prisma.sql`LIMIT ${MOST_WAITING + 1}`;

/** Queries without outcome, what is due first at the top. */
export const queriesWaiting = (tx: Tx, stories: string[]): Promise<QueryWaiting[]> =>
  tx.$queryRaw<QueryWaiting[]>`
    SELECT q.id, q.story_id AS story, c.number AS claim, q.number, q.question, q.asked_by AS by, q.to_id AS to,
      a.deactivated_at IS NULL AS "askerWorks", q.asked_at AS "askedAt", q.answered_at AS "answeredAt", q.due_at AS due
    FROM query q JOIN claim c ON c.id = q.claim_id JOIN person a ON a.id = q.asked_by
    WHERE q.story_id = ANY(${stories}) AND q.outcome IS NULL AND q.visibility = 'story' AND c.removed_at IS NULL
    ORDER BY q.due_at NULLS LAST, q.asked_at, q.id ${limit}`;

/** Corrections that nobody has decided, oldest first. */
export const correctionsWaiting = (tx: Tx, stories: string[]): Promise<CorrectionWaiting[]> =>
  tx.$queryRaw<CorrectionWaiting[]>`
    SELECT x.id, x.story_id AS story, c.number AS claim, x.words, x.replacement, x.proposed_by AS by, x.proposed_at AS at
    FROM correction x JOIN claim c ON c.id = x.claim_id
    WHERE x.story_id = ANY(${stories}) AND x.decision IS NULL AND c.removed_at IS NULL
    ORDER BY x.proposed_at, x.id ${limit}`;

/** Claims that wait for a second check, or to be checked on their new words. */
export const claimsWaiting = (tx: Tx, stories: string[]): Promise<ClaimWaiting[]> =>
  tx.$queryRaw<ClaimWaiting[]>`
    SELECT c.id, c.story_id AS story, c.number AS claim, c.state, c.statement, c.risk, p.id AS assignee, k.created_by AS first,
      k.created_at AS "checkedAt", CASE WHEN k.version < s.current THEN v.created_at END AS "changedAt"
    FROM claim c JOIN story s ON s.id = c.story_id JOIN version v ON v.story_id = s.id AND v.number = s.current
      LEFT JOIN person p ON p.id = c.assignee_id AND p.deactivated_at IS NULL
      LEFT JOIN LATERAL (SELECT created_by, created_at, version FROM check_record WHERE claim_id = c.id
        ORDER BY claim_revision DESC LIMIT 1) k ON true
    WHERE c.story_id = ANY(${stories}) AND c.removed_at IS NULL AND c.state IN ('awaiting-second-check', 'recheck')
    ORDER BY k.created_at, c.id ${limit}`;
