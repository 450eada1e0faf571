import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { StampFailed } from './stamp-failed';

const SECONDS = 30;
/** A stamp with its certificates takes some 6 kB. */
const MOST_BYTES = 256 * 1024;

/**
 * Sends a request to the authority and gives what it answers. Whoever runs the desk has named the address, so it may lead
 * anywhere, also into their own network; it is not followed elsewhere.
 */
export function askAuthority(url: URL, body: Buffer, seconds = SECONDS): Promise<Buffer> {
  const headers = { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' };
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(seconds * 1000);
    const fail = (error: unknown) => reject(new StampFailed('unreachable', error));
    const asked = (url.protocol === 'https:' ? requestSecure : requestPlain)(
      url,
      { method: 'POST', headers: { ...headers, 'Content-Length': body.length, Connection: 'close' }, signal },
      (answer) => {
        const parts: Buffer[] = [];
        let size = 0;
        answer.on('data', (part: Buffer) => {
          size += part.length;
          if (size > MOST_BYTES) asked.destroy(new Error('too large'));
          else parts.push(part);
        });
        answer.on('error', fail).once('end', () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(parts));
          else reject(new StampFailed((answer.statusCode ?? 0) >= 500 ? 'unreachable' : 'refused'));
        });
      },
    );
    asked.on('error', fail).end(body);
  });
}
