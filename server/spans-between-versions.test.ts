import { expect, test, vi } from 'vitest';
import type { ClaimView, StoryView } from '@/domain/views';
import { hand, value } from '@/prisma/builders';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { commitVersion } from './commands/commit-version';
import { cutSpan } from './commands/cut-span';
import { reattachSpan } from './commands/reattach-span';
import { recordCheck } from './commands/record-check';
import { reopenClaim } from './commands/reopen-claim';
import { perform, view } from './gate';
import { claimById } from './queries/claims';
import { storyById } from './queries/stories';

await takeTestDatabase();
// The first version waits until the thread that finds places has started.
vi.setConfig({ testTimeout: 60_000 });

const [reporter, checker, second] = [await hand('reporter'), await hand('checker'), await hand('checker')];
const read = async (id: string): Promise<ClaimView> => value(await view(claimById, { claim: id }, checker.caller));

const CUT = 'The city counted 18,400 vehicles a day before it closed the bridge.';
const REST = 'The works take eleven weeks, said Ines Maroto, and cost six million euros in all.';

/** A claim whose only words were cut from the text in version 2. */
async function lostClaim(): Promise<{ story: StoryView; claim: ClaimView }> {
  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: `${CUT}\n\n${REST}` });
  const settled = await settle(checker, await newClaim(checker, story.id, '18,400 vehicles a day'));
  await reporter.do(commitVersion, { story: story.id, baseHash: story.version.hash, format: 'text', body: REST });
  return { story, claim: await read(settled.id) };
}

test('a span whose words were cut is lost, keeps its claim’s check, and stands in the way', async () => {
  const { claim } = await lostClaim();
  expect(claim).toMatchObject({ state: 'settled', sign: 'lost', finding: 'confirmed' });
  expect(claim.spans[0]).toMatchObject({ state: 'lost', exact: '18,400 vehicles a day', contextBefore: CUT });
});

test('re-attached to other words it asks for a recheck, and the same finding settles it again', async () => {
  const { claim } = await lostClaim();
  const [span] = claim.spans;
  const at = { claim: claim.id, revision: claim.revision, span: span?.id };
  const moved = await checker.do(reattachSpan, { ...at, exact: 'six million euros' });
  expect(moved).toMatchObject({ state: 'recheck', revision: claim.revision + 1 });
  expect(moved.spans[0]).toMatchObject({ id: span?.id, state: 'changed', exact: 'six million euros' });
  const check = { claim: claim.id, revision: moved.revision, finding: 'confirmed' };
  expect((await checker.do(recordCheck, check)).claim.state).toBe('settled');
});

test('what is not lost is not re-attached, and words that are nowhere are refused', async () => {
  const { story, claim } = await lostClaim();
  const at = { claim: claim.id, revision: claim.revision, span: claim.spans[0]?.id };
  const refused = await perform(reattachSpan, { ...at, exact: 'seven weeks' }, checker.caller);
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'invalid', fields: { exact: expect.any(String) } } });
  const other = await newClaim(checker, story.id, 'eleven weeks');
  const standing = { claim: other.id, revision: 1, span: other.spans[0]?.id, exact: 'six million' };
  await expect(checker.do(reattachSpan, standing)).rejects.toThrow('nothing to re-attach');
  await expect(checker.do(reattachSpan, { ...at, revision: 1, exact: 'six million' })).rejects.toThrow('stale');
  await expect(checker.do(reattachSpan, { ...at, span: 'none', exact: 'six million' })).rejects.toThrow(
    'no such place',
  );
});

test('the only place is closed by the finding Cut, one of several by taking it off', async () => {
  const { claim } = await lostClaim();
  const at = { claim: claim.id, revision: claim.revision, span: claim.spans[0]?.id };
  await expect(checker.do(cutSpan, at)).rejects.toThrow('record the finding Cut');
  const check = { claim: claim.id, revision: claim.revision, finding: 'cut', rationale: 'The reporter took it out.' };
  const { claim: closed } = await checker.do(recordCheck, check);
  expect(closed).toMatchObject({ state: 'settled', clear: true, sign: 'settled' });

  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: `${CUT}\n\n${REST}` });
  const two = await settle(
    checker,
    await newClaim(checker, story.id, 'eleven weeks', {
      spans: [{ exact: '18,400 vehicles' }, { exact: 'eleven weeks' }],
    }),
  );
  await reporter.do(commitVersion, { story: story.id, baseHash: story.version.hash, format: 'text', body: REST });
  const lost = await read(two.id);
  const span = lost.spans.find((one) => one.state === 'lost')?.id;
  const after = await checker.do(cutSpan, { claim: two.id, revision: lost.revision, span, reason: 'Gone.' });
  expect(after).toMatchObject({ state: 'settled', clear: true, sign: 'settled', revision: lost.revision + 1 });
  expect(after.spans.map((one) => one.exact)).toEqual(['eleven weeks']);
});

test('a reopened claim is open, keeps its evidence and its old check, and is checked anew', async () => {
  const story = await newStory(reporter);
  const claim = await settle(checker, await newClaim(checker, story.id, 'eleven weeks'));
  const open = await second.do(reopenClaim, { claim: claim.id, revision: claim.revision, reason: 'A new order.' });
  expect(open).toMatchObject({ state: 'unassigned', finding: null, revision: claim.revision + 1 });
  expect([open.checks.length, open.evidence.length, open.checks[0]?.standing]).toEqual([1, 1, false]);
  const again = { claim: claim.id, revision: open.revision, reason: 'Again.' };
  await expect(second.do(reopenClaim, again)).rejects.toThrow('nobody’s finding counts');
  const check = { claim: claim.id, revision: open.revision, finding: 'confirmed' };
  expect((await second.do(recordCheck, check)).claim.state).toBe('settled');
});

test('words that are changed back keep their check, and owe a tick where the sentence around them is another', async () => {
  const FAR = 'Nothing else is known of it, and nobody was hurt.';
  const sentence = 'Few of the holes are dangerous, said Ines Maroto, the city engineer.';
  const story = await newStory(reporter, { headline: 'Rowan Bridge', body: `${sentence}\n\n${FAR}` });
  const settled = await settle(checker, await newClaim(checker, story.id, 'Ines Maroto'));
  const save = async (body: string) => {
    const { version } = value(await view(storyById, { story: story.id }, checker.caller));
    await reporter.do(commitVersion, { story: story.id, baseHash: version.hash, format: 'text', body });
    return read(settled.id);
  };
  const other = sentence.replace('Few', 'None').replace('Ines Maroto', 'Inez Moroto');
  expect((await save(`${other}\n\n${FAR}`)).state).toBe('recheck');
  const back = await save(`${sentence.replace('Few', 'None')}\n\n${FAR}`);
  expect(back).toMatchObject({ state: 'settled', sign: 'owed' });
  expect(back.spans[0]).toMatchObject({ contextChanged: true, contextBefore: sentence });
  const whole = await save(`${sentence}\n\n${FAR}`);
  expect(whole).toMatchObject({ state: 'settled', sign: 'settled' });
});
