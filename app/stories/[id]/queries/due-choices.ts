import { fromWall, toWall } from '@/ui/time';

/** When a query is due, as people say it. `date`: the moment typed beside it. */
export const DUE_CHOICES = ['', 'today', 'tomorrow', 'date'] as const;
export interface DueDraft {
  due: (typeof DUE_CHOICES)[number];
  /** As <input type="datetime-local"> holds it, on the desk's clock. */
  date: string;
}

const LABELS: Record<DueDraft['due'], string> = {
  '': 'No date',
  today: 'Today 18:00',
  tomorrow: 'Tomorrow 12:00',
  date: 'On a date …',
};

const DAY_MS = 86_400_000;
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** What is chosen, on the desk's clock; empty for no date. */
function wallOf({ due, date }: DueDraft, now: string): string {
  const today = toWall(now).slice(0, 10);
  if (due === 'today') return `${today}T18:00`;
  if (due === 'tomorrow') return `${dayAfter(today)}T12:00`;
  return due === 'date' ? date : '';
}

export const momentOf = (draft: DueDraft, now: string): string | null => fromWall(wallOf(draft, now));

/** Today is no choice once it is past. */
export const dueOptions = (now: string, none = LABELS['']) =>
  DUE_CHOICES.filter((due) => due !== 'today' || wallOf({ due, date: '' }, now) > toWall(now)).map((value) => ({
    value,
    label: value === '' ? none : LABELS[value],
  }));
