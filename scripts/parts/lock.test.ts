import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLock, takeLock } from './lock.mjs';
import { processMark } from './process.mjs';

const home = mkdtempSync(join(tmpdir(), 'stet-lock-'));
const folder = () => mkdtempSync(join(home, 'data-'));

afterAll(() => rmSync(home, { recursive: true }));
const write = (data: string, lock: unknown) => writeFileSync(join(data, 'launcher.json'), JSON.stringify(lock));

test('a second launcher is told who holds the folder, and where it serves', () => {
  const data = folder();
  const lock = takeLock(data);
  lock.tell({ address: 'http://127.0.0.1:3000' });
  expect(() => takeLock(data)).toThrow(`at http://127.0.0.1:3000 (process ${process.pid})`);
  expect(readLock(data)).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:3000' });
});

test('a lock given back leaves nothing behind', () => {
  const data = folder();
  takeLock(data).release();
  expect(readdirSync(data)).toEqual([]);
  expect(readLock(data)).toBeUndefined();
});

test('the lock of a process that is gone is taken over, with what it had told', async () => {
  const data = folder();
  const child = spawn(process.execPath, ['--version']);
  await once(child, 'exit');
  write(data, { pid: child.pid, mark: 'gone', work: 'Stet', app: { pid: 1, mark: 'x' } });
  expect(takeLock(data).previous).toMatchObject({ app: { pid: 1, mark: 'x' } });
  expect(readLock(data)?.pid).toBe(process.pid);
});

test('a process id that now belongs to another program is taken over', () => {
  const data = folder();
  write(data, { pid: process.ppid, mark: 'the mark of an earlier process', work: 'Stet' });
  expect(takeLock(data).previous.pid).toBe(process.ppid);
});

test('a living process of the same mark is not', () => {
  const data = folder();
  write(data, { pid: process.ppid, mark: processMark(process.ppid), work: 'A backup' });
  expect(() => takeLock(data)).toThrow(/^A backup is already running/);
});

test('a lock that a crash left empty is taken over', () => {
  const data = folder();
  writeFileSync(join(data, 'launcher.json'), '');
  takeLock(data);
  expect(existsSync(join(data, 'launcher.json'))).toBe(true);
});

test('of many that start at once, one gets the folder', async () => {
  const data = folder();
  write(data, { pid: 999_999_999, mark: 'gone', work: 'Stet' });
  const script = `import { takeLock } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)};
    try { takeLock(process.argv[1]); console.log('mine'); setTimeout(() => {}, 3000); } catch { console.log('taken'); }`;
  const answers = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, data]);
      const [answer] = await once(child.stdout, 'data');
      return String(answer).trim();
    }),
  );
  expect(answers.filter((answer) => answer === 'mine')).toHaveLength(1);
});
