import { expect, test } from 'vitest';
import type { EvidenceView } from '@/domain/views';
import { hand, value } from '@/prisma/builders';
import { call, desk } from '@/prisma/builders-call';
import { capturedAgain, capturedLink } from '@/prisma/builders-capture';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { view } from '../gate';
import { deskScreen } from '../queries/desk-screen';
import type { Query } from '../queries/query';
import { sourcesScreen } from '../queries/source-screens';

await takeTestDatabase();

const { checker, asChecker } = await desk();
const story = await newStory(checker);

interface Page {
  items: { id: string; number: number }[];
  next: string | null;
}

/** All of a list, two at a time. */
async function inPages(path: string): Promise<Page['items'][]> {
  const pages: Page['items'][] = [];
  let after: string | null = '';
  while (after !== null) {
    const asked: string = `${path}${path.includes('?') ? '&' : '?'}limit=2${after ? `&after=${after}` : ''}`;
    const answer: Page = (await call<Page>(asChecker, 'GET', asked)).body;
    pages.push(answer.items);
    after = answer.next;
  }
  return pages;
}

const whole = async (path: string) => (await call<Page>(asChecker, 'GET', path)).body.items;

test('people come in pages that leave nobody out, two of one name either', async () => {
  for (const name of ['Ada Quill', 'Ada Quill', 'Bo Sund']) await hand('checker', { name });
  const pages = await inPages('/people');
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.flat()).toEqual(await whole('/people'));
});

test('so do sources, what was attached from one, and captures', async () => {
  const other = await newStory(checker);
  const claim = await newClaim(checker, other.id, '1931');
  const attach = (source: string) =>
    call<EvidenceView>(asChecker, 'POST', `/claims/${claim.id}/evidence`, {
      ...{ type: 'quotation', source, tier: 'primary', stance: 'supports', excerpt: 'x' },
    });
  for (const name of ['Yard A', 'Yard B', 'Yard C', 'Yard A', 'Yard A']) await attach(name);
  const sources = await inPages('/sources?q=yard');
  expect(sources.map((page) => page.length)).toEqual([2, 1]);
  expect(sources.flat()).toEqual(await whole('/sources?q=yard'));
  const used = await inPages(`/sources/${sources[0]?.[0]?.id}/evidence?story=${story.id}`);
  expect(used.map((page) => page.length)).toEqual([2, 1]);
  expect(new Set(used.flat().map((one) => one.id)).size).toBe(3);
  const link = await capturedLink(checker, claim, 'words');
  for (const words of ['other words', 'words again']) await capturedAgain(checker, link.id, words);
  const captures = await inPages(`/evidence/${link.id}/captures`);
  expect(captures.flat().map((one) => one.number)).toEqual([3, 2, 1]);
});

/** A cursor of anybody's own making. */
const made = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');

const NUMBERED = [
  `/stories/${story.id}/claims`,
  `/stories/${story.id}/versions`,
  `/stories/${story.id}/queries`,
  '/sources',
];
const DATED = ['/stories', `/stories/${story.id}/evidence`, `/stories/${story.id}/corrections`];
const SECOND = '2026-03-02T18:00:00.000Z';

test.each<[string, readonly string[], string]>([
  ...['xx', 'nonsense', made(), made(1), made(1, 2), made(null, 'x'), made('a\0', 'x'), made('a', '\ud800')].map(
    (cursor): [string, readonly string[], string] => [cursor, ['/people'], made('Ada Quill', 'x')],
  ),
  ...['xx', made(1e30), made(1.5), made(0), made(-1), made('1'), made([1]), made(1, 2), `${made(1)}=`].map(
    (cursor): [string, readonly string[], string] => [cursor, NUMBERED, made(1)],
  ),
  ...['xx', made(1), made('2026', 'x'), made('0000-01-01T00:00:00.000Z', 'x'), made(SECOND), made(SECOND, 'x\0')].map(
    (cursor): [string, readonly string[], string] => [cursor, DATED, made(SECOND, 'x')],
  ),
])('a cursor that Stet did not give is refused in a sentence: %s', async (cursor, paths, good) => {
  for (const path of paths) {
    const { status, body } = await call<{ code: string; fields: object }>(asChecker, 'GET', `${path}?after=${cursor}`);
    expect([path, status, body.code]).toEqual([path, 422, 'invalid']);
    expect(body.fields).toEqual({
      after: 'This is not a place in the list: take “next” from the answer before, as it came.',
    });
    expect((await call(asChecker, 'GET', `${path}?after=${good}`)).status, path).toBe(200);
  }
});

test.each(['/people', '/sources'])('no cursor begins %s, and so does an empty one', async (path) => {
  expect(await whole(`${path}?after=`)).toEqual(await whole(path));
  expect((await call(asChecker, 'GET', `${path}?limit=201`)).status).toBe(422);
});

test('a cursor is taken again, however long the names that it tells of', async () => {
  for (const letter of ['a', 'b', 'c']) await hand('checker', { name: `鷗${letter}`.repeat(100) });
  expect((await inPages('/people')).flat()).toEqual(await whole('/people'));
});

test('a page of the app shows the list from its beginning, whatever stands in its address', async () => {
  await newStory(checker);
  const begins = async <I, O>(screen: Query<I, O>, rows: (shown: O) => unknown) => {
    const first = rows(value(await view(screen, {}, checker.caller)));
    for (const after of ['xx', made(1e30), made(1.5), made('a\0', 'x')])
      expect(rows(value(await view(screen, { after }, checker.caller)))).toEqual(first);
  };
  await begins(deskScreen, ({ stories }) => stories);
  await begins(sourcesScreen, ({ rows }) => rows);
});
