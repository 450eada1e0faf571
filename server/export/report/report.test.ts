import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { hand, value } from '@/prisma/builders';
import { call, desk, tokenOf } from '@/prisma/builders-call';
import { newClaim, newStory, readyStory, settle } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { attachConfidential } from '../../commands/attach-confidential';
import { attachEvidence } from '../../commands/attach-evidence';
import { giveOverride } from '../../commands/overrides';
import { signOffStory } from '../../commands/sign-off-story';
import { vouchForConfidential } from '../../commands/vouch-for-confidential';
import { view } from '../../gate';
import { signOffScreen } from '../../queries/sign-off-screen';
import { storyBlockers } from '../../queries/stories';

await takeTestDatabase();
// The first test makes the people of all, and passwords are slow to hash.
vi.setConfig({ testTimeout: 60_000 });

async function reportOf(story: string, token?: string) {
  const { asChecker } = await desk();
  const answer = await call<string>(token ?? asChecker, 'GET', `/stories/${story}/export/html`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const { document } = parseHTML(answer.body);
  const words = (selector: string) => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
  return { text: answer.body, document, words };
}

test('a report: the text with its claims numbered, and what stands behind each', async () => {
  const { reporter, checker } = await desk();
  const story = await readyStory(reporter, checker);
  const { document, words } = await reportOf(story.id);
  expect(words('h1')).toBe(story.headline);
  expect(words('.verdict')).toBe('Not signed off. Nothing stands in the way: an editor may sign it.');
  const numbers = [...document.querySelectorAll('.text sup a')].map((one) => one.getAttribute('href'));
  expect(numbers).toEqual(['#claim-1', '#claim-2', '#claim-3']);
  for (const href of numbers) expect(document.querySelector(href ?? '')).not.toBeNull();
  expect(words('#claim-2')).toContain('opened in 1931');
  expect(words('#claim-2')).toContain(`Confirmed, ${checker.name}`);
  expect(words('#claim-2')).toContain('Works department. Quotation, primary, supports. “It is so.”');
  expect(words('[aria-labelledby=whole]')).toContain('No editor let a blocker stand.');
  expect(words('[aria-labelledby=sign-off]')).toContain('Nobody has signed this story off.');
  expect(words('[aria-labelledby=verified]')).toContain('No checkpoint of it was signed yet');
  expect(words('[aria-labelledby=verified]')).toMatch(
    /had \d+ entries when .+ The hash of the last is sha256:[0-9a-f]{64}\./,
  );
});

test('who signed it and what an editor let stand is printed', async () => {
  const { reporter, editor, checker } = await desk();
  const story = await newStory(reporter);
  await settle(checker, await newClaim(checker, story.id, 'opened in 1931'));
  const open = await newClaim(checker, story.id, '18,400 vehicles a day');
  const { blockers } = value(await view(storyBlockers, { story: story.id }, editor.caller));
  expect(blockers.map((one) => one.code).sort()).toEqual(['unmarked', 'unsettled']);
  await editor.do(giveOverride, {
    story: story.id,
    blockers: blockers.map((one) => one.key),
    reason: 'The count is the city’s <own>.',
  });
  const { claimsDigest } = value(await view(signOffScreen, { story: story.id }, editor.caller));
  const password = 'a password of ten or more';
  await editor.do(signOffStory, { story: story.id, password, version: 1, claimsDigest });
  const { words, document } = await reportOf(story.id);
  expect(words('.verdict')).toContain(`Signed off by ${editor.name}`);
  expect(words('.verdict')).toContain('The signature holds');
  expect(words(`#claim-${open.number}`)).toContain('The count is the city’s <own>.');
  expect(words('[aria-labelledby=whole]')).toContain('has no claim');
  expect(document.querySelector(`[aria-labelledby=whole] a[href="#claim-${open.number}"]`)).not.toBeNull();
  expect(words('[aria-labelledby=verified]')).toMatch(
    /Its latest checkpoint, .+ UTC, says that the first \d+ entries end in sha256:[0-9a-f]{64}, signed with the key ed25519:[0-9a-f]{64}\./,
  );
  expect(words('[aria-labelledby=sign-off]')).toContain(claimsDigest);
});

test('it runs nothing and loads nothing, whatever was written into the story', async () => {
  const { checker } = await desk();
  const evil = `<img src=x onerror=alert(1)><script>alert(2)</script></style><style>@import "http://x"</style>`;
  const story = await newStory(checker, { headline: `${evil} opens`, body: `${evil} opened in 1931.` });
  const claim = await newClaim(checker, story.id, 'opened in 1931', { statement: evil });
  const from = { source: evil, tier: 'primary', stance: 'supports', locator: evil, excerpt: evil, note: evil };
  await checker.do(attachEvidence, { claim: claim.id, type: 'link', url: 'https://example.org/?"><script>', ...from });
  const { text, document } = await reportOf(story.id);
  expect(document.querySelectorAll('script, img, iframe, object, embed, link, video, audio, form, svg').length).toBe(0);
  expect(document.querySelectorAll('style').length).toBe(1);
  expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  const attributes = [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes].map(({ name }) => name));
  expect(attributes.filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
  expect(text).toContain(`default-src 'none'`);
  expect(text.match(/<script/g)).toBeNull();
});

test('of what is confidential stands that somebody vouches for it, and no more', async () => {
  const { checker, asEditor } = await desk();
  const secret = 'canary-e4b1';
  const story = await newStory(checker);
  const claim = await newClaim(checker, story.id, 'opened in 1931');
  const said = { source: secret, tier: 'primary', stance: 'supports', excerpt: secret, note: secret, locator: secret };
  const piece = await checker.do(attachConfidential, { claim: claim.id, type: 'quotation', url: '', ...said });
  for (const token of [asEditor, await tokenOf(checker)])
    for (const form of ['html', 'csv', 'jsonld']) {
      const { body } = await call<unknown>(token, 'GET', `/stories/${story.id}/export/${form}`);
      expect(JSON.stringify(body), form).not.toMatch(/canary-e4b1|onfidential evidence, vouched/);
    }
  await checker.do(vouchForConfidential, { confidential: piece.id, vouches: true });
  for (const form of ['html', 'csv', 'jsonld']) {
    const { body } = await call<unknown>(asEditor, 'GET', `/stories/${story.id}/export/${form}`);
    expect(JSON.stringify(body), form).toContain(`Rests on confidential evidence, vouched for by ${checker.name}.`);
    expect(JSON.stringify(body), form).not.toContain(secret);
  }
});

test('a name that the reader may see stands in it; a story without claims says so', async () => {
  const editor = await hand('editor', { name: 'Ada <b>Bell</b>' });
  const story = await newStory(editor, { headline: 'Nothing marked' });
  const { words } = await reportOf(story.id, await tokenOf(editor));
  expect(words('dl')).toContain('Ada <b>Bell</b>');
  expect(words('[aria-labelledby=claims]')).toContain('No claim is marked yet.');
  expect(words('[aria-labelledby=whole]')).toContain('Nobody has let it stand.');
});
