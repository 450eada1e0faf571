import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { hand, value } from '@/prisma/builders';
import { call, desk, tokenOf } from '@/prisma/builders-call';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { commitVersion } from '../commands/commit-version';
import { setPeople } from '../commands/set-people';
import { view } from '../gate';
import { writeCsv } from './csv';
import { exportInto } from './export-into';
import { takePlace } from './places';
import { sendExport } from './send-export';
import { parsedCsv } from './test-csv';

await takeTestDatabase();
// The first test makes the people of all, and passwords are slow to hash.
vi.setConfig({ testTimeout: 60_000 });

const taken = async (token: string, story: string) => {
  const trail = await call<string>(token, 'GET', `/stories/${story}/trail`);
  return trail.body.split('\n').filter((line) => line.includes('"story.exported"'));
};

test('an export is in the trail once, with who took it and in what form', async () => {
  const { checker, asChecker } = await desk();
  const { id } = await newStory(checker);
  for (const form of ['csv', 'jsonld', 'html'])
    expect((await call(asChecker, 'GET', `/stories/${id}/export/${form}`)).status).toBe(200);
  const lines = (await taken(asChecker, id)).map((line) => JSON.parse(line) as { actor: string; payload: object });
  expect(lines.map(({ actor }) => actor)).toEqual(Array(3).fill(`person:${checker.id}`));
  expect(lines.map(({ payload }) => payload)).toMatchObject([{ form: 'csv' }, { form: 'jsonld' }, { form: 'html' }]);
});

test('a HEAD takes nothing away, and tells whether it could', async () => {
  const { checker, asChecker } = await desk();
  const outside = await tokenOf(await hand('reporter'));
  const { id } = await newStory(checker);
  expect((await call(asChecker, 'HEAD', `/stories/${id}/export/csv`)).status).toBe(200);
  const { editor } = await desk();
  const people = [
    { person: checker.id, as: 'checker' },
    { person: editor.id, as: 'editor' },
  ];
  await editor.do(setPeople, { story: id, people, restricted: true });
  expect((await call(outside, 'HEAD', `/stories/${id}/export/csv`)).status).toBe(404);
  expect((await call(outside, 'GET', `/stories/${id}/export/csv`)).status).toBe(404);
  expect(await taken(asChecker, id)).toEqual([]);
});

test('a form that there is not is told, and nobody is exported for it', async () => {
  const { checker, asChecker } = await desk();
  const { id } = await newStory(checker);
  const answer = await call(asChecker, 'GET', `/stories/${id}/export/docx`);
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } });
  expect(await taken(asChecker, id)).toEqual([]);
});

test('it shows one moment, whatever is done while it is read: each claim of then once, in order', async () => {
  const { checker } = await desk();
  const body = Array.from({ length: 60 }, (_, at) => `In ${1000 + at} it opened.`).join('\n\n');
  const story = await newStory(checker, { body });
  for (let at = 0; at < 59; at += 1) await newClaim(checker, story.id, `${1000 + at}`);
  const parts: string[] = [];
  const out = {
    write: async (part: string) => {
      if (parts.length === 0) await newClaim(checker, story.id, '1059');
      parts.push(part);
    },
  };
  const exported = { story: story.id, slug: story.slug, form: 'csv', version: 1 } as const;
  expect(value(await view(exportInto(exported, writeCsv, out), { story: story.id }, checker.caller))).toBe('written');
  expect(parts.length).toBeGreaterThan(2);
  const [mark = '', ...rest] = parts.join('');
  expect(mark).toBe('\ufeff');
  const numbers = parsedCsv(rest.join('')).map(([number]) => number);
  expect(numbers).toEqual(['Claim', ...Array.from({ length: 59 }, (_, at) => `${at + 1}`)]);
});

test('where the text is another than the trail names, nothing is exported', async () => {
  const { checker, editor } = await desk();
  const story = await newStory(checker);
  const next = { baseHash: story.version.hash, format: 'text', body: 'It opened in 1932.' };
  await editor.do(commitVersion, { story: story.id, ...next });
  const exported = { story: story.id, slug: story.slug, form: 'csv', version: 1 } as const;
  const form = { type: 'text/csv', ending: 'csv', write: writeCsv };
  const answer = await sendExport(exported, form, checker.caller);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(await answer.text()).toContain('The text changed at this very moment');
});

test('what fails after it began breaks off, and what fails before is a problem', async () => {
  const { checker } = await desk();
  const story = await newStory(checker);
  const exported = { story: story.id, slug: story.slug, form: 'csv', version: 1 } as const;
  const failing = (first: string) => ({
    type: 'text/csv',
    ending: 'csv',
    write: async (_: unknown, out: { write: (part: string) => Promise<void> }) => {
      await out.write(first);
      throw new Error('a bug');
    },
  });
  const begun = await sendExport(exported, failing('one line'), checker.caller);
  await expect(text(begun.body ?? new ReadableStream())).rejects.toThrow();
  await expect(sendExport(exported, failing(''), checker.caller)).rejects.toThrow('a bug');
});

test('few are read at a time, the others wait their turn', async () => {
  const places = await Promise.all([1, 2, 3, 4].map(() => takePlace()));
  let isMine = false;
  const fifth = takePlace().then((leave) => {
    isMine = true;
    return leave;
  });
  await new Promise(setImmediate);
  expect(isMine).toBe(false);
  places[0]?.();
  places[0]?.();
  (await fifth)();
  for (const leave of places) leave();
});
