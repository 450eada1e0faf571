import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';

/** What a command or query is about: it decides which row is locked, which chain is written and whose parts count. */
export type Scope =
  | { story: string }
  /** `evenRemoved`: for what may be asked again after it was done. */
  | { claim: string; evenRemoved?: true }
  | { evidence: string }
  | { upload: string }
  | { note: string }
  | { override: string }
  | { query: string }
  | { correction: string }
  /** Confidential evidence: for others than those named on it, and for tokens, it is not there. */
  | { confidential: string }
  /** A privileged note: to those who may not read such notes on its story it is not there. */
  | { privileged: string }
  | 'desk'
  | 'new-story';

export interface StoryRow {
  id: string;
  slug: string;
  language: string;
  restricted: boolean;
  dueAt: Date | null;
  closed: 'published' | 'killed' | null;
  current: number;
  nextNumber: number;
  nextQuery: number;
}

const COLUMNS = Prisma.sql`s.id, s.slug, s.language, s.restricted, s.due_at AS "dueAt", s.closed, s.current, s.next_number AS "nextNumber", s.next_query AS "nextQuery"`;

function storyQuery(scope: Exclude<Scope, string>, lock: Prisma.Sql): Prisma.Sql {
  if ('story' in scope) return Prisma.sql`SELECT ${COLUMNS} FROM story s WHERE s.id = ${scope.story} ${lock}`;
  if ('claim' in scope)
    return Prisma.sql`SELECT ${COLUMNS} FROM story s JOIN claim c ON c.story_id = s.id WHERE c.id = ${scope.claim} AND (c.removed_at IS NULL OR ${scope.evenRemoved ?? false}) ${lock}`;
  if ('note' in scope)
    return Prisma.sql`SELECT ${COLUMNS} FROM story s JOIN note n ON n.story_id = s.id LEFT JOIN claim c ON c.id = n.claim_id WHERE n.id = ${scope.note} AND c.removed_at IS NULL ${lock}`;
  if ('query' in scope)
    return Prisma.sql`SELECT ${COLUMNS} FROM story s JOIN query q ON q.story_id = s.id JOIN claim c ON c.id = q.claim_id WHERE q.id = ${scope.query} AND c.removed_at IS NULL ${lock}`;
  if ('override' in scope)
    return Prisma.sql`SELECT ${COLUMNS} FROM story s JOIN override o ON o.story_id = s.id WHERE o.id = ${scope.override} ${lock}`;
  if ('upload' in scope)
    return Prisma.sql`SELECT ${COLUMNS} FROM story s JOIN upload u ON u.story_id = s.id WHERE u.id = ${scope.upload} ${lock}`;
  if ('correction' in scope)
    return Prisma.sql`SELECT ${COLUMNS} FROM story s JOIN correction x ON x.story_id = s.id JOIN claim c ON c.id = x.claim_id WHERE x.id = ${scope.correction} AND c.removed_at IS NULL ${lock}`;
  if ('confidential' in scope)
    return Prisma.sql`SELECT ${COLUMNS} FROM story s JOIN sealed_record r ON r.story_id = s.id WHERE r.id = ${scope.confidential} AND r.kind = 'evidence' ${lock}`;
  if ('privileged' in scope)
    return Prisma.sql`SELECT ${COLUMNS} FROM story s JOIN sealed_record r ON r.story_id = s.id WHERE r.id = ${scope.privileged} AND r.kind = 'note' ${lock}`;
  return Prisma.sql`SELECT ${COLUMNS} FROM story s JOIN evidence e ON e.story_id = s.id WHERE e.id = ${scope.evidence} ${lock}`;
}

/** The story in question. `locked`: before anything is read that is decided on, so that writes on one story queue up. */
export async function storyIn(tx: Tx, scope: Exclude<Scope, string>, locked: boolean): Promise<StoryRow | null> {
  const [row] = await tx.$queryRaw<StoryRow[]>(
    storyQuery(scope, locked ? Prisma.sql`FOR NO KEY UPDATE OF s` : Prisma.empty),
  );
  return row ?? null;
}

/** Stories that are open or signed, of those named: locked one after the other in order of id, so that no two wait in a ring. */
export async function holdStories(tx: Tx, ids: readonly string[]): Promise<Map<string, StoryRow>> {
  const rows = await tx.$queryRaw<StoryRow[]>`
    SELECT ${COLUMNS} FROM story s WHERE s.id = ANY(${[...ids]}) AND s.closed IS NULL ORDER BY s.id FOR NO KEY UPDATE OF s`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Writes on the desk's own chain queue up on its one row. */
export async function lockDesk(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM desk WHERE id = 1 FOR UPDATE`;
}

/** New stories come in side by side, and none while somebody changes what holds for every open one. */
export async function shareDesk(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM desk WHERE id = 1 FOR SHARE`;
}
