import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { hand, value } from '@/prisma/builders';
import { newClaim, newStory } from '@/prisma/builders-story';
import { attachEvidence } from '@/server/commands/attach-evidence';
import { closeDatabase } from '@/server/database';
import { view } from '@/server/gate';
import { evidenceList } from '@/server/queries/evidence-list';
import { inParallel, report } from './measure';

// A hundred links attached at once, to pages of this machine of 60 kB each: how long until the program's two workers have
// captured, read and searched them all, and how long each of them waited for it.

const PAGES = 100;
const LEAST_PER_S = 4;

const paragraph =
  '<p>The works department said so on Monday, and the harbour office agreed with all of it, word for word.</p>';
const page = `<!doctype html><title>Bridge</title><article><h1>Bridge</h1>${paragraph.repeat(550)}<p>Shut for eleven weeks.</p></article>`;
const server = createServer((_asked, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end(page));
const port = Number(process.env.STET_TEST_PAGES);
await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));

const checker = await hand('checker');
const story = await newStory(checker);
const claim = await newClaim(checker, story.id, 'opened in 1931');

const said = {
  claim: claim.id,
  type: 'link',
  source: 'Works',
  tier: 'primary',
  stance: 'supports',
  excerpt: 'eleven weeks',
};
const began = performance.now();
const askedAt = new Map<string, number>();
await inParallel(PAGES, 4, async (n) => {
  const { id } = await checker.do(attachEvidence, { ...said, url: `http://127.0.0.1:${port}/${n}` });
  askedAt.set(id, Date.now());
});
const attached = performance.now() - began;

/** Those that are captured with their excerpt found, each by how long that took. */
async function done(): Promise<number[]> {
  const { items } = value(await view(evidenceList, { story: story.id, limit: 200 }, checker.caller));
  return items
    .filter((one) => one.capture.excerptFound)
    .map((one) => Date.parse(one.capture.at ?? '') - (askedAt.get(one.id) ?? Number.NaN));
}
let waited = await done();
while (waited.length < PAGES) {
  await wait(200);
  waited = await done();
}
const perSecond = (PAGES / (performance.now() - began)) * 1000;
console.log(
  `captures by two workers      n=${PAGES}   attached in ${attached.toFixed(0)} ms   ${perSecond.toFixed(1)} /s   ${(LEAST_PER_S / perSecond).toFixed(2)} of the limit (at least ${LEAST_PER_S} /s)`,
);
report('from attached to captured, all at once', waited, 'ms');
server.close();
await closeDatabase();
