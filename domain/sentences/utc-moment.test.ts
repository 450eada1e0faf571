import { expect, test } from 'vitest';
import { utcMoment } from './utc-moment';

test('a moment is whole, and in no zone of ours', () => {
  expect(utcMoment('2026-02-12T23:05:59.000Z')).toBe('12 February 2026 at 23:05 UTC');
});
