import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { NobodyReads, Spool } from './spool';

test('what is written comes out whole and in order, whoever is first', async () => {
  const spool = await Spool.open();
  const read = text(spool.stream());
  const parts = Array.from({ length: 50 }, (_, at) => `${at} é ${'x'.repeat(at * 999)}\n`);
  for (const part of parts) await spool.write(part);
  await spool.end();
  expect(await read).toBe(parts.join(''));
});

test('a writer does not wait for a reader, and a reader who comes late gets all of it', async () => {
  const spool = await Spool.open();
  const stream = spool.stream();
  for (let at = 0; at < 20; at += 1) await spool.write('y'.repeat(100_000));
  await spool.end();
  expect((await text(stream)).length).toBe(2_000_000);
});

test('what fails on the way breaks off: it is never taken for whole', async () => {
  const spool = await Spool.open();
  await spool.write('the beginning');
  await spool.fail(new Error('the database went away'));
  await expect(text(spool.stream())).rejects.toThrow('the database went away');
});

test('a reader who leaves stops the writer', async () => {
  const spool = await Spool.open();
  const reader = spool.stream().getReader();
  await spool.write('the beginning');
  await reader.read();
  await reader.cancel();
  await expect(spool.write('more')).rejects.toBeInstanceOf(NobodyReads);
  await spool.fail(new NobodyReads());
});

test('there is no file of it that anybody could open', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('stet-export-'));
  const spool = await Spool.open();
  await spool.write('the words of the story');
  const now = readdirSync(tmpdir()).filter((name) => name.startsWith('stet-export-') && !before.includes(name));
  expect(now.filter((name) => existsSync(`${tmpdir()}/${name}`))).toEqual([]);
  await spool.end();
  await text(spool.stream());
});
