import { createHash } from 'node:crypto';

/** A statement that came this often is worth planning once for each connection. */
const OFTEN = 8;
/** Each connection keeps each plan: so many, and no more. */
const MOST = 60;
/** Texts counted; those that hold lists of another length each time must not fill the memory. */
const MOST_COUNTED = 1_000;

/**
 * Names for statements that come again and again, so that PostgreSQL plans them once per connection and not at each call
 * (planning costs more than most of them do). Others stay nameless (''): they are planned each time and kept nowhere.
 */
export function preparedNames(): (statement: { sql: string }) => string {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined || names.size === MOST) return name ?? '';
    const count = (counts.get(sql) ?? 0) + 1;
    if (counts.size < MOST_COUNTED || counts.has(sql)) counts.set(sql, count);
    if (count < OFTEN) return '';
    counts.delete(sql);
    const made = `stet_${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`;
    names.set(sql, made);
    return made;
  };
}
