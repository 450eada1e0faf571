import { beforeAll, expect, test } from 'vitest';
import type { WaitingScreen } from '@/domain/views-waiting';
import { type Hand, hand, value } from '@/prisma/builders';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { answerQuery } from './commands/answer-query';
import { askQuery } from './commands/ask-query';
import { changeClaim } from './commands/change-claim';
import { changePerson } from './commands/change-person';
import { planStory } from './commands/plan-story';
import { proposeCorrection } from './commands/propose-correction';
import { removeClaim } from './commands/remove-claim';
import { setPeople } from './commands/set-people';
import { view } from './gate';
import { deskScreen } from './queries/desk-screen';
import { waitingScreen } from './queries/waiting-screen';

await takeTestDatabase();

let nora: Hand;
let hanna: Hand;
let ruth: Hand;
let auditor: Hand;
beforeAll(async () => {
  nora = await hand('reporter', { name: 'Nora' });
  hanna = await hand('checker', { name: 'Hanna' });
  ruth = await hand('editor', { name: 'Ruth' });
  auditor = await hand('auditor');
});

const people = () => [
  { person: nora.id, as: 'author' as const },
  { person: hanna.id, as: 'checker' as const },
  { person: ruth.id, as: 'editor' as const },
];
const waits = async (by: Hand, input: object = {}, now?: Date): Promise<WaitingScreen> =>
  value(await view(waitingScreen, input, by.caller, now));
const told = ({ groups }: WaitingScreen, story: string) =>
  groups.flatMap(({ person, entries }) =>
    entries.filter((one) => one.story === story).map((one) => [person, one.act, one.number]),
  );

async function everything(headline: string) {
  const story = await newStory(nora, { people: people(), headline });
  const [first, second, third, fourth] = [
    await newClaim(hanna, story.id, 'opened in 1931'),
    await newClaim(hanna, story.id, '18,400 vehicles'),
    await newClaim(hanna, story.id, 'Ines Maroto', { risk: 'high' }),
    await newClaim(hanna, story.id, 'The bridge'),
  ];
  const ask = { to: nora.id, question: 'Which year?' };
  await hanna.do(askQuery, { claim: first.id, revision: 1, ...ask, due: '2126-03-02T18:00:00Z' });
  const query = await hanna.do(askQuery, { claim: first.id, revision: 2, ...ask });
  await nora.do(answerQuery, { query: query.id, revision: 1, text: '1931.' });
  await hanna.do(proposeCorrection, {
    claim: second.id,
    revision: 1,
    span: second.spans[0]?.id,
    replacement: '18,500 vehicles',
    reason: 'The count says so.',
  });
  await settle(hanna, third);
  const checked = await settle(hanna, fourth);
  await hanna.do(changeClaim, { claim: fourth.id, revision: checked.revision, statement: 'Another bridge' });
  return { story, first };
}

test('everything that waits, by whose move it is: one’s own first', async () => {
  const { story } = await everything('Everything waits');
  expect(told(await waits(nora), story.id)).toEqual([
    [nora.id, 'Answer a query', 1],
    [hanna.id, 'Read an answer', 1],
    [hanna.id, 'Recheck', 4],
    [ruth.id, 'Decide a correction', 2],
    [ruth.id, 'Second check', 3],
  ]);
});

test('it can be narrowed to a person and a story, and says what is late', async () => {
  const { story } = await everything('Narrowed');
  await everything('The other');
  const screen = await waits(ruth, { story: story.id, person: nora.id }, new Date('2126-03-04T19:00:00Z'));
  expect(screen.groups.map((group) => [group.person, group.entries.map((one) => [one.act, one.late])])).toEqual([
    [nora.id, [['Answer a query', '2 days late']]],
  ]);
  expect([screen.total, screen.late]).toEqual([1, 1]);
});

test('a story that is due lends its date to what has none', async () => {
  const { story } = await everything('Due');
  const dueAt = '2126-03-05T12:00:00.000Z';
  await ruth.do(planStory, { story: story.id, dueAt });
  const entries = (await waits(ruth, { story: story.id })).groups.flatMap((group) => group.entries);
  expect(entries.map((one) => one.dueAt).filter((due) => due === dueAt)).toHaveLength(4);
});

test('of restricted stories only those on them are told, also when they ask for one by its id', async () => {
  const outsider = await hand('checker');
  const { story } = await everything('Restricted');
  expect(told(await waits(outsider), story.id)).toHaveLength(5);
  await ruth.do(setPeople, { story: story.id, people: people(), restricted: true });
  expect(told(await waits(hanna), story.id)).toHaveLength(5);
  for (const by of [outsider, auditor]) {
    const all = await waits(by);
    expect(JSON.stringify([all.groups, all.stories])).not.toContain(story.id);
    expect((await waits(by, { story: story.id })).total).toBe(0);
  }
});

test('whoever was asked and is gone leaves the move to whoever asked; a removed claim waits for nobody', async () => {
  const { story, first } = await everything('Gone');
  await ruth.do(setPeople, { story: story.id, people: people().slice(1), restricted: false });
  const left = told(await waits(ruth), story.id);
  expect(left).toContainEqual([hanna.id, 'Put a query to another', 1]);
  await hanna.do(removeClaim, { claim: first.id, revision: 4, reason: 'By mistake.' });
  expect(told(await waits(ruth), story.id).map(([, act]) => act)).not.toContain('Put a query to another');
});

const deskOf = async (by: Hand, story: string) => {
  const screen = value(await view(deskScreen, {}, by.caller));
  const mine = screen.waiting.filter((one) => one.story === story);
  const { person, act } = screen.stories.find((one) => one.id === story)?.move ?? {};
  return {
    person,
    act,
    waiting: mine.map((one) => one.act),
    did: mine.flatMap((one) => one.did?.what ?? []),
    waitingFor: screen.waitingFor.map((one) => one.person),
  };
};

test('the desk says whose move a query is, what waits on whom, and for whom one waits', async () => {
  const { story } = await everything('The desk');
  expect(await deskOf(nora, story.id)).toEqual({
    person: nora.id,
    act: '1 query',
    waiting: ['Answer a query'],
    did: ['Hanna asked'],
    waitingFor: [],
  });
  expect(await deskOf(hanna, story.id)).toEqual({
    person: hanna.id,
    act: '1 answer to read',
    waiting: ['Read an answer'],
    did: ['Nora answered'],
    waitingFor: [nora.id],
  });
});

test('on the desk, what nobody can answer any more goes back to whoever asked, and to whoever is left', async () => {
  const [asker, author] = [await hand('checker', { name: 'Otto' }), await hand('reporter', { name: 'Ada' })];
  const [, ...others] = people();
  const withAuthor = [{ person: author.id, as: 'author' as const }, ...others];
  const story = await newStory(author, { people: withAuthor, headline: 'Off the story' });
  const claim = await newClaim(asker, story.id, 'opened in 1931');
  await asker.do(askQuery, { claim: claim.id, revision: 1, to: author.id, question: 'Which year?' });
  const mine = async (by: Hand) => (await deskOf(by, story.id)).waiting;
  expect([await mine(author), await mine(asker), (await deskOf(asker, story.id)).waitingFor]).toEqual([
    ['Answer a query'],
    [],
    [author.id],
  ]);
  await ruth.do(setPeople, { story: story.id, people: others, restricted: false });
  expect(await deskOf(asker, story.id)).toEqual({
    person: asker.id,
    act: '1 query to put to another',
    waiting: ['Put a query to another'],
    did: ['Otto asked'],
    waitingFor: [],
  });
  expect([await mine(author), await mine(hanna)]).toEqual([[], []]);

  await ruth.do(setPeople, { story: story.id, people: withAuthor, restricted: false });
  expect(await mine(author)).toEqual(['Answer a query']);
  const administrator = await hand('administrator');
  for (const one of [author, asker]) await administrator.do(changePerson, { person: one.id, active: false });
  expect((await mine(hanna)).filter((act) => act.startsWith('Put'))).toEqual(['Put a query to another']);
  expect((await deskOf(auditor, story.id)).act).toBe('1 query to put to another');
});
