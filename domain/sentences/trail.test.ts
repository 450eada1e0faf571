import { describe, expect, it } from 'vitest';
import type { TrailPayloads, TrailType } from '../trail-event';
import type { Directory } from '../views';
import { trailSentence } from './trail';

const who = (id: string, name: string): Directory => ({ [id]: { id, name, initials: '', role: 'checker' } });
const DIRECTORY: Directory = { ...who('ada', 'Ada Brandt'), ...who('leo', 'Leo Falk') };

const told = (type: string, payload: unknown) => trailSentence(type, payload, DIRECTORY);

const HASHES = { hash: 'sha256:t', documentHash: 'sha256:d', clearanceHash: 'sha256:c' };
const CLAIM = {
  statement: '18,400 cars',
  kind: 'figure',
  risk: 'normal',
  assignee: null,
  spans: [{ id: 's1', exact: '18,400', start: 4 }],
};
const RECORD = { type: 'link', source: 'Works department', excerpt: '49,000 left' };
const CHECK = {
  check: 'k1',
  claim: 'c1',
  number: 4,
  revision: 2,
  finding: 'wrong',
  rationale: 'The register\nsays nine.',
  wording: '',
  seen: {},
  missing: [],
};

/** One of each type that can be written: a type without a line here does not compile. */
const EVERY: { [T in TrailType]: [TrailPayloads[T], string] } = {
  'desk.opened': [{ desk: 'Stet', person: 'ada' }, 'opened the desk'],
  'desk.changed': [
    { before: { blindSecondCheck: false }, after: { blindSecondCheck: true } },
    'set second checks blind: the first finding is hidden until the second is given',
  ],
  'version.committed': [
    {
      number: 7,
      base: 6,
      hash: 'sha256:a',
      documentHash: 'sha256:b',
      clearanceHash: 'sha256:c',
      words: 210,
      summary: 'Eleven weeks',
      headline: 'Bridge shut for eleven weeks',
      passages: 2,
      claims: ['c1', 'c2'],
      numbers: [1, 2],
      places: [],
      shifted: {},
      corrections: [],
    },
    'committed version 7, 2 passages changed; it touched claims 1 and 2: “Eleven weeks”',
  ],
  'context.ticked': [
    { claim: 'c', number: 4, revision: 3, span: 's', before: 'Few left.', after: 'None left.' },
    'read the changed sentence around claim 4, and it stands: “None left.”',
  ],
  'span.reattached': [
    {
      claim: 'c',
      number: 4,
      revision: 3,
      span: 's',
      before: { exact: 'ten' },
      exact: 'eleven',
      start: 3,
      state: 'changed',
    },
    're-attached claim 4 to “eleven”',
  ],
  'span.cut': [
    { claim: 'c', number: 4, revision: 3, span: 's', exact: 'ten weeks', reason: 'The paragraph is gone' },
    'closed a place of claim 4 as cut, “ten weeks”: “The paragraph is gone”',
  ],
  'claim.reopened': [
    { claim: 'c', number: 4, revision: 3, reason: 'Another figure' },
    'reopened claim 4: “Another figure”; it is to be checked anew',
  ],
  'query.asked': [
    { query: 'q', queryNumber: 3, claim: 'c', number: 4, revision: 3, to: 'ada', question: 'Which year?', due: null },
    'put query 3 on claim 4 to Ada Brandt: “Which year?”',
  ],
  'query.answered': [
    { query: 'q', queryNumber: 3, claim: 'c', number: 4, revision: 4, text: '2024', evidence: [], correction: null },
    'answered query 3 on claim 4: “2024”',
  ],
  'query.closed': [
    {
      query: 'q',
      queryNumber: 3,
      claim: 'c',
      number: 4,
      revision: 5,
      outcome: 'accepted-on-author',
      reason: 'Ada saw it',
    },
    'closed query 3 on claim 4, accepted on author: “Ada saw it”',
  ],
  'correction.proposed': [
    {
      correction: 'x',
      claim: 'c',
      number: 4,
      revision: 3,
      span: 's',
      version: 6,
      words: 'ten',
      replacement: 'eleven',
      reason: 'The order says so',
    },
    'proposed a correction of claim 4: “eleven” for “ten”, because “The order says so”',
  ],
  'correction.decided': [
    {
      correction: 'x',
      claim: 'c',
      number: 4,
      revision: 4,
      decision: 'declined',
      words: 'ten',
      replacement: null,
      reason: 'It is ten',
      version: null,
    },
    'declined a correction of claim 4, “ten” stays: “It is ten”',
  ],
  'person.added': [
    { person: 'x', name: 'Eva Lind', email: 'e@example.org', role: 'legal' },
    'added Eva Lind, legal reader',
  ],
  'person.changed': [
    { person: 'leo', before: { name: 'Leo Falk', role: 'checker' }, after: { name: 'Leo Falk', role: 'editor' } },
    'changed the role of Leo Falk from checker to editor',
  ],
  'person.deactivated': [{ person: 'leo' }, 'deactivated the account of Leo Falk'],
  'person.reactivated': [{ person: 'leo' }, 'reactivated the account of Leo Falk'],
  'person.password-set': [{ person: 'leo' }, 'set a new password for Leo Falk'],
  'token.made': [
    { token: 't1', person: 'leo', name: 'bench', expiresAt: null },
    'made the token “bench”, which acts as Leo Falk',
  ],
  'token.revoked': [
    { token: 't1', person: 'leo', name: 'bench' },
    'revoked the token “bench”, which acted as Leo Falk',
  ],
  'story.created': [
    {
      slug: 'bridge',
      headline: 'Bridge closes',
      language: 'en',
      restricted: false,
      dueAt: null,
      people: [],
      version: { number: 1, words: 197, ...HASHES },
    },
    'handed in “Bridge closes” as version 1, 197 words',
  ],
  'story.people-set': [
    {
      before: { restricted: false, people: [] },
      after: {
        restricted: true,
        people: [
          { person: 'ada', as: 'editor' },
          { person: 'leo', as: 'legal' },
        ],
      },
    },
    'set who is on the story: Ada Brandt (editor), Leo Falk (legal reader); it is restricted',
  ],
  'story.planned': [
    { before: { dueAt: null, slug: 'a' }, after: { dueAt: '2026-03-02T18:00:00.000Z', slug: 'a' } },
    'set the story due 2026-03-02 18:00 UTC',
  ],
  'claim.made': [{ claim: 'c1', number: 4, ...CLAIM }, 'marked claim 4: “18,400 cars”'],
  'claim.changed': [
    { claim: 'c1', number: 4, revision: 2, before: CLAIM, after: { ...CLAIM, statement: '18,400 cars a day' } },
    'changed claim 4: it now states “18,400 cars a day”',
  ],
  'claim.split': [
    { claim: 'c1', number: 4, revision: 3, before: CLAIM, after: CLAIM, parts: [7, 8] },
    'split claim 4: claims 7 and 8 came from it, and no check was carried over',
  ],
  'claim.merged': [
    {
      claim: 'c1',
      number: 4,
      revision: 3,
      before: CLAIM,
      after: CLAIM,
      merged: { claim: 'c2', number: 5 },
      evidence: [],
      threads: [],
    },
    'merged claim 5 into claim 4',
  ],
  'claim.removed': [
    { claim: 'c1', number: 4, statement: '18,400 cars', reason: 'Marked twice.', mergedInto: null },
    'removed claim 4, “18,400 cars”: “Marked twice.”',
  ],
  'evidence.attached': [
    { evidence: 'e1', claim: 'c1', number: 4, record: RECORD },
    'attached evidence from Works department to claim 4',
  ],
  'evidence.used': [
    { evidence: 'e1', claim: 'c2', number: 5, source: 'Works department' },
    'attached the evidence from Works department to claim 5 too',
  ],
  'evidence.detached': [
    { evidence: 'e1', claim: 'c2', number: 5, source: 'Works department', reason: 'Another bridge.' },
    'took the evidence from Works department off claim 5: “Another bridge.”',
  ],
  'evidence.corrected': [
    {
      evidence: 'e1',
      claims: ['c1', 'c2'],
      numbers: [4, 9],
      revision: 2,
      before: RECORD,
      after: { ...RECORD, excerpt: 'about 50,500' },
    },
    'corrected the evidence from Works department on claims 4 and 9: it said “49,000 left”, it now says “about 50,500”',
  ],
  'check.recorded': [CHECK, 'checked claim 4, wrong: “The register says nine.”'],
  'ruling.given': [
    { ...CHECK, reason: 'The register is the record.', between: ['k1', 'k2'] },
    'ruled on claim 4, wrong: “The register is the record.”',
  ],
  'note.written': [{ note: 'n1', claim: 'c1', number: 4, text: 'Ask again.' }, 'wrote a note on claim 4: “Ask again.”'],
  'note.edited': [
    { note: 'n1', claim: null, number: null, revision: 2, before: 'Ask again.', after: 'Ask Leo.' },
    'edited a note on the story: it said “Ask again.”, it now says “Ask Leo.”',
  ],
  'thread.resolved': [
    { thread: 'n1', claim: 'c1', number: 4, reason: 'He rang back.' },
    'resolved a thread on claim 4: “He rang back.”',
  ],
  'thread.reopened': [{ thread: 'n1', claim: 'c1', number: 4 }, 'opened a resolved thread on claim 4 again'],
  'override.given': [
    {
      override: 'v1',
      code: 'unmarked',
      key: 'k',
      claim: null,
      number: null,
      blocker: 'Two paragraphs.',
      reason: 'Late.',
    },
    'let a blocker stand: “Two paragraphs.” Because: “Late.”',
  ],
  'override.withdrawn': [
    { override: 'v1', code: 'unmarked', key: 'k', claim: null, number: null, reason: 'Marked now.' },
    'took back an override on the story: “Marked now.”',
  ],
  'sign-off.given': [
    { signOff: 'o1', version: 3, ...HASHES, claimsDigest: 'sha256:x', meaning: 'I let it stand.' },
    'signed off version 3',
  ],
  'sign-off.voided': [
    { signOff: 'o1', version: 3, why: 'Claim 4: a check was recorded.' },
    'voided the signature on version 3. Claim 4: a check was recorded.',
  ],
  'sign-off.withdrawn': [
    { signOff: 'o1', version: 3, reason: 'A source called.' },
    'withdrew the signature on version 3: “A source called.”',
  ],
};

describe('every type of entry has its sentence', () => {
  it.each(Object.entries(EVERY))('%s', (type, [payload, sentence]) => {
    expect(told(type, payload)).toBe(sentence);
  });

  const change = (after: object, before: object = {}) => ({
    number: 4,
    before: { ...CLAIM, ...before },
    after: { ...CLAIM, ...before, ...after },
  });
  const spans = (...words: string[]) => ({ spans: words.map((exact, at) => ({ id: `n${at}`, exact, start: at })) });
  const people = (before: boolean, after: boolean) => ({
    before: { restricted: before, people: [] },
    after: { restricted: after, people: [] },
  });
  const plan = (after: object) => {
    const before = { dueAt: '2026-03-02T18:00:00.000Z', slug: 'a' };
    return { before, after: { ...before, ...after } };
  };

  it.each<[TrailType, unknown, string]>([
    [
      'claim.changed',
      change({ kind: 'date', risk: 'high' }),
      'changed claim 4: its kind is now date; its risk is now high',
    ],
    ['claim.changed', change({ assignee: 'leo' }), 'changed claim 4: it was given to Leo Falk'],
    ['claim.changed', change({ assignee: null }, { assignee: 'leo' }), 'changed claim 4: it is now nobody’s'],
    ['claim.changed', change(spans('nine', 'ten')), 'changed claim 4: it now stands on “nine” and “ten”'],
    ['claim.changed', change(spans('a', 'b', 'c', 'd')), 'changed claim 4: it now stands in 4 places'],
    ['claim.changed', change({}), 'changed claim 4: nothing of it is different'],
    [
      'person.changed',
      { before: { name: 'A', role: 'editor' }, after: { name: 'B', role: 'editor' } },
      'renamed A to B',
    ],
    [
      'person.changed',
      { before: { name: 'A', role: 'editor' }, after: { name: 'B', role: 'auditor' } },
      'renamed A to B and changed the role of B from editor to auditor',
    ],
    ['story.people-set', people(false, false), 'set who is on the story: nobody is on it'],
    ['story.people-set', people(true, false), 'set who is on the story: nobody is on it; it is open to the desk again'],
    ['story.planned', plan({ slug: 'b' }), 'named the story b'],
    ['story.planned', plan({ dueAt: null }), 'took away when the story is due'],
    ['story.planned', plan({ dueAt: null, slug: 'b' }), 'named the story b and took away when the story is due'],
    ['story.planned', plan({}), 'left the plan of the story as it was'],
    [
      'evidence.corrected',
      { numbers: [4], before: RECORD, after: RECORD },
      'corrected the evidence from Works department on claim 4',
    ],
    ['check.recorded', { ...CHECK, rationale: ' ', finding: 'confirmed' }, 'checked claim 4, confirmed'],
    ['check.recorded', { ...CHECK, rationale: '', missing: ['rationale'] }, 'checked claim 4, wrong; not settled yet'],
    [
      'check.recorded',
      { ...CHECK, finding: 'confirmed-with-change', wording: 'nine' },
      'checked claim 4, confirmed with change, to read “nine”: “The register says nine.”',
    ],
    ['note.written', { note: 'n1', claim: null, number: null, text: 'Late.' }, 'wrote a note on the story: “Late.”'],
    ['note.written', { note: 'n1', thread: 'n1', number: 4, text: 'Late.' }, 'wrote a note on claim 4: “Late.”'],
    ['note.written', { note: 'n2', thread: 'n1', number: 4, text: 'Yes.' }, 'answered a note on claim 4: “Yes.”'],
    ['person.deactivated', { person: 'who' }, 'deactivated the account of somebody'],
    ['note.written', { number: 4, text: 'x', token: 'cms' }, 'wrote a note on claim 4: “x” (by the token “cms”)'],
  ])('%s of %j', (type, payload, sentence) => {
    expect(told(type, payload)).toBe(sentence);
  });
});

describe('a line never breaks the page', () => {
  it.each(Object.keys(EVERY))('%s in a form that is not known', (type) => {
    for (const payload of [{}, { before: null, after: null }, [], 7, 'x', true, { before: {}, after: {}, numbers: 4 }])
      expect(told(type, payload)).toEqual(expect.any(String));
    expect(told(type, null)).toBe(`recorded “${type}”; what it says is withheld`);
  });

  it.each([
    ['claim.dreamt', { number: 4 }, 'recorded “claim.dreamt”, which this version of Stet cannot put into words'],
    ['constructor', {}, 'recorded “constructor”, which this version of Stet cannot put into words'],
    ['sealed', null, 'recorded “sealed”; what it says is withheld'],
    [
      'sign-off.withdrawn',
      {},
      'recorded “sign-off.withdrawn” in a form that this version of Stet cannot put into words',
    ],
  ])('%s, %j', (type, payload, sentence) => {
    expect(told(type, payload)).toBe(sentence);
  });
});

it.each(Object.keys(EVERY))('%s that lacks what it tells of never says “undefined”', (type) => {
  for (const payload of [{}, [], 'text that is no JSON', 7, { before: {}, after: {} }])
    expect(told(type, payload)).not.toMatch(/undefined|NaN/);
});

it('a check that is hidden from the reader tells neither finding nor rationale nor wording', () => {
  const check = { ...CHECK, finding: 'confirmed-with-change', wording: 'nine', token: 'cms' };
  expect(trailSentence('check.recorded', check, DIRECTORY, true)).toBe('checked claim 4; hidden until you give yours');
});
