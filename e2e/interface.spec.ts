import AxeBuilder from '@axe-core/playwright';
import type { ClaimView } from '../domain/views';
import { expect, test } from './fixtures';

test('whoever makes a token finds how scripts work, opens a call, copies its example and reads what it answers', async ({
  signedIn,
}) => {
  const { page } = await signedIn('administrator');
  await page.goto('/people');
  await page.getByRole('link', { name: 'What scripts can do, with examples' }).click();
  await expect(page).toHaveURL('/docs/api');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The interface for scripts and content systems');

  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Claims and checks' }).click();
  const call = page.locator('#post-claims-claim-checks');
  await call.getByText('Record a check on a claim').click();
  await expect(call.getByText('Checkers and editors who are not authors of the story.')).toBeVisible();
  await expect(call.locator('.example pre')).toContainText('curl -sS -X POST "$STET/api/v1/claims/$CLAIM/checks"');
  await call.getByRole('button', { name: 'Copy the example: POST /claims/{claim}/checks' }).click();
  await expect(call.getByRole('status')).toHaveText(/Copied\.|Selected/);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await call.getByRole('link', { name: 'CheckRecorded' }).click();
  await expect(page).toHaveURL('/docs/api#CheckRecorded');

  // A problem's type leads to what its code means.
  const refused = await page.request.get('/api/v1/stories/none');
  const { type } = (await refused.json()) as { type: string };
  await page.goto(type);
  await expect(page.locator('#not-found')).toBeInViewport();
  await expect(page.locator('#not-found')).toContainText('nothing for this person to know of');
});

test('an address that cannot be decoded leads nowhere, in the form of any other that does', async ({
  signedIn,
  origin,
}) => {
  const { context, page } = await signedIn('checker');
  for (const path of ['50%', '%F0%9F', '50%25', 'none']) {
    const asked = await context.request.get(`${origin}/api/v1/stories/${path}`);
    expect([path, asked.status(), asked.headers()['content-type']]).toEqual([path, 404, 'application/problem+json']);
    expect(asked.headers()['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    const shown = await context.request.get(`${origin}/stories/${path}`);
    expect([path, shown.status(), shown.headers()['content-type']]).toEqual([path, 404, 'text/html; charset=utf-8']);
    expect(shown.headers()).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
    expect(shown.headers()['content-security-policy']).toContain("script-src 'self' 'nonce-");
  }
  await page.goto('/stories/50%');
  await expect(page.getByText('There is no such page, or it is not for you.')).toBeVisible();
});

test('how long a bundle and a file are is known before they come; what grows as it is read comes in chunks', async ({
  signedIn,
  newStory,
  origin,
}) => {
  const editor = await signedIn('editor');
  const story = await newStory(editor);
  const api = `${origin}/api/v1`;
  const take = async (path: string, headers = {}) => {
    const answer = await editor.context.request.get(`${api}${path}`, { headers });
    return { headers: answer.headers(), bytes: (await answer.body()).length };
  };
  const claim = await editor.api.post<ClaimView>(`/stories/${story.id}/claims`, {
    spans: [{ exact: story.version.text.slice(0, 10) }],
  });
  const attached = await editor.context.request.post(`${api}/claims/${claim.id}/evidence`, {
    headers: { origin },
    multipart: {
      data: JSON.stringify({ source: 'Works department', tier: 'primary', stance: 'supports' }),
      file: { name: 'count.txt', mimeType: 'text/plain', buffer: Buffer.from('eleven weeks') },
    },
  });
  const { id } = (await attached.json()) as { id: string };

  const known = [
    await take(`/stories/${story.id}/export/bundle`),
    await take(`/evidence/${id}/file`),
    await take(`/evidence/${id}/file`, { range: 'bytes=7-' }),
  ];
  for (const { headers, bytes } of known) {
    expect(Number(headers['content-length'])).toBe(bytes);
    expect(headers['transfer-encoding']).toBeUndefined();
  }
  expect(known.slice(1).map(({ bytes }) => bytes)).toEqual([12, 5]);
  const csv = await take(`/stories/${story.id}/export/csv`);
  expect(csv.headers['content-length']).toBeUndefined();
  expect(csv.headers['transfer-encoding']).toBe('chunked');
});
