import { describe, expect, test } from 'vitest';
import { faultIn, SEALED_TYPE } from '@/domain/trail-entry';
import type { OpenedConfidential } from '@/domain/views-confidential';
import { type Hand, hand, refusalOf, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { IN_CONFIDENCE } from '@/prisma/builders-sealed';
import { newClaim, newStory, readyStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachConfidential } from './commands/attach-confidential';
import { changePerson } from './commands/change-person';
import { detachConfidential, useConfidential } from './commands/confidential-claims';
import { correctConfidential } from './commands/correct-confidential';
import { mergeClaims } from './commands/merge-claims';
import { nameOnConfidential } from './commands/name-on-confidential';
import { openConfidential } from './commands/open-confidential';
import { recordCheck } from './commands/record-check';
import { setPeople } from './commands/set-people';
import { signOffStory } from './commands/sign-off-story';
import { splitClaim } from './commands/split-claim';
import { vouchForConfidential } from './commands/vouch-for-confidential';
import { view } from './gate';
import { sha256 } from './given';
import { claimById } from './queries/claims';
import { signOffScreen } from './queries/sign-off-screen';
import { storyTrailLines } from './queries/trail-lines';
import { claimTrail, trailScreen } from './queries/trail-screen';

await takeTestDatabase();

const [owner, named, other, editor] = [
  await hand('checker', { name: 'Ines Maroto' }),
  await hand('checker', { name: 'Leo Falk' }),
  await hand('checker'),
  await hand('editor'),
];

async function sealedClaim(more: object = {}) {
  const story = await newStory(editor);
  const claim = await newClaim(owner, story.id, 'opened in 1931');
  const piece = await owner.do(attachConfidential, { claim: claim.id, ...IN_CONFIDENCE, people: [named.id], ...more });
  const read = async (by: Hand) => value(await view(claimById, { claim: claim.id }, by.caller));
  const lines = async (by: Hand) => value(await view(storyTrailLines, { story: story.id }, by.caller)).lines;
  return { story, claim, piece, read, lines };
}

describe('who sees it', () => {
  test('those named open it, and are told who else may; its owner is always one of them', async () => {
    const { piece } = await sealedClaim();
    expect(piece.people.sort()).toEqual([owner.id, named.id].sort());
    const opened: OpenedConfidential = await named.do(openConfidential, { confidential: piece.id });
    expect(opened).toMatchObject({ owner: owner.id, vouches: false, said: IN_CONFIDENCE });
  });

  test('to others it is not there, in the same words as what never was', async () => {
    const { piece, read } = await sealedClaim();
    for (const by of [other, editor, await hand('legal'), await hand('auditor'), await hand('administrator')]) {
      const refused = await refusalOf(openConfidential, { confidential: piece.id }, by);
      expect(refused).toEqual(await refusalOf(openConfidential, { confidential: 'no-such-thing' }, by));
      expect(refused?.code).toBe('not-found');
    }
    expect((await read(other)).confidential).toEqual({ vouchedBy: [], pieces: [] });
    expect((await read(named)).confidential.pieces).toHaveLength(1);
  });

  test('reading a claim shows those named that there is some, and not a word of it', async () => {
    const { read } = await sealedClaim();
    for (const word of Object.values(IN_CONFIDENCE).filter(
      (one) => !['primary', 'supports', 'quotation'].includes(one),
    ))
      expect(JSON.stringify(await read(named))).not.toContain(word);
  });

  test('a token sees nothing of it, whoever it acts for', async () => {
    const { piece, claim } = await sealedClaim();
    const token = await tokenOf(owner);
    const body = { ...IN_CONFIDENCE, people: [], vouches: true, claim: claim.id, reason: 'x', revision: 1 };
    const calls = [
      await call(token, 'POST', `/confidential/${piece.id}/opening`, {}),
      await call(token, 'PATCH', `/confidential/${piece.id}`, body),
      await call(token, 'PUT', `/confidential/${piece.id}/people`, body),
      await call(token, 'PUT', `/confidential/${piece.id}/vouching`, body),
      await call(token, 'POST', `/confidential/${piece.id}/claims`, body),
      await call(token, 'POST', `/confidential/${piece.id}/claims/${claim.id}/detachment`, body),
    ];
    expect(calls.map((one) => one.status)).toEqual(calls.map(() => 404));
    expect((await call(token, 'POST', `/claims/${claim.id}/confidential`, body)).status).toBe(403);
    const read = await call<{ confidential: unknown }>(token, 'GET', `/claims/${claim.id}`);
    expect(read.body.confidential).toEqual({ vouchedBy: [], pieces: [] });
    const trail = await call<string>(token, 'GET', `/stories/${claim.story}/trail`);
    expect(trail.body).not.toContain('Fenna');
  });

  test('who comes off a restricted story sees it no more, though they are named', async () => {
    const { story, piece } = await sealedClaim();
    await editor.do(setPeople, { story: story.id, people: [{ person: editor.id, as: 'editor' }], restricted: true });
    expect((await refusalOf(openConfidential, { confidential: piece.id }, named))?.code).toBe('not-found');
  });
});

describe('who may be named', () => {
  test('nobody who cannot see the story, and nobody who is not here', async () => {
    const { piece } = await sealedClaim();
    const administrator = await hand('administrator', { name: 'Ada Brandt' });
    const asked = (people: string[]) => refusalOf(nameOnConfidential, { confidential: piece.id, people }, owner);
    expect((await asked([administrator.id]))?.sentence).toContain('Ada Brandt cannot see this story');
    expect((await asked(['nobody']))?.fields).toHaveProperty('people');
    expect((await asked([named.id]))?.sentence).toContain('may see it already');
  });

  test('the owner says who; whoever is left out sees it no more and vouches no more', async () => {
    const { piece, read } = await sealedClaim();
    await named.do(vouchForConfidential, { confidential: piece.id, vouches: true });
    expect((await read(other)).confidential.vouchedBy).toEqual([named.id]);
    const after = await owner.do(nameOnConfidential, { confidential: piece.id, people: [other.id] });
    expect(after.people.sort()).toEqual([owner.id, other.id].sort());
    expect((await read(other)).confidential.vouchedBy).toEqual([]);
    expect((await refusalOf(openConfidential, { confidential: piece.id }, named))?.code).toBe('not-found');
  });

  test('others who are named do not, until its owner has left', async () => {
    const leaving = await hand('checker', { name: 'Jo Rasch' });
    const story = await newStory(editor);
    const claim = await newClaim(leaving, story.id, 'opened in 1931');
    const piece = await leaving.do(attachConfidential, { claim: claim.id, ...IN_CONFIDENCE, people: [named.id] });
    const asked = { confidential: piece.id, people: [named.id, other.id] };
    expect((await refusalOf(nameOnConfidential, asked, named))?.sentence).toContain('Jo Rasch attached this');
    await (await hand('administrator')).do(changePerson, { person: leaving.id, active: false });
    expect((await named.do(nameOnConfidential, asked)).people).toContain(other.id);
  });
});

describe('what it counts for', () => {
  test('it settles a claim, whose blocker goes, and raises no revision that others could see', async () => {
    const { claim, read } = await sealedClaim();
    const { claim: after } = await other.do(recordCheck, { claim: claim.id, revision: 1, finding: 'confirmed' });
    expect(after).toMatchObject({ state: 'settled', clear: true, unmet: [], evidence: [] });
    expect((await read(other)).revision).toBe(2);
  });

  test('what is still missing is said as if it were not there', async () => {
    const { claim, read } = await sealedClaim({ tier: 'secondary' });
    await other.do(recordCheck, { claim: claim.id, revision: 1, finding: 'confirmed' });
    const plain = await newClaim(owner, (await newStory(editor)).id, 'opened in 1931');
    const { claim: bare } = await other.do(recordCheck, { claim: plain.id, revision: 1, finding: 'confirmed' });
    expect((await read(other)).unmet).toEqual(bare.unmet);
    expect((await read(owner)).unmet).toEqual(bare.unmet);
  });

  test('it goes with a claim that is split, and with one that is merged', async () => {
    const { claim, read } = await sealedClaim();
    const parts = ['opened', '1931'].map((exact) => ({ spans: [{ exact }] }));
    const { claims } = await other.do(splitClaim, { claim: claim.id, revision: 1, parts });
    const [first, second] = claims as [(typeof claims)[0], (typeof claims)[0]];
    const seen = value(await view(claimById, { claim: second.id }, owner.caller));
    expect(seen.confidential.pieces).toHaveLength(1);
    const merged = {
      claim: first.id,
      revision: first.revision,
      other: { claim: second.id, revision: second.revision },
    };
    await other.do(mergeClaims, merged);
    expect((await read(owner)).confidential.pieces).toHaveLength(1);
  });

  test('it is attached to one more claim, and taken off again', async () => {
    const { story, piece } = await sealedClaim();
    const second = await newClaim(other, story.id, '18,400 vehicles');
    const used = await owner.do(useConfidential, { confidential: piece.id, claim: second.id });
    expect(used.claims).toContain(second.id);
    const off = { confidential: piece.id, claim: second.id, reason: 'It is about the bridge.' };
    expect((await owner.do(detachConfidential, off)).claims).not.toContain(second.id);
    expect((await refusalOf(detachConfidential, off, owner))?.code).toBe('invalid');
  });
});

describe('a correction', () => {
  test('keeps what it said before, sealed with it', async () => {
    const { piece } = await sealedClaim();
    await owner.do(correctConfidential, { confidential: piece.id, revision: 1, excerpt: 'We knew in May.' });
    const opened = await named.do(openConfidential, { confidential: piece.id });
    expect(opened).toMatchObject({ revision: 2, said: { excerpt: 'We knew in May.' } });
    expect(opened.before).toMatchObject([{ revision: 1, by: owner.id, said: { excerpt: 'We knew in March.' } }]);
  });

  test('on an older one is stale, and does not show what it says now: that is read by opening it', async () => {
    const { piece } = await sealedClaim();
    await owner.do(correctConfidential, { confidential: piece.id, revision: 1, excerpt: 'We knew in May.' });
    const late = { confidential: piece.id, revision: 1, excerpt: 'We knew in June.' };
    const refused = await refusalOf(correctConfidential, late, named);
    expect(refused?.code).toBe('stale');
    expect(JSON.stringify(refused)).not.toContain('We knew');
  });
});

describe('vouching', () => {
  test('is one line for everybody, whoever vouches for how many pieces', async () => {
    const { claim, piece, read } = await sealedClaim({ vouches: true });
    await owner.do(attachConfidential, { claim: claim.id, ...IN_CONFIDENCE, vouches: true });
    expect((await read(other)).confidential).toEqual({ vouchedBy: [owner.id], pieces: [] });
    expect(await refusalOf(vouchForConfidential, { confidential: piece.id, vouches: true }, owner)).toMatchObject({
      code: 'invalid',
    });
  });

  test('stands in the sign-off screen’s line too', async () => {
    const { story } = await sealedClaim({ vouches: true });
    const screen = value(await view(signOffScreen, { story: story.id }, other.caller));
    expect(screen.rows[0]?.restsOn).toBe('Confidential evidence, vouched for by Ines Maroto');
  });
});

describe('the trail', () => {
  test('holds for all, who read there that something was done; what it says is read by opening it', async () => {
    const { story, piece, lines } = await sealedClaim();
    await named.do(openConfidential, { confidential: piece.id });
    const forOther = await lines(other);
    expect(forOther).toEqual(await lines(named));
    expect(faultIn(story.id, forOther, sha256)).toBeNull();
    const sealed = forOther.filter((line) => line.type === SEALED_TYPE);
    expect(sealed).toHaveLength(3);
    for (const line of sealed) {
      expect(line.actor).toBe('withheld');
      expect(line).not.toHaveProperty('payload');
      expect(line).not.toHaveProperty('salt');
    }
    const { trail } = await owner.do(openConfidential, { confidential: piece.id });
    expect(trail.map((line) => `${line.actor} ${line.sentence}`)).toEqual([
      'Ines Maroto read confidential evidence on claim 1',
      'Leo Falk read confidential evidence on claim 1',
      expect.stringMatching(/^Ines Maroto .*Leo Falk/),
      'Ines Maroto attached evidence from Fenna Aaldering to claim 1',
    ]);
  });

  test('is read in sentences, each by who may', async () => {
    const { story, claim } = await sealedClaim();
    const read = async (by: Hand) => value(await view(trailScreen, { story: story.id }, by.caller)).lines;
    const told = (await read(named)).map((line) => `${line.actor} ${line.sentence}`);
    expect(told).toContain('Ines Maroto attached confidential evidence to claim 1');
    expect(told.join()).not.toContain('Fenna');
    const others = (await read(other)).map((line) => `${line.actor} ${line.sentence}`);
    expect(others[0]).toBe('Somebody did something confidential; only those named on it can read what');
    const ofClaim = value(await view(claimTrail, { claim: claim.id }, other.caller));
    expect(ofClaim.total).toBe(1);
  });
});

test('it voids a signature, which is said without where or what or who', async () => {
  const [author, password] = [await hand('reporter'), 'a password of ten or more'];
  const story = await readyStory(author, owner);
  const [claim] = story.claims;
  const signer = await hand('editor', { password });
  const screen = value(await view(signOffScreen, { story: story.id }, signer.caller));
  const open = screen.blockers.filter((one) => !one.overridden);
  expect(open).toEqual([]);
  await signer.do(signOffStory, { story: story.id, password, version: 1, claimsDigest: screen.claimsDigest });
  const piece = await owner.do(attachConfidential, { claim: claim?.id, ...IN_CONFIDENCE });
  const after = value(await view(signOffScreen, { story: story.id }, other.caller));
  expect(after.since?.changes).toEqual(['Something confidential changed.']);
  expect(after.story.signOff).toMatchObject({ valid: false });
  const { lines } = value(await view(storyTrailLines, { story: story.id }, other.caller));
  expect(lines.at(-1)).toMatchObject({
    type: 'sign-off.voided',
    actor: 'withheld',
    payload: { why: 'Something confidential changed.' },
  });
  const before = lines.length;
  await owner.do(openConfidential, { confidential: piece.id });
  expect(value(await view(storyTrailLines, { story: story.id }, other.caller)).lines).toHaveLength(before + 1);
});
