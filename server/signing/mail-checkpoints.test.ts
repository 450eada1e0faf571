import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { CHECKPOINT_RULE, checkpointLine, type SignedCheckpoint } from '@/domain/checkpoint';
import { mailCheckpoints } from './mail-checkpoints';

let server: Server;
afterEach(() => void server.close());

const signed: SignedCheckpoint = {
  checkpoint: { rule: CHECKPOINT_RULE, chain: 'desk', size: 3, head: 'h', at: '2026-01-02T03:04:05.678Z', key: 'k' },
  signature: 's',
  publicKey: 'p',
};

/** Enough of a mail server to take one mail, or to refuse everybody with a code. */
async function listen(refusal?: string): Promise<{ port: number; taken: () => string }> {
  let taken = '';
  server = createServer((socket) => {
    let inData = false;
    socket.write('220 here\r\n');
    socket.setEncoding('utf8').on('data', (text: string) => {
      if (inData) {
        taken += text;
        if (!taken.endsWith('\r\n.\r\n')) return;
        inData = false;
        return void socket.write('250 taken\r\n');
      }
      if (text.startsWith('QUIT')) return void socket.end('221 bye\r\n');
      if (refusal && text.startsWith('RCPT')) return void socket.write(`${refusal}\r\n`);
      inData = text.startsWith('DATA');
      socket.write(inData ? '354 go on\r\n' : '250 well\r\n');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { port: (server.address() as { port: number }).port, taken: () => taken };
}

const setting = (port: number) => ({
  server: new URL(`smtp://127.0.0.1:${port}`),
  from: 'stet@example.org',
  to: ['keeper@example.org', 'court@example.org'],
});

const attached = (mail: string) =>
  Buffer.from(/base64\r\n[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/.exec(mail)?.[1] ?? '', 'base64').toString('utf8');

test('checkpoints go in one mail, as a file of lines', async () => {
  const { port, taken } = await listen();
  expect(await mailCheckpoints(setting(port), [signed, signed], 'https://stet.example.org')).toBeNull();
  expect(taken()).toContain('Subject: Checkpoints of the trail at https://stet.example.org: 2');
  expect(taken()).toContain('To: keeper@example.org, court@example.org');
  expect(attached(taken())).toBe(`${checkpointLine(signed)}\n`.repeat(2));
});

test('a server that refuses the addresses, and one that is not there, are told apart', async () => {
  const { port } = await listen('550 nobody of that name');
  expect(await mailCheckpoints(setting(port), [signed], 'x')).toBe('mail-refused');
  await new Promise((done) => server.close(done));
  expect(await mailCheckpoints(setting(port), [signed], 'x')).toBe('mail-unreachable');
});

test('a name and password are not given to a server on the network that does not encrypt', async () => {
  const { port, taken } = await listen();
  const server = new URL(`smtp://name:password@[::ffff:127.0.0.1]:${port}`);
  expect(await mailCheckpoints({ ...setting(port), server }, [signed], 'x')).toBe('mail-unreachable');
  expect(taken()).toBe('');
});
