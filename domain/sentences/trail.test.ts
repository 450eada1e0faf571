import { describe, expect, it } from 'vitest';
import type { TrailType } from '../trail-event';
import type { Directory } from '../views';
import { CHECK, CLAIM, EVERY, RECORD } from './test-trail';
import { trailSentence } from './trail';

const who = (id: string, name: string): Directory => ({ [id]: { id, name, initials: '', role: 'checker' } });
const DIRECTORY: Directory = { ...who('ada', 'Ada Brandt'), ...who('leo', 'Leo Falk') };

const told = (type: string, payload: unknown) => trailSentence(type, payload, DIRECTORY);

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
    ['sealed', null, 'did something confidential; only those named on it can read what'],
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
  expect(trailSentence('check.recorded', check, DIRECTORY, { hidden: true })).toBe(
    'checked claim 4; hidden until you give yours',
  );
});

describe('a sealed entry in the trail of a claim', () => {
  const told = (type: TrailType, payload: unknown) => trailSentence(type, payload, {}, { claim: 'c1', discreet: true });

  it('says what was done, and not what it says', () => {
    const attached = { evidence: 'e1', claim: 'c1', number: 4, record: RECORD };
    expect(told('evidence.attached', attached)).toBe('attached confidential evidence to claim 4');
    const noted = { note: 'n1', claim: null, number: null, text: 'Have her say it twice.' };
    expect(told('privileged.written', noted)).toBe('wrote a privileged note on the story');
    expect(told('evidence.opened', { evidence: 'e1', revision: 1, numbers: [4] })).toBe(
      'read confidential evidence on claim 4',
    );
  });

  it('of a type that nobody thought of here, says nothing of it', () => {
    expect(told('note.written', { note: 'n1', claim: 'c1', number: 4, text: 'Ask again.' })).toBe(
      'did something confidential',
    );
  });
});
