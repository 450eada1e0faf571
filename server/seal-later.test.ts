import { describe, expect, test } from 'vitest';
import { faultIn, SEALED_TYPE } from '@/domain/trail-entry';
import type { EvidenceView } from '@/domain/views';
import { type Hand, hand, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { capturedLink } from '@/prisma/builders-capture';
import { IN_CONFIDENCE, tablesWith } from '@/prisma/builders-sealed';
import { newClaim, newStory, readyStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '@/scripts/parts/database.mjs';
import { verifyChains } from '@/scripts/parts/verify-database.mjs';
import { attachEvidence } from './commands/attach-evidence';
import { changeSource } from './commands/change-source';
import { copyEvidence } from './commands/copy-evidence';
import { correctEvidence } from './commands/correct-evidence';
import { detachEvidence, useEvidence } from './commands/evidence-claims';
import { makeSource } from './commands/make-source';
import { openConfidential } from './commands/open-confidential';
import { recordCheck } from './commands/record-check';
import { sealEvidence } from './commands/seal-evidence';
import { signOffStory } from './commands/sign-off-story';
import { destroyBytes } from './files/destroy-bytes';
import { fileStore } from './files/file-store';
import { perform, view } from './gate';
import { sha256 } from './given';
import { claimById } from './queries/claims';
import { evidenceSealing } from './queries/evidence-sealing';
import { signOffScreen } from './queries/sign-off-screen';
import { signedText } from './queries/signed-text';
import { type FullLine, storyTrailLines } from './queries/trail-lines';
import { claimTrail, trailScreen } from './queries/trail-screen';

const { ownerUrl } = await takeTestDatabase();

const [owner, named, other, editor] = [
  await hand('checker', { name: 'Ines Maroto' }),
  await hand('checker', { name: 'Leo Falk' }),
  await hand('checker'),
  await hand('editor'),
];

const claimFor = async (by: Hand, claim: string) => value(await view(claimById, { claim }, by.caller));
const linesFor = async (by: Hand, story: string): Promise<FullLine[]> =>
  value(await view(storyTrailLines, { story }, by.caller)).lines;

async function attached(more: object = {}) {
  const story = await newStory(editor);
  const claim = await newClaim(owner, story.id, 'opened in 1931');
  const evidence = await owner.do(attachEvidence, { claim: claim.id, ...IN_CONFIDENCE, ...more });
  return { story, claim, evidence };
}

const seal = (by: Hand, evidence: Pick<EvidenceView, 'id' | 'revision'>, more: object = {}) =>
  by.do(sealEvidence, { evidence: evidence.id, revision: evidence.revision, ...more });

async function refusal(by: Hand, input: object) {
  const done = await perform(sealEvidence, input, by.caller);
  return done.ok ? null : done.refusal;
}

describe('evidence that is made confidential', () => {
  test('is opened by those named, as it was, and is no longer there for the others', async () => {
    const { claim, evidence } = await attached();
    const second = await newClaim(owner, claim.story, '18,400 vehicles');
    await owner.do(useEvidence, { evidence: evidence.id, claim: second.id, revision: second.revision });
    const now = await owner.do(correctEvidence, { evidence: evidence.id, excerpt: 'We knew in May.' });
    const sealed = await seal(owner, now, { people: [named.id], vouches: true });
    expect(sealed).toMatchObject({ id: evidence.id, owner: owner.id, revision: 2, vouches: true });
    expect(sealed.claims).toEqual([claim.id, second.id]);
    const opened = await named.do(openConfidential, { confidential: evidence.id });
    expect(opened.said).toMatchObject({ ...IN_CONFIDENCE, excerpt: 'We knew in May.' });
    expect(opened.before).toMatchObject([{ revision: 1, by: owner.id, said: IN_CONFIDENCE }]);
    const seen = await claimFor(other, claim.id);
    expect(seen.evidence).toEqual([]);
    expect(seen.confidential).toEqual({ vouchedBy: [owner.id], pieces: [] });
    expect((await claimFor(named, second.id)).confidential.pieces).toHaveLength(1);
    expect((await refusal(owner, { evidence: evidence.id, revision: 2 }))?.code).toBe('not-found');
  });

  test('goes on counting as it did: no finding, no revision and no signature is another by it', async () => {
    const password = 'a password of ten or more';
    const [author, signer] = [await hand('reporter'), await hand('editor', { password })];
    const story = await readyStory(author, owner);
    const [claim] = story.claims;
    const screen = async () => value(await view(signOffScreen, { story: story.id }, signer.caller));
    const { claimsDigest } = await screen();
    await signer.do(signOffStory, { story: story.id, password, version: 1, claimsDigest });
    const evidence = claim?.evidence[0] as EvidenceView;
    const before = await claimFor(other, claim?.id ?? '');
    await seal(owner, evidence);
    const after = await claimFor(other, claim?.id ?? '');
    const { revision, state, clear, finding } = before;
    expect(after).toMatchObject({ revision, state, clear, finding, evidence: [] });
    expect((await screen()).story.signOff?.valid).toBe(true);
    expect((await screen()).since?.changes).toEqual([]);
    const [signOff] = (await linesFor(owner, story.id)).filter((line) => line.type === 'sign-off.given');
    const told = signOff?.payload as { signOff: string } | undefined;
    const asked = { story: story.id, signOff: told?.signOff ?? '' };
    const text = value(await view(signedText, asked, other.caller));
    expect(text.claims.find((one) => one.id === claim?.id)?.evidence).toEqual([]);
  });

  test('counts with what its source repeats, and with its anonymous source', async () => {
    const [wire, paper] = [
      await editor.do(makeSource, { name: 'Reuters', kind: 'body' }),
      await editor.do(makeSource, { name: 'The Gazette', kind: 'body' }),
    ];
    await editor.do(changeSource, { source: paper.id, revision: paper.revision, origin: wire.id });
    const { claim, evidence } = await attached({ source: 'The Gazette', tier: 'secondary' });
    for (const source of ['Reuters', 'Harbour office'])
      await owner.do(attachEvidence, { claim: claim.id, ...IN_CONFIDENCE, source, tier: 'secondary' });
    await other.do(recordCheck, { claim: claim.id, revision: 4, finding: 'confirmed' });
    // Two origins, where the rules ask for three.
    expect((await claimFor(other, claim.id)).state).not.toBe('settled');
    await seal(owner, evidence);
    expect((await claimFor(other, claim.id)).state).not.toBe('settled');
  });
});

describe('what was written of it before', () => {
  test('is withheld in the trail, which holds with the key and without', async () => {
    const { story, evidence } = await attached();
    await owner.do(correctEvidence, { evidence: evidence.id, excerpt: 'We knew in May.' });
    const second = await newClaim(owner, story.id, '18,400 vehicles');
    await owner.do(useEvidence, { evidence: evidence.id, claim: second.id, revision: 1 });
    await owner.do(detachEvidence, { evidence: evidence.id, claim: second.id, revision: 2, reason: 'Not this.' });
    const before = await linesFor(other, story.id);
    await seal(owner, { id: evidence.id, revision: 2 }, { people: [named.id] });
    const after = await linesFor(other, story.id);
    expect(after.slice(0, before.length).map(({ hash, type, actor }) => [hash, type, actor])).toEqual(
      before.map(({ hash, type, actor }) => [hash, type, actor]),
    );
    expect(JSON.stringify(after)).not.toMatch(/Fenna|We knew|Not this/);
    const withheld = after.filter((line) => line.payload === undefined).map((line) => line.type);
    const told = ['evidence.attached', 'evidence.corrected', 'evidence.used', 'evidence.detached'];
    expect(withheld).toEqual([...told, SEALED_TYPE, SEALED_TYPE]);
    expect(faultIn(story.id, after, sha256)).toBeNull();
    expect(await linesFor(named, story.id)).toEqual(after);
    const { trail } = await named.do(openConfidential, { confidential: evidence.id });
    const opened = trail.map((line) => `${line.actor} ${line.sentence}`).join('\n');
    expect(opened).toMatch(/Ines Maroto took the evidence from Fenna Aaldering off claim 2: “Not this.”/);
    expect(opened).toMatch(/Ines Maroto attached evidence from Fenna Aaldering to claim 1/);
    await connected(ownerUrl, async (client) => {
      for (const key of [undefined, process.env.STET_KEY]) {
        await client.query('BEGIN');
        expect((await verifyChains(client, key)).problem).toBeUndefined();
        await client.query('ROLLBACK');
      }
    });
  });

  test('stands nowhere in the database, nor in the answer to a repeated call', async () => {
    const token = await tokenOf(owner);
    const [story, secret] = [await newStory(editor), 'canary-later-51'];
    const claim = await newClaim(owner, story.id, 'opened in 1931');
    const body = { ...IN_CONFIDENCE, excerpt: `It “said” ${secret}\n`, note: secret, locator: secret };
    const again = { 'idempotency-key': 'k1' };
    const made = await call<EvidenceView>(token, 'POST', `/claims/${claim.id}/evidence`, body, again);
    await owner.do(correctEvidence, { evidence: made.body.id, note: `${secret} too` });
    expect(await tablesWith(ownerUrl, secret)).toEqual(
      expect.arrayContaining(['evidence', 'evidence_wording', 'idempotency_key', 'trail_payload']),
    );
    expect(await tablesWith(ownerUrl, sha256(JSON.stringify(body)))).toEqual(['idempotency_key']);
    await seal(owner, { id: made.body.id, revision: 2 });
    expect(await tablesWith(ownerUrl, secret)).toEqual([]);
    expect(await tablesWith(ownerUrl, sha256(JSON.stringify(body)))).toEqual([]);
    expect((await call(token, 'POST', `/claims/${claim.id}/evidence`, body, again)).status).toBe(404);
    expect((await claimFor(owner, claim.id)).confidential.pieces).toHaveLength(1);
  });

  test('takes the captures of its page along: their words, their bytes, and those that wait', async () => {
    const [story, words] = [await newStory(editor), 'the words of a page that is to be sealed'];
    const claim = await newClaim(owner, story.id, 'opened in 1931');
    const link = await capturedLink(owner, claim, words);
    const lying = sha256(words);
    expect(await fileStore().size(lying)).toBe(words.length);
    await seal(owner, { id: link.id, revision: 1 });
    expect(await tablesWith(ownerUrl, 'words of a page that')).toEqual([]);
    await destroyBytes(new Date(Date.now() + 1000));
    expect(await fileStore().size(lying)).toBeNull();
    expect(await tablesWith(ownerUrl, lying)).toEqual([]);
  });

  test('stays where other evidence rests on the same bytes', async () => {
    const [story, words] = [await newStory(editor), 'a page that two pieces of evidence rest on'];
    const [one, two] = [
      await newClaim(owner, story.id, 'opened in 1931'),
      await newClaim(owner, story.id, '18,400 vehicles'),
    ];
    const links = [await capturedLink(owner, one, words), await capturedLink(owner, two, words)];
    await seal(owner, { id: links[0]?.id ?? '', revision: 1 });
    await destroyBytes(new Date(Date.now() + 1000));
    expect(await fileStore().size(sha256(words))).toBe(words.length);
  });

  test('is named in no signature that was voided for it', async () => {
    const password = 'a password of ten or more';
    const [author, signer] = [await hand('reporter'), await hand('editor', { password })];
    const story = await readyStory(author, owner);
    const screen = async () => value(await view(signOffScreen, { story: story.id }, signer.caller));
    const { claimsDigest } = await screen();
    await signer.do(signOffStory, { story: story.id, password, version: 1, claimsDigest });
    const [claim] = story.claims;
    const evidence = await owner.do(attachEvidence, { claim: claim?.id, ...IN_CONFIDENCE, source: 'Vera Lund' });
    expect((await screen()).since?.changes.join()).toContain('evidence from Vera Lund was attached');
    await seal(owner, evidence);
    expect(await tablesWith(ownerUrl, 'Vera Lund')).toEqual(['source']);
    expect((await screen()).story.signOff).toMatchObject({ valid: false });
  });
});

test('those named find what was sealed later in the claim’s own trail, told discreetly, and under the filters', async () => {
  const { story, claim, evidence } = await attached();
  await seal(owner, evidence, { people: [named.id] });
  const ofClaim = value(await view(claimTrail, { claim: claim.id }, named.caller));
  const told = ofClaim.lines.map((line) => `${line.actor} ${line.sentence}`);
  expect(told).toContain('Ines Maroto attached confidential evidence to claim 1');
  expect(told).toContain('Ines Maroto made evidence on claim 1 confidential');
  const by = { story: story.id, person: owner.id, kind: 'evidence' };
  const screen = value(await view(trailScreen, by, named.caller));
  expect(screen.lines.map((line) => line.sentence)).toContain('attached confidential evidence to claim 1');
  expect(JSON.stringify(screen.lines)).not.toContain('Fenna');
  const others = value(await view(trailScreen, by, other.caller));
  expect(others.lines.map((line) => line.sentence)).toEqual(['recorded “evidence.attached”; what it says is withheld']);
});

describe('who may', () => {
  test('whoever attached it, and an editor; no other checker, no token', async () => {
    const { evidence } = await attached();
    const asked = { evidence: evidence.id, revision: 1 };
    expect((await refusal(other, asked))?.sentence).toContain('whoever attached it, or by an editor');
    const answer = await call(await tokenOf(owner), 'POST', `/evidence/${evidence.id}/sealing`, { revision: 1 });
    expect(answer.status).toBe(403);
    expect(await refusal(editor, asked)).toBeNull();
    // Who attached it and is not named sees it no more than others do.
    const done = await perform(openConfidential, { confidential: evidence.id }, owner.caller);
    expect(done.ok).toBe(false);
  });

  test('nobody on words that they have not seen, and nobody names one who cannot see the story', async () => {
    const { evidence } = await attached();
    await other.do(correctEvidence, { evidence: evidence.id, excerpt: 'We knew in May.' });
    const stale = await refusal(owner, { evidence: evidence.id, revision: 1 });
    expect(stale).toMatchObject({ code: 'stale', present: { excerpt: 'We knew in May.' } });
    const administrator = await hand('administrator', { name: 'Ada Brandt' });
    const asked = { evidence: evidence.id, revision: 2, people: [administrator.id] };
    expect((await refusal(owner, asked))?.fields?.people).toContain('Ada Brandt cannot see this story');
  });
});

test('what stays in the clear is said before and after, with the copies in other stories', async () => {
  const { evidence } = await attached();
  const elsewhere = await newClaim(other, (await newStory(editor)).id, 'opened in 1931');
  await other.do(copyEvidence, { evidence: evidence.id, claim: elsewhere.id });
  const before = value(await view(evidenceSealing, { evidence: evidence.id }, owner.caller));
  expect(before).toMatchObject({ revision: 1, attachedBy: owner.id, ability: { may: true } });
  expect(before.stays.join(' ')).toContain('Backups made before keep it in the clear.');
  expect(before.stays.join(' ')).toContain('One claim of another story rests on a copy of it.');
  const by = await call(await tokenOf(other), 'GET', `/evidence/${evidence.id}/sealing`);
  expect(by.body).toMatchObject({ ability: { may: false }, stays: before.stays });
  expect((await seal(owner, evidence)).stays).toEqual(before.stays);
  expect((await claimFor(other, elsewhere.id)).evidence).toMatchObject([{ copiedFrom: evidence.id }]);
});
