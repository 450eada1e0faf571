import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver of this machine, allowed by name, that keeps what it is sent and answers as the test has it. */
export interface Receiver {
  url: string;
  port: number;
  received: Received[];
  answer: (response: ServerResponse) => void;
  close: () => Promise<void>;
}

const taken = (response: ServerResponse) => void response.writeHead(204).end();

export async function receiver(): Promise<Receiver> {
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      made.received.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      made.answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const made: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received: [],
    answer: taken,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  allow(`127.0.0.1:${port}`);
  return made;
}

/** Opens one more host by name, beside those that are. */
export function allow(host: string): void {
  process.env.STET_WEBHOOK_ALLOW = [process.env.STET_WEBHOOK_ALLOW, host].filter(Boolean).join(',');
}

/** A verifier as a receiver writes it, from the description alone. */
export function verifies({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(expected);
}
