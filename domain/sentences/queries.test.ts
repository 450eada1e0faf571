import { expect, test } from 'vitest';
import { lateWords, queryWaits, waitingForWords } from './queries';

const NOW = '2026-03-04T12:00:00.000Z';

test.each([
  [null, ''],
  ['2026-03-04T12:30:00.000Z', ''],
  ['2026-03-04T11:30:00.000Z', 'late'],
  ['2026-03-04T11:00:00.000Z', '1 hour late'],
  ['2026-03-03T13:00:00.000Z', '23 hours late'],
  ['2026-03-03T12:00:00.000Z', '1 day late'],
  ['2026-03-01T12:00:00.000Z', '3 days late'],
])('due %s is “%s”', (due, words) => {
  expect(lateWords(due, NOW)).toBe(words);
});

test.each([
  [waitingForWords(1, 1, 'Harbour fees'), '1 query, Harbour fees'],
  [waitingForWords(3, 2, 'Harbour fees'), '3 queries on 2 stories'],
])('says “%s”', (said, sentence) => {
  expect(said).toBe(sentence);
});

test.each([
  [{ state: 'open', away: false } as const, false, 'Ada Brandt is to answer.'],
  [{ state: 'open', away: false } as const, true, 'Your answer is waited for.'],
  [
    { state: 'open', away: true } as const,
    false,
    'Ada Brandt can no longer answer on this story. A checker or an editor puts it to another.',
  ],
  [
    { state: 'answered', away: false } as const,
    false,
    'Answered. A checker or an editor reads it and says what comes of it.',
  ],
  [{ state: 'closed', away: false } as const, true, ''],
])('%j waits for: mine %s', (query, isMine, words) => {
  expect(queryWaits(query, 'Ada Brandt', isMine)).toBe(words);
});
