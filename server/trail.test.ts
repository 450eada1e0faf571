import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimView, StoryView } from '@/domain/views';
import type { ClaimTrail, TrailScreen } from '@/domain/views-desk';
import { type Hand, hand, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { connected } from '../scripts/parts/database.mjs';
import { attachEvidence } from './commands/attach-evidence';
import { correctEvidence } from './commands/correct-evidence';
import { recordCheck } from './commands/record-check';
import { removeClaim } from './commands/remove-claim';
import { setDesk } from './commands/set-desk';
import { writeClaimNote } from './commands/write-note';
import { view } from './gate';
import { storyTrailLines } from './queries/trail-lines';
import { deskTrailScreen, trailScreen } from './queries/trail-screen';

const { ownerUrl } = await takeTestDatabase();

let checker: Hand;
let editor: Hand;
let administrator: Hand;

beforeAll(async () => {
  [checker, editor] = [await hand('checker', { name: 'Ines' }), await hand('editor', { name: 'Leo' })];
  administrator = await hand('administrator');
});

const screen = async (story: string, by: object = {}, reader = editor): Promise<TrailScreen> =>
  value(await view(trailScreen, { story, ...by }, reader.caller));
const told = (shown: { lines: TrailScreen['lines'] }) => shown.lines.map((line) => `${line.actor} ${line.sentence}`);

/** Two claims, one of them proved, and a note: by two people. */
async function busyStory(): Promise<{ story: StoryView; claims: ClaimView[] }> {
  const story = await newStory(editor);
  const first = await settle(checker, await newClaim(checker, story.id, 'eleven weeks'));
  const second = await newClaim(editor, story.id, '1931');
  await editor.do(writeClaimNote, { claim: first.id, text: 'Well done.' });
  return { story, claims: [first, second] };
}

/** As no program of ours writes it: past the grants, by the owner of the tables. */
async function insertRaw(chain: string, type: string, actor: string, payload: string | null) {
  await connected(ownerUrl, async (owner) => {
    const { rows } = await owner.query('SELECT coalesce(max(seq), 0) + 1 AS seq FROM trail_entry WHERE chain = $1', [
      chain,
    ]);
    const seq = rows[0].seq;
    const entry = [chain, seq, '2026-03-02T09:00:00.000Z', actor, type, 'sha256:p', 'sha256:b', `sha256:${seq}`];
    await owner.query('INSERT INTO trail_entry VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', entry);
    if (payload !== null)
      await owner.query('INSERT INTO trail_payload VALUES ($1, $2, $3, $4)', [chain, seq, 'salt', payload]);
  });
}

describe('the trail of a story is filtered', () => {
  test('by person, by claim, by kind, and by all of them at once', async () => {
    const { story, claims } = await busyStory();
    const [first] = claims;
    const all = await screen(story.id);
    expect(all).toMatchObject({ total: 6, matching: 6, next: null });
    expect(all.kinds).toEqual([
      { kind: 'claims', count: 2 },
      { kind: 'evidence', count: 1 },
      { kind: 'checks', count: 1 },
      { kind: 'notes', count: 1 },
      { kind: 'people', count: 1 },
    ]);
    expect(told(await screen(story.id, { person: checker.id }))).toHaveLength(3);
    expect(told(await screen(story.id, { claim: first?.id }))).toEqual([
      'Leo wrote a note on claim 1: “Well done.”',
      'Ines checked claim 1, confirmed',
      'Ines attached evidence from Works department to claim 1',
      'Ines marked claim 1: “eleven weeks”',
    ]);
    const both = await screen(story.id, { person: checker.id, claim: first?.id, kind: 'checks' });
    expect(told(both)).toEqual(['Ines checked claim 1, confirmed']);
    expect(both).toMatchObject({ total: 6, matching: 1 });
    expect(both.kinds).toEqual([
      { kind: 'claims', count: 1 },
      { kind: 'evidence', count: 1 },
      { kind: 'checks', count: 1 },
    ]);
    expect(await screen(story.id, { person: administrator.id })).toMatchObject({ lines: [], matching: 0, total: 6 });
  });

  test('by a claim that evidence of another names too, and not by one that people only write of', async () => {
    const { story, claims } = await busyStory();
    const [first, second] = claims;
    await editor.do(writeClaimNote, { claim: first?.id, text: `Compare "${second?.id}" with this.` });
    expect(told(await screen(story.id, { claim: second?.id }))).toEqual(['Leo marked claim 2: “1931”']);
    const evidence = first?.evidence[0]?.id ?? '';
    await checker.do(correctEvidence, { evidence, revision: 1, excerpt: 'It is not so.' });
    expect(told(await screen(story.id, { claim: first?.id }))[0]).toContain('corrected the evidence');
  });

  test('by claims that were removed, which stay to be chosen', async () => {
    const { story, claims } = await busyStory();
    await checker.do(removeClaim, { claim: claims[1]?.id, revision: 1, reason: 'Marked by mistake.' });
    expect((await screen(story.id)).claims).toEqual([
      { id: claims[0]?.id, words: '1: eleven weeks', removed: false },
      { id: claims[1]?.id, words: '2: 1931', removed: true },
    ]);
    expect(told(await screen(story.id, { claim: claims[1]?.id }))).toEqual([
      'Ines removed claim 2, “1931”: “Marked by mistake.”',
      'Leo marked claim 2: “1931”',
    ]);
  });

  test('and still goes on below, page by page', async () => {
    const { story, claims } = await busyStory();
    const rows = Array.from({ length: 230 }, (_, n) => n);
    await connected(ownerUrl, async (owner) => {
      for (const n of rows) {
        const seq = 7 + n;
        await owner.query(
          "INSERT INTO trail_entry VALUES ($1, $2, '2026-03-02T09:00:00.000Z', $3, 'note.written', 'p', 'b', 'h')",
          [story.id, seq, n % 2 ? 'system:x' : `person:${editor.id}`],
        );
        await owner.query('INSERT INTO trail_payload VALUES ($1, $2, $3, $4)', [
          story.id,
          seq,
          's',
          `{"claim":"${claims[1]?.id}","number":2,"text":"${n}"}`,
        ]);
      }
    });
    const by = { person: editor.id, claim: claims[1]?.id, kind: 'notes' };
    const first = await screen(story.id, by);
    expect([first.lines.length, first.matching, first.total]).toEqual([100, 115, 236]);
    const second = await screen(story.id, { ...by, before: first.next });
    expect([second.lines.length, second.next, second.matching]).toEqual([15, null, 115]);
    expect(new Set([...first.lines, ...second.lines].map((line) => line.seq)).size).toBe(115);
  });
});

describe('what this program cannot put into words', () => {
  test.each([
    ['claim.dreamt', '{"claim":"c"}', 'recorded “claim.dreamt”, which this version of Stet cannot put into words'],
    ['note.written', 'no json {', 'recorded “note.written” in a form that this version of Stet cannot put into words'],
    ['check.recorded', '[]', 'recorded “check.recorded” in a form that this version of Stet cannot put into words'],
    ['sign-off.given', '{}', 'recorded “sign-off.given” in a form that this version of Stet cannot put into words'],
    ['claim.made', 'null', 'recorded “claim.made”; what it says is withheld'],
    ['sealed', null, 'did something confidential; only those named on it can read what'],
  ])('%s with %j is shown, and comes over the interface', async (type, payload, sentence) => {
    const story = await newStory(editor);
    await insertRaw(story.id, type, type === 'sealed' ? 'withheld' : 'person:nobody-known', payload);
    expect(told(await screen(story.id))[0]).toBe(`Somebody ${sentence}`);
    const { lines } = value(await view(storyTrailLines, { story: story.id }, editor.caller));
    expect(lines.at(-1)).toMatchObject({ type, hash: expect.any(String) });
  });

  test('is filed under other when its type is not known, and does not stop the filter of a claim', async () => {
    const { story, claims } = await busyStory();
    await insertRaw(story.id, 'claim.dreamt', 'system:capture', `{"claim":"${claims[0]?.id}"}`);
    await insertRaw(story.id, 'note.written', 'system:capture', 'no json {');
    const other = await screen(story.id, { kind: 'other', claim: claims[0]?.id });
    expect(other.lines).toMatchObject([{ type: 'claim.dreamt', actor: 'Stet', claim: claims[0]?.id }]);
  });

  test('does not break the trail of the desk', async () => {
    await insertRaw('desk', 'person.cloned', 'system:x', '7');
    const desk = value(await view(deskTrailScreen, { kind: 'other' }, administrator.caller));
    expect(desk).toMatchObject({ story: null, claims: [], lines: [{ type: 'person.cloned' }] });
    expect(desk.kinds.map(({ kind }) => kind)).toEqual(['people', 'other']);
  });
});

describe('the trail of one claim', () => {
  test('is its last five entries, and how many there are', async () => {
    const { story, claims } = await busyStory();
    for (const text of ['One.', 'Two.', 'Three.']) await editor.do(writeClaimNote, { claim: claims[0]?.id, text });
    const token = await tokenOf(editor);
    const { body } = await call<ClaimTrail>(token, 'GET', `/claims/${claims[0]?.id}/trail`);
    expect(body.total).toBe(7);
    expect(body.lines.map((line) => line.sentence)).toEqual([
      'wrote a note on claim 1: “Three.”',
      'wrote a note on claim 1: “Two.”',
      'wrote a note on claim 1: “One.”',
      'wrote a note on claim 1: “Well done.”',
      'checked claim 1, confirmed',
    ]);
    expect((await screen(story.id, { claim: claims[0]?.id })).matching).toBe(7);
  });
});

test('where second checks are blind, the first finding is in no line until the second is given', async () => {
  await administrator.do(setDesk, { blindSecondCheck: true });
  const story = await newStory(editor);
  const claim = await newClaim(checker, story.id, 'eleven weeks', { risk: 'high' });
  const evidence = {
    type: 'observation',
    source: 'Ines',
    tier: 'primary',
    stance: 'supports',
    excerpt: 'Seen.',
    locator: 'At the bridge',
  };
  await checker.do(attachEvidence, { claim: claim.id, ...evidence });
  await checker.do(recordCheck, { claim: claim.id, revision: 2, finding: 'confirmed', rationale: 'The secret.' });
  const second = await hand('checker', { name: 'Mara' });
  const token = await tokenOf(second);
  const seen = async () => [
    told(await screen(story.id, {}, second))[0],
    (await call<ClaimTrail>(token, 'GET', `/claims/${claim.id}/trail`)).body.lines[0]?.sentence,
    (await call<string>(token, 'GET', `/stories/${story.id}/trail`)).body.trim().split('\n').at(-1),
  ];
  const before = await seen();
  expect(before.join(' ')).not.toMatch(/confirmed|secret|salt|"payload"/);
  expect(before[0]).toBe('Ines checked claim 1; hidden until you give yours');
  expect(before[2]).toContain('payloadHash');
  expect(told(await screen(story.id, {}, checker))[0]).toContain('confirmed: “The secret.”');
  await second.do(recordCheck, { claim: claim.id, revision: 3, finding: 'confirmed', rationale: 'Mine.' });
  const lines = value(await view(storyTrailLines, { story: story.id }, second.caller)).lines;
  expect(JSON.stringify(lines)).toContain('The secret.');
});
