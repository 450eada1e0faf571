import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dueOptions, momentOf } from './due-choices';

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { dataset: { zone: 'Europe/Berlin' } } });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const AFTERNOON = '2026-02-28T14:00:00.000Z';
const EVENING = '2026-02-28T17:30:00.000Z';

test('today is offered until 18:00 on the desk’s clock', () => {
  expect(dueOptions(AFTERNOON).map((one) => one.label)).toEqual([
    'No date',
    'Today 18:00',
    'Tomorrow 12:00',
    'On a date …',
  ]);
  expect(dueOptions(EVENING).map((one) => one.value)).toEqual(['', 'tomorrow', 'date']);
});

test.each([
  ['', '', null],
  ['today', '', '2026-02-28T17:00:00.000Z'],
  ['tomorrow', '', '2026-03-01T11:00:00.000Z'],
  ['date', '2026-07-01T09:30', '2026-07-01T07:30:00.000Z'],
  ['date', '', null],
] as const)('%s %s is %s', (due, date, moment) => {
  expect(momentOf({ due, date }, AFTERNOON)).toBe(moment);
});
