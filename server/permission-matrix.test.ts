import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Part } from '@/domain/vocabulary';
import { type Hand, hand, value } from '@/prisma/builders';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import type { Caller } from './caller';
import { askQuery } from './commands/ask-query';
import type { Command } from './commands/command';
import { giveOverride } from './commands/overrides';
import { proposeCorrection } from './commands/propose-correction';
import { setPeople } from './commands/set-people';
import { signOffStory } from './commands/sign-off-story';
import { makeToken, tokenHash } from './commands/tokens';
import { writeClaimNote } from './commands/write-note';
import { perform, view } from './gate';
import type { Query } from './queries/query';
import { signOffScreen } from './queries/sign-off-screen';
import { storyBlockers } from './queries/stories';
import {
  ANSWER,
  type Asker,
  CHECK,
  CREATE,
  DESK_TRAIL,
  EVERYONE,
  OFFICE,
  OWN_NOTE,
  PEOPLE,
  PROGRAM,
  type Row,
  SEE,
  SELF,
  SIGN,
  TEXT,
  TRAIL,
  WHO,
  WRITE,
} from './test-permissions';

await takeTestDatabase();

interface Place {
  story: string;
  claim: string;
  evidence: string;
  note: string;
  override: string;
  signOff: string;
  correction: string;
  query: string;
}

const PASSWORD = 'a password of ten or more';
const person = () => ({ name: 'Someone', email: 'no', role: 'checker', password: PASSWORD });

/**
 * Every command and query by the name it is exported as, with who may and an input that is well-formed but changes nothing
 * that other cells rest on: what is admitted and then refused for another reason counts as admitted.
 */
const MATRIX: Record<string, Row & { input: (at: Place) => object }> = {
  createStory: { ...CREATE, input: () => ({ format: 'text', headline: '', body: 'x' }) },
  planStory: { ...PEOPLE, input: ({ story }) => ({ story, slug: 'a-slug' }) },
  setPeople: {
    ...PEOPLE,
    input: ({ story }) => ({ story, people: [{ person: 'x', as: 'author' }], restricted: false }),
  },
  commitVersion: {
    ...TEXT,
    input: ({ story }) => ({ story, baseHash: 'sha256:of-no-version', format: 'text', body: 'x' }),
  },
  makeClaim: { ...WRITE, input: ({ story }) => ({ story, spans: [{ exact: 'words that are nowhere' }] }) },
  changeClaim: { ...WRITE, input: ({ claim }) => ({ claim, revision: 999, risk: 'high' }) },
  splitClaim: {
    ...WRITE,
    input: ({ claim }) => ({
      claim,
      revision: 999,
      parts: ['eleven', 'weeks'].map((exact) => ({ spans: [{ exact }] })),
    }),
  },
  mergeClaims: { ...WRITE, input: ({ claim }) => ({ claim, revision: 999, other: { claim, revision: 999 } }) },
  removeClaim: { ...WRITE, input: ({ claim }) => ({ claim, revision: 999, reason: 'x' }) },
  attachEvidence: {
    ...WRITE,
    input: ({ claim }) => ({ claim, type: 'link', source: 'x', tier: 'primary', stance: 'supports' }),
  },
  correctEvidence: { ...WRITE, input: ({ evidence }) => ({ evidence, revision: 999, note: 'x' }) },
  useEvidence: { ...WRITE, input: ({ evidence, claim }) => ({ evidence, claim, revision: 999 }) },
  detachEvidence: { ...WRITE, input: ({ evidence, claim }) => ({ evidence, claim, revision: 999, reason: 'x' }) },
  tickContext: { ...CHECK, input: ({ claim }) => ({ claim, revision: 999, span: 'x' }) },
  reopenClaim: { ...CHECK, input: ({ claim }) => ({ claim, revision: 999, reason: 'x' }) },
  reattachSpan: { ...WRITE, input: ({ claim }) => ({ claim, revision: 999, span: 'x', exact: 'x' }) },
  cutSpan: { ...WRITE, input: ({ claim }) => ({ claim, revision: 999, span: 'x' }) },
  recordCheck: { ...CHECK, input: ({ claim }) => ({ claim, revision: 999, finding: 'confirmed' }) },
  giveRuling: { ...CHECK, input: ({ claim }) => ({ claim, revision: 999, finding: 'wrong', reason: 'x' }) },
  giveOverride: { ...SIGN, input: ({ story }) => ({ story, blockers: ['x'], reason: 'x' }) },
  withdrawOverride: { ...SIGN, input: ({ override }) => ({ override, reason: 'x' }) },
  setDesk: { ...OFFICE, input: () => ({ blindSecondCheck: false }) },
  proposeCorrection: {
    ...WRITE,
    input: ({ claim }) => ({ claim, revision: 999, span: 'x', replacement: 'x', reason: 'x' }),
  },
  decideCorrection: { ...PEOPLE, input: ({ correction }) => ({ correction, revision: 999, accept: true }) },
  acceptCorrections: {
    ...PEOPLE,
    input: ({ story }) => ({ story, base: 1, decisions: [{ correction: 'x', revision: 1 }] }),
  },
  withdrawCorrection: { ...OWN_NOTE, input: ({ correction }) => ({ correction, revision: 999 }) },
  askQuery: { ...WRITE, input: ({ claim }) => ({ claim, revision: 999, to: 'x', question: 'x' }) },
  answerQuery: { ...ANSWER, input: ({ query }) => ({ query, revision: 999, text: 'x' }) },
  closeQuery: { ...CHECK, input: ({ query }) => ({ query, revision: 999, outcome: 'stet' }) },
  redirectQuery: { ...CHECK, input: ({ query }) => ({ query, revision: 999, to: 'x' }) },
  queryList: { ...SEE, input: ({ story }) => ({ story }) },
  queryById: { ...SEE, input: ({ query }) => ({ query }) },
  correctionsScreen: { ...SEE, input: ({ story }) => ({ story }) },
  correctionList: { ...SEE, input: ({ story }) => ({ story }) },
  writeClaimNote: { ...WRITE, input: ({ claim }) => ({ claim, text: 'x' }) },
  writeStoryNote: { ...WRITE, input: ({ story }) => ({ story, text: 'x' }) },
  editNote: { ...OWN_NOTE, input: ({ note }) => ({ note, revision: 999, text: 'x' }) },
  resolveThread: { ...WRITE, input: ({ note }) => ({ note, reason: 'x' }) },
  reopenThread: { ...WRITE, input: ({ note }) => ({ note }) },
  signOffStory: { ...SIGN, input: ({ story }) => ({ story, password: PASSWORD, version: 1, claimsDigest: 'x' }) },
  withdrawSignOff: { ...SIGN, input: ({ story }) => ({ story, reason: 'x' }) },
  addPerson: { ...OFFICE, input: () => ({ ...person(), email: 'taken@example.org' }) },
  addSamplePerson: { ...OFFICE, input: () => ({ ...person(), email: 'taken@example.org' }) },
  changePerson: { ...OFFICE, input: () => ({ person: 'x', active: false }) },
  resetPassword: { ...OFFICE, input: () => ({ person: 'x', password: PASSWORD }) },
  setOwnPassword: { ...SELF, input: () => ({ current: 'another', password: PASSWORD }) },
  makeToken: { ...OFFICE, input: () => ({ person: 'x', name: 'x' }) },
  revokeToken: { ...OFFICE, input: () => ({ token: 'x' }) },
  openDesk: { ...PROGRAM, input: () => ({ code: 'x', name: 'x', email: 'x@example.org', password: PASSWORD }) },
  storyList: { ...EVERYONE, input: () => ({}) },
  deskScreen: { ...EVERYONE, input: () => ({}) },
  waitingScreen: { ...EVERYONE, input: () => ({}) },
  peopleList: { ...EVERYONE, input: () => ({}) },
  sourceList: { ...EVERYONE, input: () => ({}) },
  storyById: { ...SEE, input: ({ story }) => ({ story }) },
  storyVersion: { ...SEE, input: ({ story }) => ({ story, number: 1 }) },
  storyBlockers: { ...SEE, input: ({ story }) => ({ story }) },
  storyScreen: { ...SEE, input: ({ story }) => ({ story }) },
  editScreen: { ...TEXT, input: ({ story }) => ({ story }) },
  editorsNow: { ...TEXT, input: ({ story }) => ({ story }) },
  textDraftToDrop: { ...TEXT, input: ({ story }) => ({ story }) },
  textDraftToKeep: {
    ...TEXT,
    input: ({ story }) => ({
      story,
      base: 1,
      headline: 'x',
      dek: '',
      byline: '',
      document: { type: 'doc', content: [{ type: 'paragraph' }] },
    }),
  },
  recheckScreen: { ...SEE, input: ({ story }) => ({ story }) },
  versionList: { ...SEE, input: ({ story }) => ({ story }) },
  versionsScreen: { ...SEE, input: ({ story }) => ({ story }) },
  versionScreen: { ...SEE, input: ({ story }) => ({ story, number: 1 }) },
  compareScreen: { ...SEE, input: ({ story }) => ({ story, from: 1, to: 1 }) },
  signedText: { ...SEE, input: ({ story, signOff }) => ({ story, signOff }) },
  signOffScreen: { ...SEE, input: ({ story }) => ({ story }) },
  claimList: { ...SEE, input: ({ story }) => ({ story }) },
  claimById: { ...SEE, input: ({ claim }) => ({ claim }) },
  evidenceList: { ...SEE, input: ({ story }) => ({ story }) },
  evidenceById: { ...SEE, input: ({ evidence }) => ({ evidence }) },
  storyTrailLines: { ...TRAIL, input: ({ story }) => ({ story }) },
  trailScreen: { ...TRAIL, input: ({ story }) => ({ story }) },
  claimTrail: { ...TRAIL, input: ({ claim }) => ({ claim }) },
  deskTrailLines: { ...DESK_TRAIL, input: () => ({}) },
  deskTrailScreen: { ...DESK_TRAIL, input: () => ({}) },
  peopleScreen: { ...OFFICE, input: () => ({}) },
  textToRead: { ...CREATE, input: () => ({ format: 'text', body: 'It opened in 1931.' }) },
  newStoryScreen: { ...EVERYONE, input: () => ({}) },
  accountScreen: { ...SELF, input: () => ({}) },
  signedIn: { ...SELF, input: () => ({}) },
};

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
  open: { story: '', claim: '', evidence: '', note: '', override: '', correction: '', query: '', signOff: '' },
  restricted: { story: '', claim: '', evidence: '', note: '', override: '', correction: '', query: '', signOff: '' },
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
    await maker.do(setPeople, { story: story.id, people: on, restricted: kind === 'restricted' });
    places[kind] = {
      story: story.id,
      claim: claim.id,
      evidence: claim.evidence[0]?.id ?? '',
      note: note.id,
      override: blockers.find((one) => one.override)?.override?.id ?? '',
      correction: correction.id,
      query: query.id,
      signOff: signOff.id,
    };
  }
});

const SIGNS: Record<string, string> = { 'not-permitted': '-', 'not-found': '0', 'signed-out': 'x' };

/** For what is of no story, `not-found` is an answer about the thing asked for, not about the right. */
const OF_STORIES = ['story', 'claim', 'evidence', 'note', 'override', 'correction', 'query'];
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
