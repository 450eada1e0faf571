import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { logEvent } from './log';
import { keepRequests, type RequestNotes } from './request-notes';
import { routes } from './route-of';

/** Parts of pages, and being asked whether all is well, every few seconds: lines for these would hide the others. */
const QUIET = new Set(['/_next', '/healthz', '/icon.svg']);

/** That something confidential was done is in the trail; who did it is not for who reads the log either. */
const SEALED = /confidential|privileged|sealed/;

const isWorthALine = (route: string, status: number, whole: boolean) => !QUIET.has(route) || status >= 400 || !whole;

/** Whoever reads knows how much is to come. An answer that turns out shorter or longer is broken off, and never taken for whole. */
function tellLength(response: ServerResponse, bytes: number): void {
  response.strictContentLength = true;
  response.setHeader('content-length', bytes);
}

/**
 * Serves a request and writes its line: which route, how it ended, who asked. Never the address itself, which names what is
 * read and what is searched for, nor anything that was sent. Its id goes out with the answer.
 */
export function watcher(routeOf = routes()) {
  const store = new AsyncLocalStorage<RequestNotes>();
  keepRequests(store);
  return (request: IncomingMessage, response: ServerResponse, serve: () => unknown): unknown => {
    const began = performance.now();
    const notes: RequestNotes = { id: randomUUID(), tellLength: (bytes) => tellLength(response, bytes) };
    response.setHeader('x-request-id', notes.id);
    response.once('close', () => {
      const route = notes.route ?? routeOf(request.url ?? '');
      const whole = response.writableFinished;
      if (!isWorthALine(route, response.statusCode, whole)) return;
      const isSealed = SEALED.test(route);
      logEvent('request', {
        id: notes.id,
        method: request.method,
        route: isSealed ? 'sealed' : route,
        status: response.statusCode,
        ms: Math.round((performance.now() - began) * 10) / 10,
        ...(notes.actor && !isSealed && { actor: notes.actor }),
        // The caller went away, or the program had to end, before the answer was out.
        ...(!whole && { cut: true }),
      });
    });
    return store.run(notes, serve);
  };
}
