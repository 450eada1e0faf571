import { describe, expect, test } from 'vitest';
import { DESK_CHAIN, faultIn, SEALED_TYPE } from '@/domain/trail-entry';
import type { OpenedConfidentialSource } from '@/domain/views-confidential-source';
import { type Hand, hand, refusalOf, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachConfidential } from './commands/attach-confidential';
import { attachEvidence } from './commands/attach-evidence';
import { changeConfidentialSource, contactConfidentialSource } from './commands/change-confidential-source';
import { changePerson } from './commands/change-person';
import { correctConfidential } from './commands/correct-confidential';
import { makeConfidentialSource } from './commands/make-confidential-source';
import { nameOnConfidential } from './commands/name-on-confidential';
import { nameOnConfidentialSource } from './commands/name-on-confidential-source';
import { openConfidential } from './commands/open-confidential';
import { openConfidentialSource } from './commands/open-confidential-source';
import { view } from './gate';
import { sha256 } from './given';
import { confidentialSourceScreen, confidentialSourcesFound } from './queries/confidential-sources';
import { sourceList } from './queries/source-list';
import { sourcesScreen } from './queries/source-screens';
import { deskTrailLines } from './queries/trail-lines';
import { deskTrailScreen } from './queries/trail-screen';

await takeTestDatabase();

const [owner, named, other] = [
  await hand('checker', { name: 'Ines Maroto' }),
  await hand('reporter', { name: 'Leo Falk' }),
  await hand('editor', { name: 'Ada Brandt' }),
];
const SAID = {
  name: 'Fenna Aaldering',
  kind: 'person',
  terms: 'anonymous',
  reach: 'Through her sister',
  note: 'Clerk',
};

const made = (more: object = {}): Promise<OpenedConfidentialSource> =>
  owner.do(makeConfidentialSource, { ...SAID, people: [named.id], ...more });

const found = async (by: Hand, q = 'fenna') =>
  value(await view(confidentialSourcesFound, { q }, by.caller)).items.map((one) => one.id);

describe('who knows of it', () => {
  test('those named open it, and find it by any part of the name; its maker is always one of them', async () => {
    const source = await made();
    expect(source).toMatchObject({ ...SAID, owner: owner.id, people: [owner.id, named.id].sort() });
    for (const by of [owner, named]) {
      expect(await found(by, '  aalDERing')).toContain(source.id);
      expect(await by.do(openConfidentialSource, { source: source.id })).toMatchObject(SAID);
      const { confidential } = value(await view(sourcesScreen, {}, by.caller));
      expect(confidential.find((one) => one.id === source.id)?.name).toBe(SAID.name);
    }
    const screen = value(await view(confidentialSourceScreen, { source: source.id }, named.caller));
    expect(JSON.stringify(screen)).not.toContain(SAID.reach);
  });

  test('to others it is not there, in the same words as what never was, and its name offers nothing', async () => {
    const source = await made({ name: 'Quirina Zevenbergen' });
    for (const by of [other, await hand('auditor'), await hand('legal')]) {
      const refused = await refusalOf(openConfidentialSource, { source: source.id }, by);
      expect(refused).toEqual(await refusalOf(openConfidentialSource, { source: 'no-such-source' }, by));
      expect(refused?.code).toBe('not-found');
      expect(await found(by, 'quirina')).toEqual([]);
      expect(value(await view(sourceList, { q: 'Quirina' }, by.caller)).items).toEqual([]);
      expect(JSON.stringify(value(await view(sourcesScreen, {}, by.caller)))).not.toContain('Quirina');
    }
    for (const act of [changeConfidentialSource, contactConfidentialSource, nameOnConfidentialSource]) {
      const asked = { revision: 1, note: 'x', at: '2026-03-02T18:00:00Z', how: 'phone', said: 'x', people: [] };
      expect((await refusalOf<unknown, unknown>(act as never, { source: source.id, ...asked }, other))?.code).toBe(
        'not-found',
      );
    }
  });

  test('two make the same name without learning of it, and as a source of the desk too', async () => {
    const first = await made({ people: [] });
    const second = await other.do(makeConfidentialSource, SAID);
    expect(second.people).toEqual([other.id]);
    expect(await found(owner)).not.toContain(second.id);
    expect(await found(other)).not.toContain(first.id);
    const claim = await newClaim(other, (await newStory(other)).id, 'opened in 1931');
    const plain = { claim: claim.id, type: 'quotation', source: SAID.name, tier: 'primary', stance: 'supports' };
    expect((await other.do(attachEvidence, { ...plain, excerpt: 'It is so.' })).source).toBe(SAID.name);
  });

  test('no token, whoever it acts for', async () => {
    const { id } = await made();
    const token = await tokenOf(owner);
    const body = { ...SAID, revision: 1, at: '2026-03-02T18:00:00Z', how: 'phone', said: 'x', people: [], q: '' };
    const answers = [
      await call(token, 'POST', '/confidential-sources', body),
      await call(token, 'POST', '/confidential-sources/finding', body),
      await call(token, 'POST', `/confidential-sources/${id}/opening`, {}),
      await call(token, 'PATCH', `/confidential-sources/${id}`, body),
      await call(token, 'POST', `/confidential-sources/${id}/contacts`, body),
      await call(token, 'PUT', `/confidential-sources/${id}/people`, body),
    ];
    expect(answers.map((one) => one.status)).toEqual(answers.map(() => 403));
  });
});

describe('who may be named', () => {
  test('those who read sources by office; the owner says who, or anybody named once they have left', async () => {
    const leaving = await hand('checker', { name: 'Jo Rasch' });
    const { id } = await leaving.do(makeConfidentialSource, { ...SAID, people: [named.id] });
    const asked = (people: string[], by: Hand) => refusalOf(nameOnConfidentialSource, { source: id, people }, by);
    const administrator = await hand('administrator', { name: 'Bo Wit' });
    expect((await asked([administrator.id], leaving))?.sentence).toContain('Bo Wit reads no sources');
    expect((await asked(['nobody'], leaving))?.fields).toHaveProperty('people');
    expect((await asked([named.id], leaving))?.sentence).toContain('may see it already');
    expect((await asked([other.id], named))?.sentence).toContain('Jo Rasch made this');
    await administrator.do(changePerson, { person: leaving.id, active: false });
    expect((await named.do(nameOnConfidentialSource, { source: id, people: [other.id, named.id] })).people).toContain(
      other.id,
    );
  });

  test('whoever is left out knows of it no more', async () => {
    const { id } = await made();
    await owner.do(nameOnConfidentialSource, { source: id, people: [] });
    expect((await refusalOf(openConfidentialSource, { source: id }, named))?.code).toBe('not-found');
    expect(await found(named)).not.toContain(id);
  });
});

describe('what is said of it', () => {
  test('changes, and what was said before is kept, sealed with it', async () => {
    const { id } = await made();
    const change = { source: id, revision: 1, reach: 'By letter' };
    const after = await named.do(changeConfidentialSource, change);
    expect(after).toMatchObject({ revision: 2, reach: 'By letter', before: [{ revision: 1, reach: SAID.reach }] });
    const late = await refusalOf(changeConfidentialSource, { ...change, reach: 'By phone' }, owner);
    expect(late?.code).toBe('stale');
    expect(JSON.stringify(late)).not.toContain('By letter');
    const same = { source: id, revision: 2, reach: 'By letter' };
    expect((await refusalOf(changeConfidentialSource, same, owner))?.code).toBe('invalid');
    const terms = { source: id, revision: 2, kind: 'body' };
    expect((await refusalOf(changeConfidentialSource, terms, owner))?.fields).toHaveProperty('terms');
  });

  test('has a log of contacts, whose corrections stand in their place', async () => {
    const { id } = await made();
    const contact = { source: id, at: '2026-03-02T18:00:00Z', how: 'phone', said: 'She rang.' };
    const { contacts } = await named.do(contactConfidentialSource, contact);
    expect(contacts).toMatchObject([{ by: named.id, said: 'She rang.', before: [] }]);
    const corrects = contacts[0]?.id;
    const after = await owner.do(contactConfidentialSource, { ...contact, by: named.id, said: 'I rang.', corrects });
    expect(after.contacts).toMatchObject([{ said: 'I rang.', before: [{ said: 'She rang.' }] }]);
    const refused = async (more: object) =>
      (await refusalOf(contactConfidentialSource, { ...contact, ...more }, owner))?.code;
    expect(await refused({ corrects })).toBe('stale');
    expect(await refused({ corrects: 'none' })).toBe('invalid');
    expect(await refused({ by: 'nobody' })).toBe('invalid');
    expect(await refused({ at: '2999-01-01T00:00:00Z' })).toBe('invalid');
  });
});

describe('evidence from it', () => {
  const QUOTE = { type: 'quotation', source: 'typed', tier: 'primary', stance: 'supports', excerpt: 'We knew.' };

  async function claimAndSource() {
    const source = await made();
    const story = await newStory(other);
    const claim = await newClaim(owner, story.id, 'opened in 1931');
    return { source, story, claim, evidence: { claim: claim.id, ...QUOTE, confidentialSource: source.id } };
  }

  test('is confidential, bears its name, and is seen by nobody who is not named on it', async () => {
    const { source, claim, story, evidence } = await claimAndSource();
    const refused = await refusalOf(attachConfidential, { ...evidence, people: [other.id] }, owner);
    expect(refused?.fields?.people).toContain('Ada Brandt is not named on this confidential source');
    const piece = await owner.do(attachConfidential, evidence);
    expect(piece).toMatchObject({ said: { source: SAID.name }, confidentialSource: source.id });
    const { uses } = await owner.do(openConfidentialSource, { source: source.id });
    expect(uses).toMatchObject([{ story: story.id, claims: [claim.number] }]);
    expect((await named.do(openConfidentialSource, { source: source.id })).uses).toEqual([]);
    const wider = { confidential: piece.id, people: [other.id] };
    expect((await refusalOf(nameOnConfidential, wider, owner))?.sentence).toContain('Name them there first');
    await owner.do(nameOnConfidentialSource, { source: source.id, people: [other.id] });
    expect((await owner.do(nameOnConfidential, wider)).people).toContain(other.id);
    await owner.do(nameOnConfidentialSource, { source: source.id, people: [] });
    expect((await other.do(openConfidential, { confidential: piece.id })).confidentialSource).toBeNull();
  });

  test('names none that one is not named on: as what never was', async () => {
    const { evidence } = await claimAndSource();
    const refused = await refusalOf(attachConfidential, evidence, other);
    const never = { ...evidence, confidentialSource: 'no-such-source' };
    expect(refused).toEqual(await refusalOf(attachConfidential, never, other));
    expect(refused?.fields).toHaveProperty('source');
  });

  test('takes it up and gives it up by a correction', async () => {
    const { source, evidence } = await claimAndSource();
    const piece = await owner.do(attachConfidential, { ...evidence, confidentialSource: undefined });
    expect(piece.confidentialSource).toBeNull();
    const taken = { confidential: piece.id, confidentialSource: source.id };
    expect(await owner.do(correctConfidential, taken)).toMatchObject({
      said: { source: SAID.name },
      confidentialSource: source.id,
    });
    const kept = await owner.do(correctConfidential, { confidential: piece.id, excerpt: 'We all knew.' });
    expect(kept.confidentialSource).toBe(source.id);
    const given = await owner.do(correctConfidential, { confidential: piece.id, source: 'A letter' });
    expect(given).toMatchObject({ said: { source: 'A letter' }, confidentialSource: null });
    const again = { confidential: piece.id, confidentialSource: source.id };
    await owner.do(nameOnConfidential, { confidential: piece.id, people: [other.id] });
    expect((await refusalOf(correctConfidential, again, owner))?.fields).toHaveProperty('people');
  });
});

describe('the trail', () => {
  test('of the desk holds, and says of it no more than that something was done; those named read what', async () => {
    const { id } = await made({ name: 'Wilhelmina Oost' });
    await named.do(openConfidentialSource, { source: id });
    const auditor = await hand('auditor');
    const { lines } = value(await view(deskTrailLines, {}, auditor.caller));
    expect(faultIn(DESK_CHAIN, lines, sha256)).toBeNull();
    for (const line of lines.filter((one) => one.type === SEALED_TYPE)) {
      expect(line.actor).toBe('withheld');
      expect(line).not.toHaveProperty('payload');
    }
    expect(JSON.stringify(lines)).not.toContain('Wilhelmina');
    const { trail } = await owner.do(openConfidentialSource, { source: id });
    expect(trail.map((line) => `${line.actor} ${line.sentence}`)).toEqual([
      'Ines Maroto read a confidential source',
      'Leo Falk read a confidential source',
      'Ines Maroto made the confidential source “Wilhelmina Oost”',
    ]);
    await owner.do(nameOnConfidentialSource, { source: id, people: [auditor.id] });
    const told = value(await view(deskTrailScreen, { kind: 'evidence', person: named.id }, auditor.caller));
    expect(told.lines.map((line) => line.sentence)).toContain('read a confidential source');
  });
});
