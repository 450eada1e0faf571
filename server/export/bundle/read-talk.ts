import type { Prisma } from '@/prisma/generated/client';
import { Prisma as SQL } from '@/prisma/generated/client';
import type { Tx } from '../../database';
import { inStretches } from './json-parts';
import { moment } from './moment';

interface Row {
  key: string;
  told: unknown;
}

type Stretch = (story: string, after: string, most: number) => Prisma.Sql;

async function* rowsOf(tx: Tx, story: string, stretch: Stretch) {
  const rows = inStretches(
    (after, most) => tx.$queryRaw<Row[]>(stretch(story, after, most)),
    '',
    (row) => row.key,
  );
  for await (const { told } of rows) yield told;
}

const queries: Stretch = (story, after, most) => SQL.sql`
  SELECT q.id AS key, json_build_object('id', q.id, 'claim', q.claim_id, 'number', q.number, 'revision', q.revision,
    'question', q.question, 'by', q.asked_by, 'at', ${moment('q.asked_at')}, 'to', q.to_id, 'due', ${moment('q.due_at')},
    'answer', q.answer, 'answeredAt', ${moment('q.answered_at')}, 'byAuthor', q.answered_by_author,
    'evidence', q.answer_evidence, 'correction', q.answer_correction, 'outcome', q.outcome,
    'outcomeReason', q.outcome_reason, 'outcomeBy', q.outcome_by, 'outcomeAt', ${moment('q.outcome_at')}) AS told
  FROM query q WHERE q.story_id = ${story} AND q.visibility = 'story' AND q.id > ${after} ORDER BY q.id LIMIT ${most}`;

const corrections: Stretch = (story, after, most) => SQL.sql`
  SELECT x.id AS key, json_build_object('id', x.id, 'claim', x.claim_id, 'span', x.span_id, 'revision', x.revision,
    'version', x.version, 'start', x.start, 'words', x.words, 'replacement', x.replacement, 'reason', x.reason,
    'by', x.proposed_by, 'at', ${moment('x.proposed_at')}, 'decision', x.decision, 'accepted', x.accepted,
    'decidedBy', x.decided_by, 'decidedAt', ${moment('x.decided_at')}, 'decidedReason', x.decided_reason,
    'madeVersion', x.made_version) AS told
  FROM correction x WHERE x.story_id = ${story} AND x.id > ${after} ORDER BY x.id LIMIT ${most}`;

const notes: Stretch = (story, after, most) => SQL.sql`
  SELECT n.id AS key, json_build_object('id', n.id, 'claim', n.claim_id, 'thread', n.thread_id, 'revision', n.revision,
    'text', n.text, 'by', n.created_by, 'at', ${moment('n.created_at')}, 'resolvedAt', ${moment('n.resolved_at')},
    'resolvedBy', n.resolved_by, 'resolvedWhy', n.resolved_why,
    'before', (SELECT coalesce(json_agg(json_build_object('revision', w.revision, 'text', w.text,
        'replacedAt', ${moment('w.replaced_at')}) ORDER BY w.revision), '[]')
      FROM note_wording w WHERE w.note_id = n.id)) AS told
  FROM note n WHERE n.story_id = ${story} AND n.visibility = 'story' AND n.id > ${after} ORDER BY n.id LIMIT ${most}`;

export const queriesTold = (tx: Tx, story: string) => rowsOf(tx, story, queries);
export const correctionsTold = (tx: Tx, story: string) => rowsOf(tx, story, corrections);
export const notesTold = (tx: Tx, story: string) => rowsOf(tx, story, notes);
