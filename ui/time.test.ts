import { afterEach, describe, expect, it, vi } from 'vitest';
import { clock, daysUntil, dayWord, fromWall, longDay, moment, toWall, when } from './time';

const inZone = (zone: string) => vi.stubGlobal('document', { documentElement: { dataset: { zone } } });

afterEach(() => vi.unstubAllGlobals());

describe('times on the desk’s clock', () => {
  const now = '2026-02-12T13:20:00.000Z';

  it('writes them in the zone the page names', () => {
    inZone('Europe/Berlin');
    expect(clock(now)).toBe('14:20');
    expect(longDay(now)).toBe('Thursday 12 February');
    expect(moment(now)).toBe('12 February 2026, 14:20');
  });

  it.each([
    ['2026-02-12T17:00:00.000Z', 'today 18:00'],
    ['2026-02-12T23:30:00.000Z', 'tomorrow 00:30'],
    ['2026-02-11T09:00:00.000Z', 'yesterday 10:00'],
    ['2026-02-16T11:00:00.000Z', 'Mon 16 Feb 12:00'],
    ['2027-01-03T11:00:00.000Z', '3 Jan 2027 12:00'],
  ])('says when: %s', (iso, words) => {
    inZone('Europe/Berlin');
    expect(when(iso, now)).toBe(words);
  });

  it('counts days by the calendar, not by hours', () => {
    inZone('Europe/Berlin');
    expect(daysUntil('2026-02-12T23:30:00.000Z', now)).toBe(1);
    expect(dayWord('2026-02-12T00:30:00.000Z', now)).toBe('Today');
  });

  it.each([
    ['Europe/Berlin', '2026-07-01T18:00', '2026-07-01T16:00:00.000Z'],
    ['Europe/Berlin', '2026-01-01T18:00', '2026-01-01T17:00:00.000Z'],
    ['America/New_York', '2026-03-08T03:30', '2026-03-08T07:30:00.000Z'],
    ['Pacific/Auckland', '2026-01-01T08:00', '2025-12-31T19:00:00.000Z'],
    ['Asia/Kolkata', '2026-01-01T08:15', '2026-01-01T02:45:00.000Z'],
  ])('takes a wall time in %s and gives it back: %s', (zone, wall, iso) => {
    inZone(zone);
    expect(fromWall(wall)).toBe(iso);
    expect(toWall(iso)).toBe(wall);
  });

  it('takes an emptied or half-typed field as no time', () => {
    expect(fromWall('')).toBeNull();
    expect(fromWall('2026-')).toBeNull();
  });
});
