const LOCALE = 'en-GB';

/**
 * The desk's time zone: the server's. The page carries it in <html data-zone>, so that what the browser writes is what the
 * server wrote, wherever the reader sits.
 */
export const deskZone = (): string =>
  (typeof document === 'undefined' ? undefined : document.documentElement.dataset.zone) ??
  Intl.DateTimeFormat().resolvedOptions().timeZone;

const written = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALE, { timeZone: deskZone(), ...options }).format(new Date(iso)).replace(',', '');

/** "14:20" */
export const clock = (iso: string): string => written(iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "Thursday 12 February" */
export const longDay = (iso: string): string => written(iso, { weekday: 'long', day: 'numeric', month: 'long' });

/** "2026-02-12", to compare days by. */
const dayKey = (iso: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: deskZone(),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(new Date(iso));
};

const dayNumber = (iso: string): number => Date.parse(`${dayKey(iso)}T00:00:00Z`) / 86_400_000;

/** Days from now, by the calendar of the desk: -1 yesterday, 0 today, 1 tomorrow. */
export const daysUntil = (iso: string, now: string): number => dayNumber(iso) - dayNumber(now);

/** "Today", "Tomorrow", "Yesterday", "Mon 16 Feb", and with the year where it is another one. */
export function dayWord(iso: string, now: string): string {
  const days = daysUntil(iso, now);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  if (days === -1) return 'Yesterday';
  const sameYear = dayKey(iso).slice(0, 4) === dayKey(now).slice(0, 4);
  if (!sameYear) return written(iso, { day: 'numeric', month: 'short', year: 'numeric' });
  return written(iso, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** "today 18:00", "Mon 16 Feb 12:00" */
export function when(iso: string, now: string): string {
  const day = dayWord(iso, now);
  return `${/^(Today|Tomorrow|Yesterday)$/.test(day) ? day.toLowerCase() : day} ${clock(iso)}`;
}

/** "12 February 2026, 14:20": where the moment must be whole, as beside a signature. */
export const moment = (iso: string): string =>
  `${written(iso, { day: 'numeric', month: 'long', year: 'numeric' })}, ${clock(iso)}`;

/** An ISO time as a <input type="datetime-local"> holds it, on the desk's clock. */
export const toWall = (iso: string): string => `${dayKey(iso)}T${clock(iso)}`;

/** The other way round. Empty gives null. A wall time that the change of clocks leaves out gives the moment an hour on. */
export function fromWall(wall: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(wall)) return null;
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  const shift = (at: number) => Date.parse(`${toWall(new Date(at).toISOString())}Z`) - Math.floor(at / 60_000) * 60_000;
  const guess = asUtc - shift(asUtc);
  return new Date(asUtc - shift(guess)).toISOString();
}
