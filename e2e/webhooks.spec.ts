import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

/** The one port of this machine that the desk under test may send news to. */
const PORT = Number(process.env.STET_TEST_RECEIVER);

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

function signatureOf({ headers, body }: Received, secret: string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

test('an administrator has a content system told, sees that it arrives, and what does not', async ({ signedIn }) => {
  const received: Received[] = [];
  let answer = (response: ServerResponse) => void response.writeHead(204).end();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(PORT, '127.0.0.1', done));
  const { page } = await signedIn('administrator');
  const name = `CMS ${Date.now()}`;
  await page.goto('/webhooks');
  const form = page.getByRole('form', { name: 'Add an address' });
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Address').fill('https://10.0.0.5/hook');
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(form.getByText('This address leads into a private network')).toBeVisible();
  await expect(form.getByLabel('Name')).toHaveValue(name);
  await form.getByLabel('Address').fill(`http://127.0.0.1:${PORT}/hook`);
  await form.getByLabel('A correction is accepted').check();
  await form.getByRole('button', { name: 'Add' }).click();
  const secret = await page.locator('.token-shown output').innerText();
  await page.getByRole('button', { name: 'I have it' }).click();
  await expect(page.getByText(secret)).toHaveCount(0);

  const card = page.getByRole('region', { name });
  await card.getByRole('button', { name: 'Send a test' }).click();
  await expect(card.getByText('Delivered.')).toBeVisible();
  await expect(card.getByText('Answered 204')).toBeVisible();
  const [first] = received;
  expect(first?.headers['webhook-signature']).toBe(first && signatureOf(first, secret));
  answer = (response) => void response.writeHead(500).end();
  await card.getByRole('button', { name: 'Send a test' }).click();
  await expect(card.getByText('The receiver is too busy, or has a fault of its own.')).toBeVisible();
  answer = (response) => void response.writeHead(200).end();
  await card
    .getByRole('row', { name: /too busy/ })
    .getByRole('button', { name: 'Send again' })
    .click();
  await expect(card.getByText('Delivered.')).toHaveCount(2);
  expect(received[2]?.headers['webhook-id']).toBe(received[1]?.headers['webhook-id']);

  await card.getByRole('button', { name: `Change ${name}` }).click();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await card.getByRole('button', { name: 'Make another secret' }).click();
  await expect(card.locator('.token-shown output')).toHaveText(/^whsec_/);
  await expect(card.getByText('An earlier secret holds until')).toBeVisible();
  await card.getByRole('button', { name: 'Switch off' }).click();
  await expect(card.getByRole('button', { name: 'Send a test' })).toHaveAttribute('aria-disabled', 'true');
  await card.getByRole('button', { name: 'Remove for good' }).click();
  await expect(card).toHaveCount(0);
  await new Promise((done) => server.close(done));
});
