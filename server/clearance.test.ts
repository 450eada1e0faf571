import { expect, test } from 'vitest';
import type { StoryView } from '@/domain/views';
import type { Clearance } from '@/domain/views-clearance';
import { hand, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { BODY, readyStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { signOffStory } from './commands/sign-off-story';
import { withdrawSignOff } from './commands/withdraw-sign-off';
import { perform, view } from './gate';
import { signOffScreen } from './queries/sign-off-screen';
import { storyById } from './queries/stories';

await takeTestDatabase();

const HEADLINE = 'Bridge to close for eleven weeks';
const PASSWORD = 'a password of ten or more';
const [reporter, checker, editor] = [await hand('reporter'), await hand('checker'), await hand('editor')];
const token = await tokenOf(editor);

async function signed() {
  const story = await readyStory(reporter, checker);
  const { claimsDigest } = value(await view(signOffScreen, { story: story.id }, editor.caller));
  value(await perform(signOffStory, { story: story.id, password: PASSWORD, version: 1, claimsDigest }, editor.caller));
  return story;
}

const ask = async (story: Pick<StoryView, 'id'>, body: object) => {
  const answer = await call<Clearance>(token, 'POST', `/stories/${story.id}/clearance`, body);
  expect(answer.status).toBe(200);
  return answer.body;
};
const trailOf = async (story: string) => (await call<string>(token, 'GET', `/stories/${story}/trail`)).body as string;

test('a content system learns that its text is the signed one, in whatever form it sends it', async () => {
  const story = await signed();
  const html = BODY.split('\n\n')
    .map((one) => `<p>${one}</p>`)
    .join('');
  for (const sent of [
    { format: 'text', headline: HEADLINE, body: BODY },
    { format: 'text', body: BODY.replaceAll(' ', '  ') },
    { format: 'html', body: `<h1>${HEADLINE}</h1>${html}` },
    { format: 'markdown', body: `# ${HEADLINE}\n\n${BODY}` },
  ])
    expect(await ask(story, sent)).toMatchObject({
      cleared: true,
      reasons: [],
      differences: [],
      signOff: { version: 1 },
    });
  const told = (await trailOf(story.id)).split('\n').filter((line) => line.includes('"clearance.asked"'));
  expect(told).toHaveLength(4);
  expect(told[0]).toContain('"token":"script"');
});

test('what differs is told with its place in the signed text', async () => {
  const story = await signed();
  const { version } = value(await view(storyById, { story: story.id }, editor.caller));
  const answer = await ask(story, { format: 'text', body: BODY.replace('18,400', '18,900') });
  expect(answer).toMatchObject({ cleared: false, reasons: [{ code: 'text-differs' }] });
  expect(answer.differences).toEqual([{ signed: '18,400', submitted: '18,900', at: version.text.indexOf('18,400') }]);
  const shifted = await ask(story, { format: 'text', body: `First of all.\n\n${BODY.replace('18,400', '18,900')}` });
  expect(shifted.differences[1]).toMatchObject({ submitted: '18,900', at: version.text.indexOf('18,400') });
});

test('a text of an unsigned story, and of one whose signature was withdrawn, is not cleared', async () => {
  const open = await readyStory(reporter, checker);
  expect(await ask(open, { format: 'text', body: BODY })).toMatchObject({
    cleared: false,
    reasons: [{ code: 'not-signed' }],
    signOff: null,
  });
  const story = await signed();
  value(await perform(withdrawSignOff, { story: story.id, reason: 'A source called.' }, editor.caller));
  const answer = await ask(story, { format: 'text', body: BODY });
  expect(answer).toMatchObject({ cleared: false, reasons: [{ code: 'sign-off-void' }], signOff: { valid: false } });
  expect(answer.reasons[0]?.sentence).toContain('A source called.');
});

test('asking voids nothing, and what cannot be read is refused in a sentence', async () => {
  const story = await signed();
  await ask(story, { format: 'text', body: 'Other words.' });
  expect(value(await view(storyById, { story: story.id }, editor.caller)).signOff).toMatchObject({ valid: true });
  const refused = await call(token, 'POST', `/stories/${story.id}/clearance`, {
    format: 'docx',
    body: 'bm90IGEgZmlsZQ==',
  });
  expect(refused.status).toBe(415);
  expect(refused.body.detail).toMatch(/\w+ .*\.$/);
});
