import { expect, test } from 'vitest';
import type { EvidenceView } from '@/domain/views';
import { hand } from '@/prisma/builders';
import { call, desk } from '@/prisma/builders-call';
import { capturedAgain, capturedLink } from '@/prisma/builders-capture';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';

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

test.each(['/people', '/sources'])('a cursor of %s that is none of ours begins anew', async (path) => {
  expect((await call(asChecker, 'GET', `${path}?after=nonsense`)).status).toBe(200);
  expect((await call(asChecker, 'GET', `${path}?limit=201`)).status).toBe(422);
});
