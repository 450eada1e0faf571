import { requestNotes } from '../log/request-notes';
import { findOperation, methodsAt } from './find-operation';
import { nowhere, serve } from './handle';
import { NO_STORE, wrongMethod } from './problem';

/** What a GET would answer, without its body: what would be read for it is not read to its end. */
async function headOnly(answered: Response): Promise<Response> {
  await answered.body?.cancel();
  return new Response(null, { status: answered.status, headers: answered.headers });
}

/** The framework takes the length off every answer: where one is known, whoever holds the connection is told. */
function withLength(answered: Response): Response {
  const length = answered.headers.get('content-length');
  if (length !== null) requestNotes()?.tellLength?.(Number(length));
  return answered;
}

/** The one handler in front of the gate: which call it is stands in operations.ts; every other address and method is a problem. */
export async function respond(request: Request, path: readonly string[]): Promise<Response> {
  const found = findOperation(request.method, path);
  if (found) {
    const answered = withLength(await serve(found.operation, request, found.names));
    return request.method === 'HEAD' ? headOnly(answered) : answered;
  }
  const methods = methodsAt(path);
  if (methods.length === 0) return nowhere();
  if (request.method === 'OPTIONS')
    return new Response(null, { status: 204, headers: { ...NO_STORE, allow: methods.join(', ') } });
  return wrongMethod(request.method, methods);
}
