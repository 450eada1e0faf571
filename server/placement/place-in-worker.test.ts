import { expect, test } from 'vitest';
import { placeInWorker } from './place-in-worker';

const span = {
  id: 's1',
  exact: '49,000',
  prefix: 'In March ',
  suffix: ' left.',
  start: 9,
  placement: 'exact' as const,
};
const before = 'In March 49,000 left.';

test('a span is placed in a thread of its own, several at a time', async () => {
  const jobs = ['Now. ', 'Then. ', ''].map((words) =>
    placeInWorker({ before, after: words + before, spans: [span], language: 'en' }),
  );
  const placed = (await Promise.all(jobs)).map(([one]) => [one?.state, one?.start]);
  expect(placed).toEqual([
    ['exact', 14],
    ['exact', 15],
    ['exact', 9],
  ]);
});

test('a job that breaks the thread fails alone', async () => {
  const broken = placeInWorker({ before, after: before, spans: [null] as never, language: 'en' });
  const next = placeInWorker({ before, after: before, spans: [span], language: 'en' });
  await expect(broken).rejects.toThrow(Error);
  expect((await next)[0]?.state).toBe('exact');
});
