import { expect, test } from 'vitest';
import type { StoryView } from '@/domain/views';
import type { Clearance } from '@/domain/views-clearance';
import { hand, value } from '@/prisma/builders';
import { call, tokenOf } from '@/prisma/builders-call';
import { BODY, newClaim, readyStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { createStory } from './commands/create-story';
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

async function signOff<S extends Pick<StoryView, 'id'>>(story: S): Promise<S> {
  const { claimsDigest } = value(await view(signOffScreen, { story: story.id }, editor.caller));
  value(await perform(signOffStory, { story: story.id, password: PASSWORD, version: 1, claimsDigest }, editor.caller));
  return story;
}

const signed = async () => signOff(await readyStory(reporter, checker));

/** A signed story of the HTML, with the words of each claim that it takes. */
async function signedHtml(headline: string, body: string, claims: readonly { exact: string; start?: number }[]) {
  const story = await reporter.do(createStory, { format: 'html', headline, body, people: [], restricted: false });
  for (const { exact, start } of claims)
    await settle(checker, await newClaim(checker, story.id, exact, { spans: [{ exact, start }] }));
  return signOff(story);
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

const LINKED = '<p>In all 7 boats sank.</p><p>More <a href="https://example.org/a">here</a>.</p>';
const boats = () => signedHtml('Boats', LINKED, [{ exact: '7 boats' }]);

test('a link is compared as it is written, wherever it leads; without any it counts as not submitted', async () => {
  const story = await boats();
  const html = (href: string) => ({ format: 'html', body: LINKED.replace('https://example.org/a', href) });
  for (const href of ['https://example.org/b', '//evil.example/a', '/local', 'javascript:alert(1)', 'tel:+123', ''])
    expect(await ask(story, html(href))).toMatchObject({
      cleared: false,
      reasons: [{ code: 'links-differ' }],
      differences: [{ signed: 'https://example.org/a', submitted: href || '#', words: 'here' }],
    });
  const markdown = (href: string) => ({ format: 'markdown', body: `In all 7 boats sank.\n\nMore [here](${href}).` });
  expect(await ask(story, markdown('//evil.example/a'))).toMatchObject({ reasons: [{ code: 'links-differ' }] });
  const words = 'In all 7 boats sank.\n\nMore here.';
  const wordless = { format: 'html', body: LINKED.replace(/<\/?a[^>]*>/g, '') };
  for (const sent of [
    html('https://example.org/a'),
    html(' https://example.org/a '),
    markdown('https://example.org/a'),
    { format: 'text', body: words },
    wordless,
  ])
    expect(await ask(story, sent)).toMatchObject({ cleared: true, differences: [] });
});

test('whatever a browser may show counts, and what never shows does not', async () => {
  const story = await boats();
  const sent = (more: string) => ask(story, { format: 'html', body: LINKED + more });
  const bribe = 'Mayor Berg took a bribe.';
  for (const more of [
    `<del>${bribe}</del>`,
    `<s>${bribe}</s>`,
    `<span style="text-decoration: line-through">${bribe}</span>`,
    `<button>${bribe}</button>`,
    `<dialog open>${bribe}</dialog>`,
    `<ruby><rt>${bribe}</rt></ruby>`,
    `<p hidden style="display:block">${bribe}</p>`,
    `</body><p>${bribe}</p>`,
    `</html>${bribe}`,
  ]) {
    const answer = await sent(more);
    expect(answer).toMatchObject({ cleared: false, reasons: [{ code: 'text-differs' }] });
    expect(answer.differences.map((one) => one.submitted).join()).toContain(bribe);
  }
  for (const more of [
    `<svg><text>${bribe}</text></svg>`,
    `<math><mtext>${bribe}</mtext></math>`,
    `<textarea>${bribe}</textarea>`,
    `<iframe srcdoc="<p>${bribe}</p>"></iframe>`,
    `<input value="${bribe}">`,
    `<!-- --!>${bribe}-->`,
  ]) {
    const { cleared, reasons } = await sent(more);
    expect([cleared, reasons[0]?.code]).toEqual([false, 'markup-unread']);
  }
  const { reasons } = await ask(story, { format: 'markdown', body: `${LINKED}\n\n<iframe src="x"></iframe>` });
  expect(reasons[0]?.sentence).toContain('an element <iframe>');
  const never = '<style>p {}</style><script>a()</script><template>b</template><!-- c --><img src="d" alt="e">';
  expect(await sent(never)).toMatchObject({ cleared: true });
  const page = `<!doctype html><html><head><title>Boats</title></head><body><h1>Boats</h1>${LINKED}</body></html>`;
  expect(await ask(story, { format: 'html', body: page })).toMatchObject({ cleared: true });
});

test('only the first block may stand for a headline that is not sent', async () => {
  const story = await boats();
  const [one, two] = LINKED.split(/(?<=<\/p>)/);
  for (const body of [LINKED, `<h2>Boats</h2>${LINKED}`])
    expect(await ask(story, { format: 'html', body })).toMatchObject({ cleared: true });
  for (const body of [`${one}<h2>Boats</h2>${two}`, `<h1>Boats</h1><h2>Boats</h2>${LINKED}`])
    expect(await ask(story, { format: 'html', body })).toMatchObject({
      cleared: false,
      differences: [{ signed: '', submitted: expect.stringContaining('Boats') }],
    });
});

test('a signed text that begins with its headline is cleared as it was signed', async () => {
  const headline = 'Seven boats sank';
  const body = `<p>${headline}</p><p>In all 7 boats sank.</p>`;
  const story = await signedHtml(headline, body, [
    { exact: '7 boats' },
    { exact: headline, start: 0 },
    { exact: headline, start: headline.length + 1 },
  ]);
  for (const sent of [
    { format: 'html', body },
    { format: 'html', headline, body },
    { format: 'text', body: `${headline}\n\nIn all 7 boats sank.` },
  ])
    expect(await ask(story, sent)).toMatchObject({ cleared: true });
  expect(await ask(story, { format: 'html', body: '<p>In all 7 boats sank.</p>' })).toMatchObject({ cleared: false });
});
