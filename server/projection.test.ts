import { expect, test } from 'vitest';
import { storyBlockers as ownBlockers } from '@/domain/blockers';
import { type Hand, hand, value } from '@/prisma/builders';
import { newClaim, newStory, readyStory, settle } from '@/prisma/builders-story';
import { signOffSample } from '@/prisma/sample-sign-off';
import { takeTestDatabase } from '@/prisma/test-database';
import { changeClaim } from './commands/change-claim';
import { correctEvidence } from './commands/correct-evidence';
import { giveOverride } from './commands/overrides';
import { recordCheck } from './commands/record-check';
import { view } from './gate';
import { sha256 } from './given';
import { claimList } from './queries/claims';
import { deskScreen } from './queries/desk-screen';
import { storyBlockers, storyById, storyList } from './queries/stories';

await takeTestDatabase();

async function letAllStand(editor: Hand, story: string) {
  const { blockers } = value(await view(storyBlockers, { story }, editor.caller));
  const keys = blockers.filter((one) => !one.overridden).map((one) => one.key);
  await editor.do(giveOverride, { story, blockers: keys, reason: 'Read by the desk.' });
}

test('what lists show is what is derived from the whole, after every kind of change', async () => {
  const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
  const other = await hand('checker');
  const story = await readyStory(reporter, checker);
  const [first, second] = story.claims;
  if (!first || !second) throw new Error('no claims');

  const agrees = async () => {
    const shown = value(await view(storyById, { story: story.id }, editor.caller));
    const { blockers } = value(await view(storyBlockers, { story: story.id }, editor.caller));
    const { items } = value(await view(claimList, { story: story.id }, editor.caller));
    expect(shown.progress).toEqual({
      claims: items.length,
      settled: items.filter((claim) => claim.state === 'settled').length,
      clear: items.filter((claim) => claim.clear).length,
      blockers: blockers.filter((one) => !one.overridden).length,
    });
    const ready = blockers.every((one) => one.overridden);
    const expected = shown.signOff?.valid ? 'signed-off' : ready ? 'ready' : 'in-check';
    expect(shown.stage).toBe(expected);
    const open = items.filter((claim) => claim.state === 'open');
    const listed = value(await view(claimList, { story: story.id, state: 'open' }, editor.caller));
    expect(listed.items.map((claim) => claim.id)).toEqual(open.map((claim) => claim.id));
  };

  await agrees();
  await signOffSample(editor, story.id, 'a password of ten or more');
  await agrees();
  const check = { claim: first.id, revision: first.revision, finding: 'wrong', rationale: 'Ten.' };
  await other.do(recordCheck, check);
  await agrees();
  await checker.do(recordCheck, { ...check, revision: first.revision + 1 });
  await agrees();
  await checker.do(changeClaim, { claim: second.id, revision: second.revision, statement: 'Another statement' });
  await agrees();
  await checker.do(correctEvidence, { evidence: second.evidence[0]?.id, stance: 'contradicts' });
  await agrees();
  const added = await newClaim(checker, story.id, 'Ines Maroto', { assignee: checker.id });
  await agrees();
  await settle(checker, added);
  await agrees();
  const spans = [{ exact: 'opened' }];
  await checker.do(changeClaim, { claim: added.id, revision: added.revision + 2, spans });
  await agrees();
  await letAllStand(editor, story.id);
  await agrees();
  await checker.do(changeClaim, { claim: second.id, revision: second.revision + 2, risk: 'high' });
  await agrees();
}, 60_000);

test('a story without claims has one blocker, in lists too', async () => {
  const editor = await hand('editor');
  const story = await newStory(editor);
  expect(ownBlockers(0, [], 1, sha256)).toHaveLength(1);
  const { items } = value(await view(storyList, {}, editor.caller));
  expect(items.find((item) => item.id === story.id)).toMatchObject({ stage: 'handed-in', progress: { blockers: 1 } });
});

test('the desk tells whose move it is and what waits on me', async () => {
  const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
  const story = await newStory(reporter, {
    headline: 'A desk of its own',
    people: [
      { person: checker.id, as: 'checker' },
      { person: editor.id, as: 'editor' },
    ],
  });
  const rowFor = async (who: typeof checker) => {
    const screen = value(await view(deskScreen, { q: 'desk own' }, who.caller));
    return { row: screen.stories.find((one) => one.id === story.id), waiting: screen.waiting };
  };
  expect((await rowFor(checker)).row?.move).toMatchObject({ group: 'yours', act: 'mark the first claims' });
  expect((await rowFor(editor)).row?.move).toMatchObject({ group: 'others', person: checker.id });
  const claim = await newClaim(checker, story.id, 'opened in 1931', { assignee: checker.id });
  expect((await rowFor(checker)).waiting).toMatchObject([{ claim: claim.id, act: 'Check' }]);
  expect((await rowFor(editor)).waiting).toEqual([]);
});
