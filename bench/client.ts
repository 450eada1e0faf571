import { Agent, request } from 'node:http';
import { desk } from './measure';

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** A call with a token over a kept connection; throws on anything but success. */
export function send<T>(token: string, method: string, path: string, body: unknown): Promise<T> {
  const text = JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  };
  return new Promise((done, fail) => {
    const sent = request(`${desk()}/api/v1${path}`, { method, agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', fail);
      answer.on('end', () => {
        const said = Buffer.concat(parts).toString();
        if ((answer.statusCode ?? 500) >= 300) fail(new Error(`${method} ${path}: ${answer.statusCode} ${said}`));
        else done(JSON.parse(said) as T);
      });
    });
    sent.on('error', fail);
    sent.end(text);
  });
}
