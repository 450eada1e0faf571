import { expect, test, vi } from 'vitest';
import { call, desk } from '@/prisma/builders-call';
import { capturedLink } from '@/prisma/builders-capture';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachEvidence } from '../commands/attach-evidence';
import { commitVersion } from '../commands/commit-version';
import { collectionFaults } from './test-annotations';

process.env.STET_URL = 'https://stet.test';
await takeTestDatabase();
// The first test makes the people of all, and passwords are slow to hash.
vi.setConfig({ testTimeout: 60_000 });

interface Selector {
  type: string;
  exact: string;
  prefix?: string;
  suffix?: string;
  start: number;
  end: number;
}
interface Item {
  id: string;
  number: number;
  body: { type: string; purpose?: string; value?: string; source?: string; state?: object; finding?: string }[];
  target: { source: string; selector: Selector[]; lost?: true }[];
}
interface Collection {
  [key: string]: unknown;
  total: number;
  first: { items: Item[] };
}

const collectionOf = async (story: string) => {
  const { asChecker } = await desk();
  return call<Collection>(asChecker, 'GET', `/stories/${story}/export/jsonld`);
};

/** Reads the words that a target selects, as any other program would: by characters, from the version that it names. */
async function selected({ source, selector }: Item['target'][number]): Promise<{ quote: string; words: string }> {
  const { asChecker } = await desk();
  const version = await call<{ text: string }>(asChecker, 'GET', new URL(source).pathname.slice('/api/v1'.length));
  const [quote, position] = selector;
  const characters = [...version.body.text];
  const text = characters.join('');
  const around = `${quote?.prefix ?? ''}${quote?.exact}${quote?.suffix ?? ''}`;
  expect(text).toContain(around);
  return { quote: quote?.exact ?? '', words: characters.slice(position?.start, position?.end).join('') };
}

const BODY = 'The 😀 bridge 𝒳 opened in 1931.\n\nIt carries 18,400 vehicles a day, said 😀 Ines Maroto.';

test('claims as annotations: all that the W3C’s model demands, and quotes that stand at their positions', async () => {
  const { checker } = await desk();
  const story = await newStory(checker, { body: BODY, headline: 'A “bridge”, "items":[] 😀' });
  for (const words of ['𝒳 opened in 1931', '18,400 vehicles', 'Ines Maroto'])
    await settle(checker, await newClaim(checker, story.id, words));
  const { status, headers, body } = await collectionOf(story.id);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"');
  expect(collectionFaults(body)).toEqual([]);
  expect(body.total).toBe(3);
  for (const item of body.first.items)
    for (const target of item.target) {
      const { quote, words } = await selected(target);
      expect(words).toBe(quote);
    }
  expect(body.first.items[1]?.target[0]?.selector[0]?.exact).toBe('18,400 vehicles');
  expect(body.first.items[1]?.body[1]).toMatchObject({
    purpose: 'assessing',
    finding: 'confirmed',
    value: 'Confirmed',
  });
});

test('evidence is a body: a captured page with when it was captured and where its copy is', async () => {
  const { checker } = await desk();
  const story = await newStory(checker);
  const link = await capturedLink(checker, await newClaim(checker, story.id, 'opened in 1931'), 'It opened in 1931.');
  const { body } = await collectionOf(story.id);
  expect(collectionFaults(body)).toEqual([]);
  const piece = body.first.items[0]?.body.find((one) => one.purpose === 'linking');
  expect(piece).toMatchObject({ type: 'SpecificResource', source: link.url });
  expect(piece?.state).toEqual({
    type: 'TimeState',
    sourceDate: expect.stringMatching(/^\d{4}-.*Z$/),
    cached: `https://stet.test/api/v1/evidence/${link.id}/captures/1/warc`,
  });
});

test('words that the text has lost are found in the last version that held them', async () => {
  const { checker } = await desk();
  const story = await newStory(checker, { body: BODY });
  await newClaim(checker, story.id, '18,400 vehicles');
  const changed = { format: 'text', body: 'The 😀 bridge 𝒳 opened in 1931.\n\nNobody crosses.' };
  const { editor } = await desk();
  await editor.do(commitVersion, { story: story.id, baseHash: story.version.hash, ...changed });
  const { body } = await collectionOf(story.id);
  expect(collectionFaults(body)).toEqual([]);
  const target = body.first.items[0]?.target[0];
  expect(target).toMatchObject({ lost: true, source: `https://stet.test/api/v1/stories/${story.id}/versions/1` });
  expect(target && (await selected(target))).toEqual({ quote: '18,400 vehicles', words: '18,400 vehicles' });
});

test('a story without claims is an empty collection', async () => {
  const { checker } = await desk();
  const { body } = await collectionOf((await newStory(checker)).id);
  expect(collectionFaults(body)).toEqual([]);
  expect(body.total).toBe(0);
});

test('what is said of evidence without an address stands in the annotation itself', async () => {
  const { checker } = await desk();
  const story = await newStory(checker);
  const claim = await newClaim(checker, story.id, 'opened in 1931');
  const from = { source: 'Ines Maroto', tier: 'primary', stance: 'supports', excerpt: 'In 1931.', locator: '12:04' };
  await checker.do(attachEvidence, { claim: claim.id, type: 'quotation', heldAs: 'recording', ...from });
  const { body } = await collectionOf(story.id);
  expect(body.first.items[0]?.body[1]).toMatchObject({
    type: 'TextualBody',
    value: 'In 1931.',
    sourceName: 'Ines Maroto',
    heldAs: 'recording',
    locator: '12:04',
  });
});
