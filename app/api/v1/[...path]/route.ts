import { findOperation } from '@/server/http/find-operation';
import { nowhere, serve } from '@/server/http/handle';

interface Context {
  params: Promise<{ path: string[] }>;
}

/** One handler in front of the gate: which call it is stands in server/http/operations.ts. */
async function handle(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params;
  const found = findOperation(request.method, path);
  return found ? serve(found.operation, request, found.names) : nowhere();
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
