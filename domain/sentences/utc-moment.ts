const WRITTEN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "12 February 2026 at 14:20 UTC": for what is read anywhere, years later. */
export const utcMoment = (iso: string): string => `${WRITTEN.format(new Date(iso)).replace(', ', ' at ')} UTC`;
