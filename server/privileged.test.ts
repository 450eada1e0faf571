import { describe, expect, test } from 'vitest';
import { faultIn, SEALED_TYPE } from '@/domain/trail-entry';
import { type Hand, hand, refusalOf, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { newClaim, newStory, readyStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { editPrivileged } from './commands/edit-privileged';
import { mergeClaims } from './commands/merge-claims';
import { openPrivileged } from './commands/open-privileged';
import { removeClaim } from './commands/remove-claim';
import { setPeople } from './commands/set-people';
import { signOffStory } from './commands/sign-off-story';
import { splitClaim } from './commands/split-claim';
import { writePrivileged } from './commands/write-privileged';
import { view } from './gate';
import { sha256 } from './given';
import { claimById } from './queries/claims';
import { signOffScreen } from './queries/sign-off-screen';
import { storyScreen } from './queries/story-screen';
import { storyTrailLines } from './queries/trail-lines';
import { claimTrail, trailScreen } from './queries/trail-screen';

await takeTestDatabase();

const WORDS = 'She may sue: have it from the register.';

const [lawyer, editor, checker, otherEditor] = [
  await hand('legal', { name: 'Eva Lind' }),
  await hand('editor', { name: 'Ada Brandt' }),
  await hand('checker'),
  await hand('editor'),
];

async function notedClaim() {
  const story = await newStory(editor, { people: [{ person: editor.id, as: 'editor' }] });
  const claim = await newClaim(checker, story.id, 'opened in 1931');
  const note = await lawyer.do(writePrivileged, { story: story.id, claim: claim.id, text: WORDS });
  const on = async (by: Hand) => value(await view(claimById, { claim: claim.id }, by.caller)).privileged;
  const opened = async (by: Hand, about = claim.id) =>
    (await by.do(openPrivileged, { story: story.id, claim: about })).notes;
  return { story, claim, note, on, opened };
}

describe('who reads it', () => {
  test('legal readers and the story’s editors: by opening it, not a word before', async () => {
    const { on, opened } = await notedClaim();
    expect((await opened(editor)).map((note) => note.text)).toEqual([WORDS]);
    const another = await hand('legal');
    expect((await opened(another))[0]).toMatchObject({ by: lawyer.id, edit: { may: false } });
    const seen = await on(editor);
    expect(seen?.count).toBe(1);
    expect(seen?.readers).toEqual(expect.arrayContaining([lawyer.id, editor.id, another.id]));
    expect(seen?.readers).not.toContain(otherEditor.id);
    expect(JSON.stringify(seen)).not.toContain(WORDS);
  });

  test('nobody else, in the same words as what never was', async () => {
    const { story, claim, note, on } = await notedClaim();
    for (const by of [checker, otherEditor, await hand('reporter'), await hand('auditor')]) {
      const edit = { revision: 1, text: 'x' };
      const refused = await refusalOf(editPrivileged, { privileged: note.id, ...edit }, by);
      expect(refused).toEqual(await refusalOf(editPrivileged, { privileged: 'no-such-note', ...edit }, by));
      const asked = { story: story.id, claim: claim.id };
      expect((await refusalOf(openPrivileged, asked, by))?.code).toBe('not-permitted');
    }
    expect(await on(otherEditor)).toBeNull();
    expect(await on(checker)).toBeNull();
  });

  test('an administrator not by office, but as what they are put on the story as', async () => {
    const { story, opened } = await notedClaim();
    const administrator = await hand('administrator');
    expect((await refusalOf(openPrivileged, { story: story.id }, administrator))?.code).toBe('not-found');
    const people = [{ person: administrator.id, as: 'legal' }];
    await editor.do(setPeople, { story: story.id, people, restricted: false });
    expect(await opened(administrator)).toHaveLength(1);
    await expect(opened(editor)).rejects.toThrow('Privileged notes are for legal readers');
  });

  test('a legal reader who is not on a restricted story no longer', async () => {
    const { story } = await notedClaim();
    await editor.do(setPeople, { story: story.id, people: [{ person: editor.id, as: 'editor' }], restricted: true });
    expect((await refusalOf(openPrivileged, { story: story.id }, lawyer))?.code).toBe('not-found');
    const { privileged } = value(await view(storyScreen, { story: story.id }, editor.caller));
    expect(privileged?.readers).toEqual([editor.id]);
  });

  test('no token, whoever it acts for', async () => {
    const { story, claim, note } = await notedClaim();
    const token = await tokenOf(lawyer);
    const answers = [
      await call(token, 'POST', `/stories/${story.id}/privileged`, { text: 'x' }),
      await call(token, 'POST', `/stories/${story.id}/privileged/opening`, { claim: claim.id }),
      await call(token, 'PATCH', `/privileged/${note.id}`, { revision: 1, text: 'x' }),
    ];
    expect(answers.map((one) => one.status)).toEqual([403, 403, 404]);
    const read = await call<{ privileged: unknown }>(token, 'GET', `/claims/${claim.id}`);
    expect(read.body.privileged).toBeNull();
    expect((await call<string>(token, 'GET', `/stories/${story.id}/trail`)).body).not.toContain(WORDS);
  });
});

describe('what may be done with it', () => {
  test('its writer edits it; what it said before is kept, for those who read it', async () => {
    const { note, opened } = await notedClaim();
    await lawyer.do(editPrivileged, { privileged: note.id, revision: 1, text: 'From two.' });
    const [now] = await opened(editor);
    expect(now).toMatchObject({ revision: 2, text: 'From two.', before: [{ text: WORDS }] });
    const late = await refusalOf(editPrivileged, { privileged: note.id, revision: 1, text: 'x' }, lawyer);
    expect(late?.code).toBe('stale');
    expect(JSON.stringify(late)).not.toContain('From two.');
    const same = { privileged: note.id, revision: 2, text: 'From two.' };
    expect((await refusalOf(editPrivileged, same, lawyer))?.sentence).toContain('exactly this already');
    expect((await refusalOf(editPrivileged, { ...same, text: 'x' }, editor))?.code).toBe('not-permitted');
  });

  test('on the story it stands apart from those on its claims', async () => {
    const { story, claim, opened } = await notedClaim();
    expect((await refusalOf(openPrivileged, { story: story.id }, lawyer))?.sentence).toContain('Write the first');
    await editor.do(writePrivileged, { story: story.id, text: 'Read the whole again.' });
    const { notes } = await lawyer.do(openPrivileged, { story: story.id });
    expect(notes.map((note) => note.text)).toEqual(['Read the whole again.']);
    expect(await opened(lawyer)).toHaveLength(1);
    const elsewhere = { story: (await newStory(editor)).id, claim: claim.id };
    expect((await refusalOf(openPrivileged, elsewhere, lawyer))?.code).toBe('not-found');
    expect((await refusalOf(writePrivileged, { ...elsewhere, text: 'x' }, lawyer))?.code).toBe('not-found');
  });

  test('it goes with its claim into another, not with the parts of one, and is not there when the claim is not', async () => {
    const { story, claim, note, opened } = await notedClaim();
    const parts = ['opened', '1931'].map((exact) => ({ spans: [{ exact }] }));
    const { claims } = await checker.do(splitClaim, { claim: claim.id, revision: 1, parts });
    const [first, second] = claims as [(typeof claims)[0], (typeof claims)[0]];
    expect(await opened(lawyer, first.id)).toHaveLength(1);
    await expect(opened(lawyer, second.id)).rejects.toThrow('no privileged note');
    const both = { claim: second.id, revision: second.revision, other: { claim: first.id, revision: first.revision } };
    const merged = await checker.do(mergeClaims, both);
    expect(await opened(lawyer, second.id)).toHaveLength(1);
    await checker.do(removeClaim, { claim: second.id, revision: merged.revision, reason: 'By mistake.' });
    const edit = { privileged: note.id, revision: 1, text: 'x' };
    expect((await refusalOf(editPrivileged, edit, lawyer))?.code).toBe('not-found');
    expect((await refusalOf(openPrivileged, { story: story.id }, lawyer))?.code).toBe('invalid');
  });

  test('it counts for nothing: no evidence, no blocker, no signature is touched', async () => {
    const password = 'a password of ten or more';
    const story = await readyStory(await hand('reporter'), checker);
    const signer = await hand('editor', { password });
    const screen = value(await view(signOffScreen, { story: story.id }, signer.caller));
    await signer.do(signOffStory, { story: story.id, password, version: 1, claimsDigest: screen.claimsDigest });
    await lawyer.do(writePrivileged, { story: story.id, claim: story.claims[0]?.id, text: WORDS });
    await lawyer.do(openPrivileged, { story: story.id, claim: story.claims[0]?.id });
    const after = value(await view(signOffScreen, { story: story.id }, signer.caller));
    expect(after.story.signOff).toMatchObject({ valid: true });
    expect(after.claimsDigest).toBe(screen.claimsDigest);
  });
});

describe('the trail', () => {
  test('tells those who read it what was done, in the claim’s own too; others, that something was', async () => {
    const { story, claim, opened } = await notedClaim();
    await opened(editor);
    const lines = async (by: Hand) => value(await view(storyTrailLines, { story: story.id }, by.caller)).lines;
    for (const by of [checker, lawyer]) expect(faultIn(story.id, await lines(by), sha256)).toBeNull();
    const sealed = (await lines(checker)).filter((line) => line.type === SEALED_TYPE);
    expect(sealed.map(({ actor }) => actor)).toEqual(['withheld', 'withheld']);
    expect(JSON.stringify(sealed)).not.toContain('payload"');
    expect(await lines(lawyer)).toEqual(await lines(checker));
    const ofClaim = async (by: Hand) => value(await view(claimTrail, { claim: claim.id }, by.caller));
    expect((await ofClaim(lawyer)).lines.map((line) => `${line.actor} ${line.sentence}`)).toEqual([
      'Ada Brandt read the privileged notes on claim 1',
      'Eva Lind wrote a privileged note on claim 1',
      expect.stringContaining('marked claim 1'),
    ]);
    expect((await ofClaim(checker)).total).toBe(1);
  });

  test('is found by claim, person and kind by those who read it, and by nobody else', async () => {
    const { story, claim } = await notedClaim();
    const found = async (by: Hand, filter: object) => {
      const screen = value(await view(trailScreen, { story: story.id, ...filter }, by.caller));
      return [screen.lines.length, screen.matching];
    };
    for (const filter of [{ person: lawyer.id }, { kind: 'notes' }, { kind: 'notes', claim: claim.id }]) {
      expect(await found(lawyer, filter)).toEqual([1, 1]);
      expect(await found(checker, filter)).toEqual([0, 0]);
    }
    expect(await found(lawyer, { kind: 'other' })).toEqual([0, 0]);
    expect(await found(checker, { kind: 'other' })).toEqual([1, 1]);
    expect(await found(lawyer, { kind: 'evidence', person: lawyer.id })).toEqual([0, 0]);
    expect(await found(lawyer, {})).toEqual(await found(checker, {}));
  });
});
