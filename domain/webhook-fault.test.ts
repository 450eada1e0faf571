import { expect, it } from 'vitest';
import { faultOfStatus, nextDeliveryAt } from './webhook-fault';

it('tries again ever later over a day, and then no more', () => {
  const times: number[] = [];
  let now = '2026-01-01T00:00:00.000Z';
  for (let tries = 1; ; tries += 1) {
    const next = nextDeliveryAt('unreachable', tries, now);
    if (next === null) break;
    times.push((Date.parse(next) - Date.parse(now)) / 1000);
    now = next;
  }
  expect(times).toEqual([10, 60, 300, 1800, 7200, 18_000, 28_800, 28_800]);
  expect(now).toBe('2026-01-01T23:36:10.000Z');
});

it.each(['address-refused', 'answer-gone', 'restricted', 'disabled'] as const)('never tries %s again', (fault) => {
  expect(nextDeliveryAt(fault, 1, '2026-01-01T00:00:00.000Z')).toBeNull();
});

it.each([
  [199, 'answer-refused'],
  [200, null],
  [299, null],
  [304, 'redirected'],
  [404, 'answer-refused'],
  [410, 'answer-gone'],
  [429, 'answer-later'],
  [502, 'answer-later'],
] as const)('%i is %s', (status, fault) => {
  expect(faultOfStatus(status)).toBe(fault);
});
