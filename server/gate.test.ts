import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { faultIn } from '@/domain/trail-entry';
import { hand, value } from '@/prisma/builders';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachEvidence } from './commands/attach-evidence';
import { changeClaim } from './commands/change-claim';
import { changePerson, resetPassword } from './commands/change-person';
import { makeClaim } from './commands/make-claim';
import { recordCheck } from './commands/record-check';
import { makeToken, revokeToken, tokenHash } from './commands/tokens';
import { writeStoryNote } from './commands/write-note';
import { keep, perform, view } from './gate';
import { given, sha256 } from './given';
import { endSessions } from './keeps/session';
import { claimById } from './queries/claims';
import { storyById } from './queries/stories';
import { deskTrailLines, type FullLine, storyTrailLines } from './queries/trail-lines';

const { ownerUrl } = await takeTestDatabase();

const call = (key: string, bodyHash = 'a') => ({ caller: 'c', method: 'POST', path: '/p', key, bodyHash });

async function asOwner<T>(work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

describe('perform', () => {
  test('every decision leaves its entry, and the chain verifies', async () => {
    const editor = await hand('editor');
    const story = await newStory(editor);
    await settle(editor, await newClaim(editor, story.id, 'eleven weeks'));
    await editor.do(writeStoryNote, { story: story.id, text: 'Näh “so” 🦊 \u2028 x' });
    const { lines } = value(await view(storyTrailLines, { story: story.id }, editor.caller));
    expect(lines.map((line: FullLine) => line.type)).toEqual([
      'story.created',
      'claim.made',
      'evidence.attached',
      'check.recorded',
      'note.written',
    ]);
    expect(lines.every((line) => line.actor === `person:${editor.id}`)).toBe(true);
    expect(faultIn(story.id, lines, sha256)).toBeNull();
  });

  test('a refusal leaves nothing behind', async () => {
    const editor = await hand('editor');
    const story = await newStory(editor);
    const refused = await perform(makeClaim, { story: story.id, spans: [{ exact: 'not there' }] }, editor.caller);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', fields: { 'spans.0.exact': expect.any(String) } },
    });
    expect(value(await view(storyTrailLines, { story: story.id }, editor.caller)).lines).toHaveLength(1);
  });

  test('what fails half-way is undone whole', async () => {
    const editor = await hand('editor');
    const story = await newStory(editor);
    const broken = {
      ...makeClaim,
      run: async (...args: Parameters<typeof makeClaim.run>) => {
        const done = await makeClaim.run(...args);
        if (typeof done === 'string' || !done.ok) return done;
        return { ok: true as const, value: { ...done.value, answer: () => Promise.reject(new Error('a bug')) } };
      },
    };
    await expect(perform(broken, { story: story.id, spans: [{ exact: 'eleven' }] }, editor.caller)).rejects.toThrow(
      'a bug',
    );
    const after = value(await view(storyById, { story: story.id }, editor.caller));
    expect(after.progress.claims).toBe(0);
    expect(value(await view(storyTrailLines, { story: story.id }, editor.caller)).lines).toHaveLength(1);
  });

  test('two writers on one revision: the second is told, and nothing is lost', async () => {
    const [one, two] = [await hand('checker'), await hand('checker')];
    const story = await newStory(one);
    const claim = await newClaim(one, story.id, 'eleven weeks');
    const check = { claim: claim.id, revision: claim.revision, finding: 'wrong', rationale: 'It is ten.' };
    const results = await Promise.all([
      perform(recordCheck, check, one.caller),
      perform(recordCheck, check, two.caller),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { code: 'stale' } });
    expect(value(await view(claimById, { claim: claim.id }, one.caller)).checks).toHaveLength(1);
  });

  test('twenty writers on one story at once: every entry is there, in one chain', async () => {
    const editor = await hand('editor');
    const story = await newStory(editor);
    const notes = Array.from({ length: 20 }, (_, n) =>
      editor.do(writeStoryNote, { story: story.id, text: `note ${n}` }),
    );
    await Promise.all(notes);
    const { lines } = value(await view(storyTrailLines, { story: story.id }, editor.caller));
    expect(lines.map((line) => line.seq)).toEqual(Array.from({ length: 21 }, (_, n) => n + 1));
    expect(faultIn(story.id, lines, sha256)).toBeNull();
  });

  test('a story that somebody holds too long is busy, not broken', async () => {
    const editor = await hand('editor');
    const story = await newStory(editor);
    const refused = await asOwner(async (owner) => {
      await owner.query('BEGIN');
      await owner.query('SELECT 1 FROM story WHERE id = $1 FOR UPDATE', [story.id]);
      return perform(writeStoryNote, { story: story.id, text: 'x' }, editor.caller);
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'busy', retryAfter: expect.any(Number) } });
    expect((await perform(writeStoryNote, { story: story.id, text: 'x' }, editor.caller)).ok).toBe(true);
  });
});

describe('Idempotency-Key', () => {
  test('the same call is done once, and answered alike', async () => {
    const editor = await hand('editor');
    const story = await newStory(editor);
    const input = { story: story.id, spans: [{ exact: 'eleven weeks' }] };
    const both = await Promise.all([
      perform(makeClaim, input, editor.caller, { call: call('k1') }),
      perform(makeClaim, input, editor.caller, { call: call('k1') }),
    ]);
    const third = await perform(makeClaim, input, editor.caller, { call: call('k1') });
    const ids = [...both, third].map((result) => value(result).id);
    expect(new Set(ids).size).toBe(1);
    expect(value(await view(storyById, { story: story.id }, editor.caller)).progress.claims).toBe(1);
  });

  test('the same key for something else is refused', async () => {
    const editor = await hand('editor');
    const story = await newStory(editor);
    const note = { story: story.id, text: 'x' };
    expect((await perform(writeStoryNote, note, editor.caller, { call: call('k2', 'a') })).ok).toBe(true);
    expect(await perform(writeStoryNote, note, editor.caller, { call: call('k2', 'b') })).toMatchObject({
      refusal: { code: 'invalid' },
    });
  });

  test('a refused call may be made again under its key', async () => {
    const editor = await hand('editor');
    const story = await newStory(editor);
    const claim = await newClaim(editor, story.id, 'eleven weeks');
    const change = { claim: claim.id, risk: 'high' };
    const first = await perform(changeClaim, { ...change, revision: 7 }, editor.caller, { call: call('k3') });
    expect(first.ok).toBe(false);
    expect((await perform(changeClaim, { ...change, revision: 1 }, editor.caller, { call: call('k3') })).ok).toBe(true);
  });

  test('an answer is not given again to who may no longer see it', async () => {
    const admin = await hand('administrator');
    const checker = await hand('checker');
    const story = await newStory(checker);
    const note = { story: story.id, text: 'x' };
    expect((await perform(writeStoryNote, note, checker.caller, { call: call('k4') })).ok).toBe(true);
    await admin.do(changePerson, { person: checker.id, active: false });
    expect(await perform(writeStoryNote, note, checker.caller, { call: call('k4') })).toMatchObject({
      refusal: { code: 'signed-out' },
    });
  });
});

describe('who a person is, is read at each request', () => {
  test('another role from the next request on', async () => {
    const admin = await hand('administrator');
    const person = await hand('checker');
    const story = await newStory(await hand('editor'));
    const claim = await newClaim(person, story.id, 'eleven weeks');
    await admin.do(changePerson, { person: person.id, role: 'auditor' });
    const check = { claim: claim.id, revision: 1, finding: 'confirmed' };
    expect(await perform(recordCheck, check, person.caller)).toMatchObject({ refusal: { code: 'not-permitted' } });
  });

  test.each([
    ['deactivated', (person: string) => [changePerson, { person, active: false }] as const],
    ['given a new password', (person: string) => [resetPassword, { person, password: 'another password' }] as const],
  ])('%s: signed out at once', async (_name, act) => {
    const admin = await hand('administrator');
    const person = await hand('checker');
    const [command, input] = act(person.id);
    expect((await perform(command as typeof changePerson, input, admin.caller)).ok).toBe(true);
    expect(await view(storyById, { story: 'x' }, person.caller)).toMatchObject({ refusal: { code: 'signed-out' } });
  });

  test('an ended session is no session', async () => {
    const person = await hand('checker');
    await keep(endSessions({ person: person.id }, new Date()));
    expect(await view(storyById, { story: 'x' }, person.caller)).toMatchObject({ refusal: { code: 'signed-out' } });
  });

  test('a session that was idle too long is over', async () => {
    const person = await hand('checker');
    await asOwner((owner) =>
      owner.query("UPDATE session SET seen_at = now() - interval '17 hours' WHERE person_id = $1", [person.id]),
    );
    expect(await view(storyById, { story: 'x' }, person.caller)).toMatchObject({ refusal: { code: 'signed-out' } });
  });

  test('a token acts as its person, is named in the trail, and ends when it is revoked or over', async () => {
    const admin = await hand('administrator');
    const editor = await hand('editor');
    const story = await newStory(editor);
    const made = await admin.do(makeToken, { person: editor.email, name: 'cms' });
    const caller = { kind: 'token', hash: tokenHash(made.token) } as const;
    expect((await perform(writeStoryNote, { story: story.id, text: 'x' }, caller)).ok).toBe(true);
    const { lines } = value(await view(storyTrailLines, { story: story.id }, editor.caller));
    expect(lines.at(-1)).toMatchObject({ actor: `person:${editor.id}`, payload: { token: 'cms' } });
    await admin.do(revokeToken, { token: made.id });
    expect(await perform(writeStoryNote, { story: story.id, text: 'x' }, caller)).toMatchObject({
      refusal: { code: 'signed-out' },
    });
    const soon = new Date(Date.now() + 1500).toISOString();
    const short = await admin.do(makeToken, { person: editor.id, name: 'short', expiresAt: soon });
    await new Promise((done) => setTimeout(done, 1600));
    const over = await view(storyById, { story: story.id }, { kind: 'token', hash: tokenHash(short.token) });
    expect(over).toMatchObject({ refusal: { code: 'signed-out' } });
  });
});

test('the desk has a chain of its own', async () => {
  const auditor = await hand('auditor');
  const { lines } = value(await view(deskTrailLines, {}, auditor.caller));
  expect(lines.at(-1)).toMatchObject({ type: 'person.added', payload: { person: auditor.id } });
  expect(faultIn('desk', lines, sha256)).toBeNull();
});

test('the clock of a command is the one it is given', async () => {
  const editor = await hand('editor');
  const story = await newStory(editor);
  const claim = await newClaim(editor, story.id, 'eleven weeks');
  const at = new Date('2026-01-02T03:04:05.678Z');
  const evidence = {
    claim: claim.id,
    type: 'quotation',
    source: 's',
    tier: 'primary',
    stance: 'supports',
    excerpt: 'e',
  };
  value(await perform(attachEvidence, evidence, editor.caller, { given: () => given(at) }));
  const { lines } = value(await view(storyTrailLines, { story: story.id }, editor.caller));
  expect(lines.at(-1)?.at).toBe('2026-01-02T03:04:05.678Z');
});
