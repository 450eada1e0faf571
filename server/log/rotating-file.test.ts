import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rotatingFile } from './rotating-file';

const folder = mkdtempSync(join(tmpdir(), 'stet-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
const place = () => join(folder, `logs-${++count}`, 'stet.log');
const lines = (path: string) => readFileSync(path, 'utf8').trim().split('\n');

test('writes each line at once, for its owner’s eyes alone', () => {
  const path = place();
  const file = rotatingFile(path, { most: 1000, kept: 2 });
  file.write('one\n');
  expect(lines(path)).toEqual(['one']);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(statSync(join(path, '..')).mode & 0o077).toBe(0);
});

test('begins a new file when one is full, keeps as many as it should, and loses no line of those', () => {
  const path = place();
  const file = rotatingFile(path, { most: 30, kept: 3 });
  for (let n = 10; n < 30; n += 1) file.write(`line ${n}..\n`);
  expect(readdirSync(join(path, '..')).sort()).toEqual(['stet.log', 'stet.log.1', 'stet.log.2', 'stet.log.3']);
  const kept = [`${path}.3`, `${path}.2`, `${path}.1`, path].flatMap(lines);
  expect(kept).toEqual(Array.from({ length: 11 }, (_, n) => `line ${19 + n}..`));
});

test('goes on with the file that was there, and counts what is in it', () => {
  const path = place();
  rotatingFile(path, { most: 30, kept: 1 }).write('of the last run, long\n');
  const file = rotatingFile(path, { most: 30, kept: 1 });
  file.write('a\n');
  file.write('of this run\n');
  expect(lines(path)).toEqual(['of this run']);
  expect(lines(`${path}.1`)).toEqual(['of the last run, long', 'a']);
});

test('a line longer than a file has one of its own', () => {
  const path = place();
  const file = rotatingFile(path, { most: 10, kept: 2 });
  file.write('much longer than ten\n');
  file.write('b\n');
  expect(lines(path)).toEqual(['b']);
});

test('what cannot be written stops nobody, and is tried again', () => {
  const path = place();
  const inTheWay = join(path, '..');
  writeFileSync(inTheWay, 'a file where the folder should be');
  const file = rotatingFile(path, { most: 100, kept: 1 });
  expect(() => file.write('lost\n')).not.toThrow();
  rmSync(inTheWay);
  mkdirSync(inTheWay);
  chmodSync(inTheWay, 0o700);
  file.write('kept\n');
  expect(lines(path)).toEqual(['kept']);
});
