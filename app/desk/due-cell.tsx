import type { DeskRow } from '@/domain/views-desk';
import { clock, daysUntil, dayWord } from '@/ui/time';

const DONE = new Set(['signed-off', 'published', 'killed']);

/** When the story is due; late is said in words. */
export const DueCell = ({ row, now }: { row: Pick<DeskRow, 'dueAt' | 'stage'>; now: string }) => {
  if (row.dueAt === null) return <span className="first least">No date</span>;
  const isLate = row.dueAt < now && !DONE.has(row.stage);
  const isToday = daysUntil(row.dueAt, now) === 0;
  return (
    <time dateTime={row.dueAt}>
      <span className={isToday ? 'first now' : 'first'}>{dayWord(row.dueAt, now)}</span>
      <span className="sub">
        {clock(row.dueAt)}
        {isLate && <span className="late">late</span>}
      </span>
    </time>
  );
};
