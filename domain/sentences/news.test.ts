import { expect, test } from 'vitest';
import { captureNews } from './news';

const one = { source: 'Works', number: 1, changed: null, excerpt: null };

test('a capture that was made since says what it shows', () => {
  expect(captureNews([one])).toEqual(['The page of the evidence from Works was captured.']);
  expect(captureNews([{ ...one, number: 2, changed: false, excerpt: 'exact' }])).toEqual([
    'The page of the evidence from Works was captured again and reads as it did then.',
  ]);
  expect(captureNews([{ ...one, number: 3, changed: true, excerpt: 'absent' }])).toEqual([
    'The page of the evidence from Works was captured again and reads otherwise than it did then; its excerpt was not found in it.',
  ]);
});

test('of many, those that tell something come first, and the rest are counted', () => {
  const many = [...Array.from({ length: 9 }, () => one), { ...one, source: 'Register', number: 2, changed: true }];
  const told = captureNews(many);
  expect(told[0]).toContain('Register');
  expect([told.length, told.at(-1)]).toEqual([9, '2 more pages were captured.']);
});
