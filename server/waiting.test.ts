import { beforeAll, expect, test } from 'vitest';
import type { WaitingScreen } from '@/domain/views-waiting';
import { type Hand, hand, value } from '@/prisma/builders';
import { newClaim, newStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { answerQuery } from './commands/answer-query';
import { askQuery } from './commands/ask-query';
import { changeClaim } from './commands/change-claim';
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

test('the desk says whose move a query is, what waits on whom, and for whom one waits', async () => {
  const { story } = await everything('The desk');
  const row = async (by: Hand) => {
    const screen = value(await view(deskScreen, {}, by.caller));
    const waiting = screen.waiting.filter((one) => one.story === story.id).map((one) => one.act);
    const did = screen.waiting.flatMap((one) => (one.story === story.id && one.did ? one.did.what : []));
    const { person, act } = screen.stories.find((one) => one.id === story.id)?.move ?? {};
    return { person, act, waiting, did, waitingFor: screen.waitingFor.map((one) => one.person) };
  };
  expect(await row(nora)).toEqual({
    person: nora.id,
    act: '1 query',
    waiting: ['Answer a query'],
    did: ['Hanna asked'],
    waitingFor: [],
  });
  expect(await row(hanna)).toEqual({
    person: hanna.id,
    act: '1 answer to read',
    waiting: ['Read an answer'],
    did: ['Nora answered'],
    waitingFor: [nora.id],
  });
});
