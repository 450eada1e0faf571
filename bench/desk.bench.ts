import { hand } from '@/prisma/builders';
import { newClaim, newStory } from '@/prisma/builders-story';
import { closeDatabase } from '@/server/database';
import { inParallel, report, times } from './measure';
import { visitor } from './visitor';

// The desk with 500 stories: the page as a signed-in person gets it, and the list of the HTTP interface.

const STORIES = 500;
const CLAIMS = 5;
const WARM_UP = 15;
const RUNS = 100;
const P95_MS = 150;
const password = 'a password of ten or more';

const makers = await Promise.all(Array.from({ length: 8 }, () => hand('checker', { password })));
const [me] = makers;
if (!me) throw new Error('nobody here');

await inParallel(STORIES, makers.length, async (n) => {
  const maker = makers[n % makers.length] ?? me;
  const body = Array.from({ length: CLAIMS }, (_, c) => `Claim ${c} of story ${n} is a figure.`).join('\n\n');
  const story = await newStory(maker, { headline: `Story number ${n} of the bench`, body });
  for (let c = 0; c < CLAIMS; c += 1) await newClaim(maker, story.id, `Claim ${c}`, { assignee: maker.id });
});
await closeDatabase();

const person = await visitor(me.email, password);
const first = await person.page('/');
if (first.status !== 200) throw new Error(`the desk answered ${first.status}`);
console.log(`${STORIES} stories, ${STORIES * CLAIMS} claims; the page weighs ${Math.round(first.bytes / 1024)} KiB`);
// The first requests of a server that just started are not what a desk feels like.
await times(WARM_UP, () => person.page('/'));
const pages: Awaited<ReturnType<typeof person.page>>[] = [];
await times(RUNS, async () => pages.push(await person.page('/')));
report(
  'the desk, to the first byte',
  pages.map((page) => page.firstByte),
  'ms',
);
report(
  'the desk, whole',
  pages.map((page) => page.whole),
  'ms',
  P95_MS,
);
report('the desk, searched', await times(RUNS, () => person.page('/?q=number+4')), 'ms', P95_MS);
report('GET /api/v1/stories?limit=200', await times(RUNS, () => person.page('/api/v1/stories?limit=200')), 'ms');
