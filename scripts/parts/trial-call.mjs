import { Agent, request } from 'node:http';

const longest = 30_000;

/** Connections that are kept, as a content system or a reverse proxy keeps them. */
export const keptConnections = () => new Agent({ keepAlive: true, maxSockets: 100 });

/**
 * One call, and how it ended: `whole` (with `status` and `answer`), `refused` (nobody listened), `empty` (the connection went
 * before a byte of an answer came) or `half` (it went in the middle of one).
 */
export function callOnce({ port, agent, token, method, path, body, key }) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    'content-length': Buffer.byteLength(text),
    ...(key && { 'idempotency-key': key }),
  };
  return new Promise((resolve) => {
    let isBegun = false;
    const broken = (error) => resolve({ end: isBegun ? 'half' : error?.code === 'ECONNREFUSED' ? 'refused' : 'empty' });
    const options = { host: '127.0.0.1', port, agent, method, path: `/api/v1${path}`, headers, timeout: longest };
    const sent = request(options, (answer) => {
      isBegun = true;
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', broken);
      answer.on('end', () => {
        const told = parsed(Buffer.concat(parts).toString());
        if (!answer.complete || told === undefined) broken();
        else resolve({ end: 'whole', status: answer.statusCode, answer: told });
      });
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', broken);
    sent.end(text);
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
