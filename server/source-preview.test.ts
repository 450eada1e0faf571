import { expect, test } from 'vitest';
import type { ClaimView, StoryView } from '@/domain/views';
import type { SourcePreview } from '@/domain/views-source';
import { hand, value } from '@/prisma/builders';
import { call } from '@/prisma/builders-call';
import { around, fresh, hiddenStory, trailOf } from '@/prisma/builders-source';
import { newClaim, readyStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachEvidence } from './commands/attach-evidence';
import { knowSource } from './commands/change-source';
import { signOffStory } from './commands/sign-off-story';
import { view } from './gate';
import { signOffScreen } from './queries/sign-off-screen';

await takeTestDatabase();

async function aroundPreview() {
  const made = await around();
  const preview = async (source: string, body: object, by = made.asChecker) =>
    (await call<SourcePreview>(by, 'POST', `/sources/${source}/preview`, body)).body;
  return { ...made, preview };
}

/** What the preview says of the one claim of the one story that rests on the source. */
const only = ({ stories }: SourcePreview) => stories.flatMap((story) => story.claims)[0];

test('says what a merge, a declared origin and an anonymous source come to, and then it is so', async () => {
  const { attach, preview, patch, read, confirm, editor, asChecker, asEditor } = await aroundPreview();
  const [one, two, three] = [await attach(fresh('One')), await attach(fresh('Two')), await attach(fresh('Three'))];
  await confirm();
  const { revision } = await read();
  const origin = await preview(two.sourceId, { origin: one.sourceId });
  expect(origin.sentence).toBe('It unsettles 1 claim, in one story.');
  expect(only(origin)).toMatchObject({ number: 1, before: 'settled', after: 'open' });
  expect(only(origin)?.sentence).toMatch(/^It would no longer be settled\. .+Of those that are there, two count\..+/);
  expect(only(await preview(three.sourceId, { into: two.sourceId }))?.after).toBe('open');
  const renamed = await preview(one.sourceId, { name: fresh('Uno') });
  expect(renamed.sentence).toBe('It is written into the trail of one story; every claim there stands as it stood.');
  expect(only(renamed)).toMatchObject({ after: 'settled', sentence: 'It stands as it stood.' });
  expect(only(await preview(one.sourceId, { terms: 'anonymous' }))?.after).toBe('open');
  expect((await read()).revision).toBe(revision);
  await patch(one.sourceId, { revision: 1, terms: 'anonymous', kind: 'person' });
  expect(await read()).toMatchObject({ state: 'open' });
  expect(only(await preview(one.sourceId, { known: true }, asEditor))?.sentence).toBe('It would be settled.');
  await editor.do(knowSource, { source: one.sourceId, revision: 2, known: true });
  expect(await read()).toMatchObject({ state: 'settled' });
  await call(asChecker, 'POST', `/sources/${three.sourceId}/merge`, { revision: 1, into: two.sourceId });
  expect(await read()).toMatchObject({ state: 'open' });
});

test('says which signatures would be void, and nothing of what the rules do not use', async () => {
  const { editor, checker, reporter, asChecker, preview } = await aroundPreview();
  const story = await readyStory(reporter, checker);
  const screen = value(await view(signOffScreen, { story: story.id }, editor.caller));
  const password = 'a password of ten or more';
  await editor.do(signOffStory, { story: story.id, password, version: 1, claimsDigest: screen.claimsDigest });
  const { sourceId } = (story.claims[0] as ClaimView).evidence[0] as { sourceId: string };
  const { stories } = await preview(sourceId, { name: fresh('Department of works') });
  expect(stories.find((one) => one.id === story.id)).toMatchObject({ signed: true, claims: [{}, {}, {}] });
  expect(await preview(sourceId, { kind: 'document' })).toEqual({
    sentence: 'No claim that you may see rests on what this changes.',
    stories: [],
  });
  const now = (await call<StoryView>(asChecker, 'GET', `/stories/${story.id}`)).body;
  expect(now.signOff).toMatchObject({ valid: true });
  expect((await trailOf(asChecker, story.id)).at(-1)?.type).not.toBe('evidence.source-changed');
});

test('tells nothing of stories that are not for the reader, and nothing to those who may not judge', async () => {
  const { attach, preview, asChecker, asReporter, asEditor } = await aroundPreview();
  const other = await hand('checker');
  const hidden = await hiddenStory(other);
  const name = fresh('Clerk');
  const { sourceId } = await attach(name);
  const claim = await newClaim(other, hidden.id, 'opened in 1931');
  const said = { type: 'quotation', source: name, tier: 'secondary', stance: 'supports', excerpt: 'It is so.' };
  await other.do(attachEvidence, { claim: claim.id, ...said });
  const asked = { name: fresh('Clerk of works') };
  for (const by of [asChecker, asEditor]) {
    const found = await preview(sourceId, asked, by);
    expect([found.stories.length, JSON.stringify(found).includes(hidden.id)]).toEqual([1, false]);
  }
  expect((await call(asReporter, 'POST', `/sources/${sourceId}/preview`, asked)).status).toBe(403);
  expect((await call(asChecker, 'POST', '/sources/none/preview', asked)).status).toBe(404);
  expect((await call(asChecker, 'POST', `/sources/${sourceId}/preview`, { into: 'none' })).status).toBe(404);
});
