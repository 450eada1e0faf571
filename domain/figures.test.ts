import { expect, test } from 'vitest';
import { type Attention, attention, type Figures } from './figures';
import { attentionSaid, bytesSaid, jobSaid } from './sentences/figures';

const GB = 1024 ** 3;
const backup = { at: '2026-02-10T12:00:00.000Z', rows: 10, files: 2, damaged: 0, bytes: 1000 };
const job = { kind: 'capture', waiting: 1, running: 0, later: 0 };
const process = { version: '1.0.0', host: 'a', pid: 1, since: '2026-02-12T11:00:00.000Z', connections: 3 };
const verified = { at: '2026-02-12T11:00:00.000Z', holds: true, whole: true, entries: 9 };
const way = { way: 'file', sentAt: null, waiting: 0, tries: 0 };

const well: Figures = {
  at: '2026-02-12T12:00:00.000Z',
  stories: { 'handed-in': 1, 'in-check': 0, ready: 0, 'signed-off': 0, published: 0, killed: 0 },
  claims: 3,
  people: { working: { editor: 1 }, gone: 0, sessions: 1, tokens: 0 },
  jobs: [{ ...job, oldestDue: '2026-02-12T11:55:00.000Z' }],
  captures: { waiting: 1, captured: 2, failed: 1, givenUp: 0 },
  webhooks: { addresses: 1, delivered: 2, givenUp: 0 },
  failures: [],
  size: { database: 1, files: 1, fileCount: 1 },
  disk: { free: 50 * GB, total: 100 * GB },
  backup,
  verification: verified,
  checkpoints: { last: '2026-02-12T04:00:00.000Z', ways: [way] },
  versions: { stet: '1.0.0', node: 'v24', postgres: '18', migrations: 3, lastMigration: 'x' },
  processes: [process],
};

test.each<[string, Partial<Figures>, Attention[]]>([
  ['nothing is amiss', {}, []],
  ['it cannot be told how full the disk is', { disk: null }, []],
  ['little of a large disk is free', { disk: { free: 90 * GB, total: 1000 * GB } }, ['disk']],
  ['few bytes are free', { disk: { free: 4 * GB, total: 20 * GB } }, ['disk']],
  ['there was no backup', { backup: null }, ['no-backup']],
  ['there was none, and there is nothing to lose', { backup: null, stories: { ...well.stories, 'handed-in': 0 } }, []],
  ['the backup is six days old', { backup: { ...backup, at: '2026-02-06T12:00:00.000Z' } }, []],
  ['the backup is a week old', { backup: { ...backup, at: '2026-02-05T12:00:00.000Z' } }, ['old-backup']],
  ['files were damaged', { backup: { ...backup, damaged: 1 } }, ['damaged-files']],
  ['work waits for long', { jobs: [{ ...job, oldestDue: '2026-02-12T11:49:00.000Z' }] }, ['jobs']],
  ['work is to be done later', { jobs: [{ ...job, waiting: 0, later: 4, oldestDue: null }] }, []],
  ['the trail does not hold', { verification: { ...verified, holds: false } }, ['trail']],
  ['checkpoints do not go out', { checkpoints: { last: null, ways: [{ ...way, tries: 2 }] } }, ['checkpoints']],
  ['two versions run', { processes: [process, { ...process, pid: 2, version: '1.1.0' }] }, ['versions']],
  ['something failed', { failures: [{ what: 'a page', count: 2 }] }, ['failures']],
  ['captures were given up', { captures: { ...well.captures, givenUp: 1 } }, ['captures']],
  ['deliveries were given up', { webhooks: { ...well.webhooks, givenUp: 2 } }, ['webhooks']],
  [
    'much is',
    { backup: null, disk: { free: 1, total: 2 }, failures: [{ what: 'x', count: 1 }] },
    ['disk', 'no-backup', 'failures'],
  ],
])('when %s, it says so', (_, more, expected) => {
  const figures = { ...well, ...more };
  expect(attention(figures)).toEqual(expected);
  for (const code of expected) expect(attentionSaid(code, figures)).toMatch(/^[A-Z0-9].*[.?]$|: npm run .+$/);
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [3_440_000, '3.4 MB'],
  [812_000_000, '812 MB'],
  [2_500_000_000_000, '2.5 TB'],
])('%i are %s', (bytes, said) => {
  expect(bytesSaid(bytes)).toBe(said);
});

test('a kind of work that has no words yet is told by its name', () => {
  expect(jobSaid('capture')).toBe('Captures of links');
  expect(jobSaid('some-other')).toBe('Some other');
});
