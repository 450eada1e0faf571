import { findOperation } from '@/server/http/find-operation';
import { serve } from '@/server/http/handle';
import { type Answer, HOST } from './builders-call';

type Bytes = string | Uint8Array | FormData | ReadableStream<Uint8Array>;

async function ask(token: string, method: string, path: string, body: Bytes | undefined, headers: HeadersInit) {
  const sent = { ...Object.fromEntries(new Headers(headers)), authorization: `Bearer ${token}` };
  const streamed = body instanceof ReadableStream ? { duplex: 'half' } : {};
  const init = { method, headers: sent, body: body instanceof Uint8Array ? new Uint8Array(body) : body, ...streamed };
  const request = new Request(`${HOST}/api/v1${path}`, init);
  const found = findOperation(method, path.split('/').slice(1));
  if (!found) throw new Error(`there is no ${method} ${path}`);
  return serve(found.operation, request, found.names);
}

/** Sends bytes, and gets JSON. */
export async function sendTo<T = Record<string, unknown>>(
  token: string,
  method: 'POST' | 'PATCH',
  path: string,
  body: Bytes,
  headers: HeadersInit = {},
): Promise<Answer<T>> {
  const response = await ask(token, method, path, body, headers);
  return { status: response.status, body: (await response.json()) as T, headers: response.headers };
}

/** Attaches a file as scripts do: one call with the parts `data` and `file`. */
export function attachFile<T = Record<string, unknown>>(
  token: string,
  claim: string,
  data: object,
  name: string,
  bytes: Uint8Array,
  headers: HeadersInit = {},
): Promise<Answer<T>> {
  const form = new FormData();
  form.set('data', JSON.stringify(data));
  form.set('file', new File([new Uint8Array(bytes)], name));
  return sendTo<T>(token, 'POST', `/claims/${claim}/evidence`, form, headers);
}

/** Gets bytes. */
export async function bytesAt(
  token: string,
  path: string,
  headers: HeadersInit = {},
  method = 'GET',
): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
  const response = await ask(token, method, path, undefined, headers);
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}
