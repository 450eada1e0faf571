import type { Readable, Writable } from 'node:stream';

export type Told = Record<string, unknown>;
type Heard = (told: Told, session: string | undefined) => void;

/** The browser's own protocol (CDP), spoken over two pipes that nobody else holds. */
export interface BrowserPipe {
  /** Rejects when the browser refuses, or is gone. */
  send(method: string, params?: Told, session?: string): Promise<Told>;
  on(event: string, heard: Heard): void;
  /** Rejects when the browser is gone; never resolves. */
  gone: Promise<never>;
}

interface Message {
  id?: number;
  method?: string;
  params?: Told;
  result?: Told;
  error?: { message?: string };
  sessionId?: string;
}

/** No picture and no PDF that is kept is longer, base64 and all. */
const LONGEST = 100 * 1024 * 1024;

/** Parts of messages that end in NUL, whole. */
function wholeMessages(take: (message: Message) => void, tooLong: () => void): (part: Buffer) => void {
  let parts: Buffer[] = [];
  let length = 0;
  return (part) => {
    let rest = part;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const text = Buffer.concat([...parts, rest.subarray(0, end)]).toString();
      [parts, length, rest] = [[], 0, rest.subarray(end + 1)];
      take(JSON.parse(text) as Message);
    }
    parts.push(rest);
    length += rest.length;
    if (length > LONGEST) tooLong();
  };
}

interface Waiting {
  resolve: (result: Told) => void;
  reject: (error: Error) => void;
}

export function browserPipe(out: Writable, into: Readable): BrowserPipe {
  const waiting = new Map<number, Waiting>();
  const listeners: [string, Heard][] = [];
  let last = 0;
  let isGone: Error | null = null;
  let tellGone: (error: Error) => void = () => undefined;
  const gone = new Promise<never>((_, reject) => {
    tellGone = reject;
  });
  gone.catch(() => undefined);
  const end = (why: string) => {
    if (isGone) return;
    isGone = new Error(why);
    for (const { reject } of waiting.values()) reject(isGone);
    tellGone(isGone);
  };
  const take = ({ id, method, params = {}, result = {}, error, sessionId }: Message) => {
    if (method) for (const [event, heard] of listeners) if (event === method) heard(params, sessionId);
    const asked = id === undefined ? undefined : waiting.get(id);
    if (!asked || id === undefined) return;
    waiting.delete(id);
    if (error) asked.reject(new Error(`the browser refuses: ${error.message ?? ''}`));
    else asked.resolve(result);
  };
  into.on(
    'data',
    wholeMessages(take, () => end('the browser says too much')),
  );
  for (const stream of [into, out]) stream.on('error', () => end('the browser is gone'));
  into.on('close', () => end('the browser is gone'));
  return {
    gone,
    on: (event, heard) => void listeners.push([event, heard]),
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (isGone) return reject(isGone);
        last += 1;
        waiting.set(last, { resolve, reject });
        out.write(`${JSON.stringify({ id: last, method, params, sessionId: session })}\0`);
      }),
  };
}
