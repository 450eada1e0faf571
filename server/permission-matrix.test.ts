import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Part } from '@/domain/vocabulary';
import { type Hand, hand, value } from '@/prisma/builders';
import { capturedLink } from '@/prisma/builders-capture';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import type { Caller } from './caller';
import { askQuery } from './commands/ask-query';
import { attachConfidential } from './commands/attach-confidential';
import type { Command } from './commands/command';
import { makeConfidentialSource } from './commands/make-confidential-source';
import { giveOverride } from './commands/overrides';
import { proposeCorrection } from './commands/propose-correction';
import { setPeople } from './commands/set-people';
import { signOffStory } from './commands/sign-off-story';
import { makeToken, tokenHash } from './commands/tokens';
import { writeClaimNote } from './commands/write-note';
import { writePrivileged } from './commands/write-privileged';
import { keep, perform, view } from './gate';
import { keepUpload } from './keeps/upload';
import type { Query } from './queries/query';
import { signOffScreen } from './queries/sign-off-screen';
import { storyBlockers } from './queries/stories';
import { type Asker, PASSWORD, type Place, WHO } from './test-permissions';
import { CLAIM_ROWS } from './test-permissions-claims';
import { DESK_ROWS } from './test-permissions-desk';
import { STORY_ROWS } from './test-permissions-story';

await takeTestDatabase();

/** What the confidential evidence of each story says. */
const CANARY = 'canary-51c9';
/** What the privileged note of each story says. */
const NOTE = 'canary-e07b';

/** Every command and query, by the name it is exported as. */
const MATRIX = { ...STORY_ROWS, ...CLAIM_ROWS, ...DESK_ROWS };

type Door = Command<unknown, unknown> | Query<unknown, unknown>;
const isDoor = (thing: unknown): thing is Door =>
  typeof thing === 'object' && thing !== null && 'action' in thing && 'input' in thing && 'scope' in thing;

async function doorsIn(folder: 'commands' | 'queries'): Promise<[string, Door][]> {
  const files = readdirSync(new URL(folder, import.meta.url)).filter((name) => !name.includes('.test.'));
  const modules = await Promise.all(files.map((name) => import(`./${folder}/${name}`)));
  return modules.flatMap((module) =>
    Object.entries(module as Record<string, unknown>).filter(([, one]) => isDoor(one)),
  ) as [string, Door][];
}

const doors = new Map([...(await doorsIn('commands')), ...(await doorsIn('queries'))]);

const callers = new Map<Asker, Caller>();
const places: Record<'open' | 'restricted', Place> = {
  open: {
    story: '',
    claim: '',
    evidence: '',
    link: '',
    upload: '',
    note: '',
    override: '',
    correction: '',
    query: '',
    signOff: '',
    confidential: '',
    privileged: '',
    confidentialSource: '',
  },
  restricted: {
    story: '',
    claim: '',
    evidence: '',
    link: '',
    upload: '',
    note: '',
    override: '',
    correction: '',
    query: '',
    signOff: '',
    confidential: '',
    privileged: '',
    confidentialSource: '',
  },
};

beforeAll(async () => {
  const people: Hand[] = [];
  const on: { person: string; as: Part }[] = [];
  for (const asker of WHO) {
    if (asker === 'token' || asker === 'nobody') continue;
    const [role, part] = asker.split('/') as [Parameters<typeof hand>[0], Part?];
    const one = await hand(role, { password: PASSWORD });
    people.push(one);
    callers.set(asker, one.caller);
    if (part) on.push({ person: one.id, as: part });
  }
  await hand('checker', { email: 'taken@example.org' });
  const admin = await hand('administrator');
  const maker = await hand('editor');
  const scripted = await hand('editor');
  const { token } = await admin.do(makeToken, { person: scripted.id, name: 'matrix' });
  callers.set('token', { kind: 'token', hash: tokenHash(token) });
  callers.set('nobody', null);
  for (const kind of ['open', 'restricted'] as const) {
    const story = await newStory(maker);
    const claim = await settle(maker, await newClaim(maker, story.id, 'eleven weeks'));
    const note = await maker.do(writeClaimNote, { claim: claim.id, text: 'x' });
    const [unmarked] = value(await view(storyBlockers, { story: story.id }, maker.caller)).blockers;
    const { blockers } = await maker.do(giveOverride, { story: story.id, blockers: [unmarked?.key], reason: 'x' });
    const { claimsDigest } = value(await view(signOffScreen, { story: story.id }, maker.caller));
    const signature = { story: story.id, password: PASSWORD, version: 1, claimsDigest };
    const signOff = await scripted.do(signOffStory, signature);
    const { spans, revision } = claim;
    const words = { span: spans[0]?.id, replacement: 'ten weeks', reason: 'x' };
    const correction = await maker.do(proposeCorrection, { claim: claim.id, revision, ...words });
    await maker.do(setPeople, { story: story.id, people: on, restricted: false });
    const asked = { claim: claim.id, revision: revision + 1, to: on[0]?.person, question: 'x' };
    const query = await maker.do(askQuery, asked);
    const link = await capturedLink(maker, await newClaim(maker, story.id, 'opened in 1931'), 'words of a page');
    const sealed = {
      claim: claim.id,
      type: 'quotation',
      source: CANARY,
      tier: 'primary',
      stance: 'supports',
      excerpt: CANARY,
    };
    const confidential = await maker.do(attachConfidential, sealed);
    const source = await maker.do(makeConfidentialSource, { name: CANARY, reach: CANARY, note: CANARY });
    const lawyer = await hand('legal');
    const privileged = await lawyer.do(writePrivileged, { story: story.id, text: NOTE });
    await maker.do(setPeople, { story: story.id, people: on, restricted: kind === 'restricted' });
    const upload = `upload-${kind}`;
    const file = { id: upload, story: story.id, person: maker.id, name: 'a.pdf', size: 1, type: null };
    await keep(keepUpload(file, new Date()));
    places[kind] = {
      story: story.id,
      claim: claim.id,
      evidence: claim.evidence[0]?.id ?? '',
      link: link.id,
      upload,
      note: note.id,
      override: blockers.find((one) => one.override)?.override?.id ?? '',
      correction: correction.id,
      query: query.id,
      signOff: signOff.id,
      confidential: confidential.id,
      privileged: privileged.id,
      confidentialSource: source.id,
    };
  }
});

/** The doors by which legal readers and the story's editors read a privileged note. */
const READS_NOTES = ['openPrivileged', 'storyTrailLines', 'trailScreen'];
const MAY_READ_NOTES: readonly Asker[] = ['legal', 'legal/legal', 'editor/editor'];

const SIGNS: Record<string, string> = { 'not-permitted': '-', 'not-found': '0', 'signed-out': 'x' };

/** For what is of no story, `not-found` is an answer about the thing asked for, not about the right. */
const OF_STORIES = [
  'story',
  'claim',
  'evidence',
  'upload',
  'note',
  'override',
  'correction',
  'query',
  'confidential',
  'privileged',
];
const aboutStory = (input: object) => OF_STORIES.some((name) => name in input);

describe('who may do what', () => {
  for (const [name, { input, open, restricted }] of Object.entries(MATRIX)) {
    for (const [kind, expected] of [['open', open] as const, ['restricted', restricted] as const]) {
      test(`${name}, ${kind} story`, async () => {
        const door = doors.get(name);
        if (!door) throw new Error(`nothing is exported as ${name}`);
        const asked = input(places[kind]);
        let found = '';
        for (const asker of WHO) {
          const caller = callers.get(asker) ?? null;
          const result = 'read' in door ? await view(door, asked, caller) : await perform(door, asked, caller);
          // None of them is named on the confidential evidence: no command or query gives them a word of it.
          expect(JSON.stringify(result)).not.toContain(CANARY);
          if (!READS_NOTES.includes(name) || !MAY_READ_NOTES.includes(asker))
            expect(JSON.stringify(result)).not.toContain(NOTE);
          const sign = result.ok ? '+' : (SIGNS[result.refusal.code] ?? '+');
          found += sign === '0' && !aboutStory(asked) ? '+' : sign;
        }
        expect(found).toBe(expected);
      });
    }
  }
});

describe('nothing is left out', () => {
  test('every command and query has a row', () => {
    expect([...doors.keys()].filter((name) => !(name in MATRIX))).toEqual([]);
  });

  test('every row is of a command or query', () => {
    expect(Object.keys(MATRIX).filter((name) => !doors.has(name))).toEqual([]);
  });
});
