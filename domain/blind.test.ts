import { expect, it } from 'vitest';
import { isBlindTo } from './blind';

const claim = { state: 'awaiting-second-check' as const, standing: [{ by: 'ada' }] };

it.each([
  ['who may give the second check', { id: 'leo', mayCheck: true }, claim, true, true],
  ['who gave the first', { id: 'ada', mayCheck: true }, claim, true, false],
  ['who may not check', { id: 'rita', mayCheck: false }, claim, true, false],
  ['on a desk that checks openly', { id: 'leo', mayCheck: true }, claim, false, false],
  ['once it is settled', { id: 'leo', mayCheck: true }, { ...claim, state: 'settled' as const }, true, false],
  ['once it is disputed', { id: 'leo', mayCheck: true }, { ...claim, state: 'disputed' as const }, true, false],
])('the first finding is hidden from one %s', (_, viewer, of, blind, hidden) => {
  expect(isBlindTo(viewer, of, blind)).toBe(hidden);
});
