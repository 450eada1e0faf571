import { invalid, isRefused, notFound, type Refusal, refuse } from '@/domain/refusal';
import type { Caller } from '../caller';
import { keep, perform, view } from '../gate';
import { sha256 } from '../given';
import type { IdempotentCall } from '../keeps/idempotency';
import { overLimit } from '../keeps/rate-count';
import { logFailure } from '../log/log';
import { noteOnRequest, requestNotes } from '../log/request-notes';
import { type Body, bodyOf } from './body';
import { callerOf, notFromHere } from './caller';
import type {
  AnswerOperation,
  BytesOperation,
  DownloadOperation,
  KeepOperation,
  LinesOperation,
  Operation,
  ReadOperation,
  WriteOperation,
} from './operation';
import { NO_STORE, problem } from './problem';

type Names = Record<string, string>;

const answer = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { ...NO_STORE, 'content-type': 'application/json' } });

const callerName = (caller: Caller): string =>
  caller === null
    ? ''
    : caller.kind === 'token'
      ? `token:${caller.hash}`
      : caller.kind === 'session'
        ? caller.person
        : caller.name;

const SETUP_TRIES = { most: 20, minutes: 15 };

/** The one-time code is short enough to type, so it may not be tried often. */
async function setupRefusal(request: Request): Promise<Refusal | null> {
  const key = `setup:${request.headers.get('x-stet-address') ?? ''}`;
  const over = await keep(overLimit([{ key, ...SETUP_TRIES }], new Date())).catch(() => false);
  if (!over) return null;
  return refuse('too-many', 'Too many tries. Wait a quarter of an hour, or start Stet again for a new code.', {
    retryAfter: 900,
  }).refusal;
}

function idempotent(request: Request, caller: Caller, text: string): IdempotentCall | null | Refusal {
  const key = request.headers.get('idempotency-key');
  if (key === null || caller === null) return null;
  if (key.length < 1 || key.length > 200)
    return invalid({ 'Idempotency-Key': 'An Idempotency-Key has 1 to 200 characters.' }).refusal;
  const { pathname } = new URL(request.url);
  return { caller: callerName(caller), method: request.method, path: pathname, key, bodyHash: sha256(text) };
}

const isMultipart = (request: Request) => /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '');

const writtenBody = (operation: WriteOperation, request: Request, names: Names, caller: Caller) =>
  operation.withFile && isMultipart(request) ? operation.withFile(request, names, caller) : bodyOf(request);

async function written(operation: WriteOperation, request: Request, names: Names): Promise<Response> {
  const called = await callerOf(request, true);
  if (!called.ok) return problem(called.refusal);
  const body = await writtenBody(operation, request, names, called.value);
  if (!body.ok) return problem(body.refusal);
  try {
    return await performed(operation, request, names, called.value, body.value);
  } finally {
    await body.value.done?.();
  }
}

async function performed(
  operation: WriteOperation,
  request: Request,
  names: Names,
  who: Caller,
  body: Body,
): Promise<Response> {
  const caller: Caller = operation.as ? { kind: 'system', name: operation.as } : who;
  const stopped = operation.as ? await setupRefusal(request) : null;
  if (stopped) return problem(stopped);
  const call = operation.as ? null : idempotent(request, caller, body.text);
  if (call && 'code' in call) return problem(call);
  const done = await perform(operation.command, { ...body.value, ...names }, caller, { call });
  if (!done.ok) return problem(done.refusal);
  await operation.after?.(body.value);
  return operation.send ? operation.send(done.value, caller) : answer(done.value, operation.status);
}

async function found(operation: ReadOperation, request: Request, names: Names): Promise<Response> {
  const called = await callerOf(request, false);
  if (!called.ok) return problem(called.refusal);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const result = await view(operation.query, { ...asked, ...names }, called.value);
  return result.ok ? answer(result.value) : problem(result.refusal);
}

async function answered(operation: AnswerOperation, request: Request, names: Names): Promise<Response> {
  const called = await callerOf(request, true);
  if (!called.ok) return problem(called.refusal);
  const body = await bodyOf(request);
  if (!body.ok) return problem(body.refusal);
  const asked = await view(operation.query, { ...body.value.value, ...names }, called.value);
  if (!asked.ok) return problem(asked.refusal);
  const result = await operation.work(asked.value);
  return result.ok ? answer(result.value) : problem(result.refusal);
}

async function listed(operation: LinesOperation, request: Request, names: Names): Promise<Response> {
  const called = await callerOf(request, false);
  if (!called.ok) return problem(called.refusal);
  const stretch = (after: number) => view(operation.query, { ...names, after }, called.value);
  const first = await stretch(0);
  if (!first.ok) return problem(first.refusal);
  let part: typeof first.value | null = first.value;
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (part === null) return controller.close();
      controller.enqueue(encoder.encode(part.lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
      if (part.next === null) {
        part = null;
        return;
      }
      const next = await stretch(part.next);
      // A chain that breaks off must not look whole: the connection does.
      if (!next.ok) return controller.error(new Error(next.refusal.sentence));
      part = next.value;
    },
  });
  return new Response(stream, { headers: { ...NO_STORE, 'content-type': 'application/x-ndjson' } });
}

async function asBytes(operation: BytesOperation, request: Request, names: Names): Promise<Response> {
  const called = await callerOf(request, operation.method !== 'GET');
  if (!called.ok) return problem(called.refusal);
  const allowed = await view(operation.query, names, called.value);
  return allowed.ok ? operation.work(request, allowed.value) : problem(allowed.refusal);
}

/** A link on somebody else's page takes nothing away in this person's name. An address that is typed does. */
const fromElsewhere = (request: Request) =>
  ['cross-site', 'same-site'].includes(request.headers.get('sec-fetch-site') ?? '');

async function taken(operation: DownloadOperation, request: Request, names: Names): Promise<Response> {
  const called = await callerOf(request, false);
  if (!called.ok) return problem(called.refusal);
  if (called.value?.kind === 'session' && fromElsewhere(request)) return problem(notFromHere().refusal);
  if (request.method === 'HEAD') {
    const allowed = await view(operation.query, names, called.value);
    return allowed.ok ? new Response(null, { headers: NO_STORE }) : problem(allowed.refusal);
  }
  const done = await perform(operation.command, names, called.value);
  return done.ok ? operation.send(done.value, called.value, request) : problem(done.refusal);
}

async function kept(operation: KeepOperation, request: Request, names: Names): Promise<Response> {
  const called = await callerOf(request, true);
  if (!called.ok) return problem(called.refusal);
  const body = await bodyOf(request);
  if (!body.ok) return problem(body.refusal);
  const allowed = await view(operation.query, { ...body.value.value, ...names }, called.value);
  if (!allowed.ok) return problem(allowed.refusal);
  if (called.value?.kind !== 'session') return nowhere();
  const done = await keep(operation.keep(called.value, names, allowed.value));
  return isRefused(done) ? problem(done.refusal) : answer(done ?? {});
}

/** Serves one operation; a bug is logged without what was sent, and told without what happened inside. */
export async function serve(operation: Operation, request: Request, names: Names): Promise<Response> {
  noteOnRequest({ route: `/api/v1${operation.path}` });
  try {
    if (operation.kind === 'write') return await written(operation, request, names);
    if (operation.kind === 'answer') return await answered(operation, request, names);
    if (operation.kind === 'keep') return await kept(operation, request, names);
    if (operation.kind === 'bytes') return await asBytes(operation, request, names);
    if (operation.kind === 'download') return await taken(operation, request, names);
    if (operation.kind === 'lines') return await listed(operation, request, names);
    return await found(operation, request, names);
  } catch (error) {
    logFailure(`${operation.method} ${operation.path}`, error, { request: requestNotes()?.id });
    return problem(
      refuse(
        'busy',
        'Something went wrong in Stet itself. Nothing was saved; try again, and tell your administrator if it stays.',
      ).refusal,
    );
  }
}

export const nowhere = () => problem(notFound().refusal);
