import { expect, test, vi } from 'vitest';
import type { RecheckItem, RecheckScreen } from '@/domain/views-text';
import { type Hand, hand, value } from '@/prisma/builders';
import { newClaim, newStory, readyStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { changeClaim } from './commands/change-claim';
import { commitVersion } from './commands/commit-version';
import { mergeClaims } from './commands/merge-claims';
import { recordCheck } from './commands/record-check';
import { removeClaim } from './commands/remove-claim';
import { signOffStory } from './commands/sign-off-story';
import { view } from './gate';
import { recheckScreen } from './queries/recheck-screen';
import { signOffScreen } from './queries/sign-off-screen';
import { signedText } from './queries/signed-text';
import { storyById } from './queries/stories';
import { compareScreen, versionList, versionScreen, versionsScreen } from './queries/versions';

await takeTestDatabase();
// The first version waits until the thread that finds places has started.
vi.setConfig({ testTimeout: 60_000 });

const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];

const FIRST = 'The city counted 18,400 vehicles a day. Nobody knows why.';
const LAST = 'The works take ten weeks, said Ines Maroto. They cost six million euros in all.';

const ask = async <I, O>(query: Parameters<typeof view<I, O>>[0], input: object, by: Hand = checker): Promise<O> =>
  value(await view(query, input, by.caller));
const screenOf = (story: string): Promise<RecheckScreen> => ask(recheckScreen, { story });

async function commit(story: string, body: string, summary = '') {
  const { version } = await ask(storyById, { story });
  return reporter.do(commitVersion, { story, baseHash: version.hash, format: 'text', body, summary });
}

test('old and new words stand side by side in their sentences, and the lost wait with what they stood in', async () => {
  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: `${FIRST}\n\n${LAST}` });
  const weeks = await settle(checker, await newClaim(checker, story.id, 'ten weeks'));
  const cars = await settle(checker, await newClaim(checker, story.id, '18,400 vehicles a day'));
  await settle(checker, await newClaim(checker, story.id, 'six million euros'));
  await commit(story.id, LAST.replace('ten weeks', 'eleven weeks'), 'Counted again');
  const screen = await screenOf(story.id);
  expect(screen.counts).toEqual({ recheck: 1, lost: 1, tick: 0, asksNothing: 0, untouched: 1, untouchedSettled: 1 });
  expect(screen.version).toMatchObject({ number: 2, summary: 'Counted again', by: reporter.id });
  expect([screen.base?.number, screen.baseBlocks.length, screen.blocks.length]).toEqual([1, 3, 2]);
  const [first, second] = screen.items as [RecheckItem, RecheckItem];
  expect(first).toMatchObject({ claim: { id: weeks.id }, needs: 'recheck', rests: [{ excerpt: 'It is so.' }] });
  expect(first.checks).toMatchObject([{ finding: 'confirmed', by: checker.id, version: 1 }]);
  const [place] = first.places;
  expect(place).toMatchObject({ state: 'changed', differs: true });
  expect(place?.before).toMatchObject({ text: 'The works take ten weeks, said Ines Maroto.', start: 15, end: 24 });
  expect(place?.after).toMatchObject({ text: 'The works take eleven weeks, said Ines Maroto.', start: 15, end: 27 });
  expect(second).toMatchObject({ claim: { id: cars.id }, needs: 'lost' });
  expect(second.places[0]).toMatchObject({
    before: { text: 'The city counted 18,400 vehicles a day.' },
    after: null,
    stood: { version: 1, start: 'Rowan Bridge\n'.length + 'The city counted '.length },
  });
  expect(screen.touched.map((one) => [one.number, one.before.exact, one.exact])).toEqual([
    [1, 'ten weeks', 'eleven weeks'],
    [2, '18,400 vehicles a day', '18,400 vehicles a day'],
  ]);
});

test('the check is shown in the version it was made on, however many came since', async () => {
  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: `${FIRST}\n\n${LAST}` });
  await settle(checker, await newClaim(checker, story.id, 'ten weeks'));
  await commit(story.id, `${FIRST}\n\n${LAST.replace('ten weeks', 'twelve weeks')}`);
  await commit(story.id, `${FIRST}\n\n${LAST.replace('ten weeks', 'eleven weeks')}`);
  const [item] = (await screenOf(story.id)).items;
  expect(item?.checks[0]?.version).toBe(1);
  expect(item?.places[0]?.before?.text).toBe('The works take ten weeks, said Ines Maroto.');
  expect(item?.places[0]?.after?.text).toContain('eleven weeks');
});

test('words changed back to those that were checked ask for nothing any more', async () => {
  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: `${FIRST}\n\n${LAST}` });
  const claim = await settle(checker, await newClaim(checker, story.id, 'ten weeks'));
  await commit(story.id, `${FIRST}\n\n${LAST.replace('ten weeks', 'eleven weeks')}`);
  await commit(story.id, `${FIRST}\n\n${LAST}`);
  const screen = await screenOf(story.id);
  expect(screen.items).toEqual([]);
  expect(screen.counts).toMatchObject({ asksNothing: 1, untouched: 0 });
  expect(claim.state).toBe('settled');
});

test('words that nobody had checked are no untouched ones when they change', async () => {
  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: `${FIRST}\n\n${LAST}` });
  await newClaim(checker, story.id, 'ten weeks');
  await newClaim(checker, story.id, 'six million euros');
  await commit(story.id, `${FIRST}\n\n${LAST.replace('ten weeks', 'eleven weeks')}`);
  const { counts, items } = await screenOf(story.id);
  expect(items).toEqual([]);
  expect(counts).toMatchObject({ recheck: 0, asksNothing: 1, untouched: 1, untouchedSettled: 0 });
});

test('another statement asks for a recheck too, with what it stated, on the same version', async () => {
  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: `${FIRST}\n\n${LAST}` });
  const claim = await settle(checker, await newClaim(checker, story.id, 'ten weeks'));
  await checker.do(changeClaim, { claim: claim.id, revision: claim.revision, statement: 'Ten weeks from March' });
  const screen = await screenOf(story.id);
  expect(screen.items[0]).toMatchObject({ needs: 'recheck', statementBefore: 'ten weeks' });
  expect(screen.items[0]?.places[0]).toMatchObject({
    differs: false,
    before: { text: expect.stringContaining('Maroto') },
  });
  expect([screen.base, screen.touched]).toEqual([null, []]);
});

test('a check on the new words with the same finding settles the claim, one by another person agrees', async () => {
  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: `${FIRST}\n\n${LAST}` });
  const claim = await settle(checker, await newClaim(checker, story.id, 'ten weeks', { risk: 'high' }));
  expect(claim.state).toBe('awaiting-second-check');
  await commit(story.id, `${FIRST}\n\n${LAST.replace('ten weeks', 'eleven weeks')}`);
  const [item] = (await screenOf(story.id)).items;
  const stands = { claim: claim.id, revision: item?.claim.revision, finding: 'confirmed', rationale: 'Counted.' };
  const { claim: once } = await checker.do(recordCheck, stands);
  expect(once.state).toBe('awaiting-second-check');
  const { claim: twice } = await editor.do(recordCheck, { ...stands, revision: once.revision });
  expect(twice).toMatchObject({ state: 'settled', clear: true });
});

test('versions are listed, read and compared', async () => {
  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: `${FIRST}\n\n${LAST}` });
  await newClaim(checker, story.id, 'ten weeks');
  await commit(story.id, `${FIRST}\n\n${LAST.replace('ten weeks', 'eleven weeks')}`, 'Counted again');
  const { versions } = await ask(versionsScreen, { story: story.id });
  expect(versions.map((one) => [one.number, one.summary, one.passages, one.words])).toEqual([
    [2, 'Counted again', 1, 27],
    [1, '', 0, 27],
  ]);
  expect((await ask(versionScreen, { story: story.id, number: 1 })).version.blocks).toHaveLength(3);
  const compared = await ask(compareScreen, { story: story.id, from: 2, to: 1 });
  expect([compared.before.number, compared.after.number]).toEqual([1, 2]);
  expect(compared.claims.map(({ side, number, start, end }) => [side, number, end - start > 0 && start > 0])).toEqual([
    ['before', 1, true],
    ['after', 1, true],
  ]);
  const page = await ask(versionList, { story: story.id, limit: 1 });
  expect(page).toMatchObject({ items: [{ number: 2 }], next: expect.any(String) });
  const rest = await ask(versionList, { story: story.id, limit: 1, after: page.next });
  expect(rest).toMatchObject({ items: [{ number: 1 }], next: null });
  const none = await view(versionScreen, { story: story.id, number: 9 }, checker.caller);
  expect(none).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
});

test('a comparison names the claims that were removed since, where they stood then', async () => {
  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: `${FIRST}\n\n${LAST}` });
  const weeks = await newClaim(checker, story.id, 'ten weeks');
  const cars = await newClaim(checker, story.id, '18,400 vehicles a day');
  const cost = await newClaim(checker, story.id, 'six million euros');
  await commit(story.id, `${FIRST}\n\n${LAST.replace('ten weeks', 'eleven weeks')}`);
  const merged = await checker.do(mergeClaims, {
    claim: weeks.id,
    revision: weeks.revision + 1,
    other: { claim: cost.id, revision: cost.revision },
  });
  await checker.do(removeClaim, { claim: cars.id, revision: cars.revision, reason: 'By mistake.' });
  await commit(story.id, 'All of it is other words now.');
  const compare = async (from: number, to: number) =>
    (await ask(compareScreen, { story: story.id, from, to })).claims.map(({ side, number, removed }) => [
      side,
      number,
      removed,
    ]);
  expect(await compare(1, 3)).toEqual([
    ['before', 2, { into: null }],
    ['before', 1, undefined],
    ['before', 3, { into: 1 }],
  ]);
  expect((await compare(2, 3)).map(([, number]) => number)).toEqual([1, 1]);
  await checker.do(removeClaim, { claim: weeks.id, revision: merged.revision + 1, reason: 'Gone too.' });
  expect((await compare(1, 3)).map(([, , removed]) => removed)).toEqual([1, 2, 3].map(() => ({ into: null })));
});

test('a signed text stays readable as it was signed', async () => {
  const story = await readyStory(reporter, checker);
  const { claimsDigest } = await ask(signOffScreen, { story: story.id });
  const password = 'a password of ten or more';
  const { id: signOff } = await editor.do(signOffStory, { story: story.id, password, version: 1, claimsDigest });
  await commit(story.id, 'All of it is other words now, and nothing of the bridge is left.');
  const signed = await ask(signedText, { story: story.id, signOff });
  expect(signed).toMatchObject({ version: { number: 1 }, signOff: { valid: false, by: editor.id } });
  expect(signed.blocks.map((block) => block.text).join('\n')).toBe(story.version.text);
  expect(signed.claims.map((claim) => [claim.number, claim.spans[0]?.exact, claim.checks[0]?.finding])).toEqual([
    [1, 'eleven weeks', 'confirmed'],
    [2, 'opened in 1931', 'confirmed'],
    [3, '18,400 vehicles a day', 'confirmed'],
  ]);
  const elsewhere = await view(signedText, { story: (await newStory(reporter)).id, signOff }, checker.caller);
  expect(elsewhere).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
});
