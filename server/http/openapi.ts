import { REFUSAL_STATUS, type RefusalCode } from '@/domain/refusal';
import { asksForPerson, whoMay } from '@/domain/sentences/who-may';
import type { BytesAnswer, Described } from './described/section';
import { describedAs, SECTIONS } from './described/sections';
import { sampled } from './documentation/example';
import { answerSchemas, inputSchema, referenceTo } from './documentation/schemas';
import type { Schema } from './documentation/shape';
import { namesIn, type Operation } from './operation';
import { OPERATIONS } from './operations';

const JSON_TYPE = 'application/json';

/** The action that the table of permissions knows it by. */
export const actionOf = (operation: Operation) =>
  'command' in operation ? operation.command.action : operation.query.action;

/** Whether no token may call it. */
export const isOfScreens = (operation: Operation): boolean =>
  operation.kind === 'keep' || asksForPerson(actionOf(operation));

const problem = (codes: readonly string[]) => ({
  description: codes.join(', '),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const RETRY = { 'Retry-After': { description: 'Seconds until it may be tried again', schema: { type: 'integer' } } };

const OF_WRITES: readonly RefusalCode[] = ['stale', 'blocked', 'too-large', 'unsupported-type'];

function refusals(operation: Operation) {
  const byStatus = new Map<number, string[]>();
  for (const [code, status] of Object.entries(REFUSAL_STATUS))
    if (operation.method !== 'GET' || !OF_WRITES.includes(code as RefusalCode))
      byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  const retries = (status: number) => (status === 429 || status === 503 ? { headers: RETRY } : {});
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [String(status), { ...problem(codes), ...retries(status) }]),
  );
}

/** JSON, and where a file may come along also a form of `file` and `data`. */
function bodiesOf(operation: Operation, schema: Schema, { body, upload }: Described) {
  const bytes = { schema: { type: 'string', format: 'binary' } };
  if (upload) return { [upload['Content-Type'] ?? 'application/octet-stream']: bytes };
  if (operation.method === 'GET' || (Object.keys(schema.properties ?? {}).length === 0 && !body)) return null;
  const json = { [JSON_TYPE]: { schema, ...(body ? { example: sampled(body) } : {}) } };
  if (operation.kind !== 'write' || !operation.withFile) return json;
  // Of a file the type need not be said twice.
  const data = { ...schema, required: schema.required?.filter((name) => name !== 'type') };
  const properties = { file: bytes.schema, data };
  return { ...json, 'multipart/form-data': { schema: { type: 'object', required: ['file', 'data'], properties } } };
}

function bytesAnswered({ media, also = [], line, ranges }: BytesAnswer, description: string) {
  const schema = line ? referenceTo(line) : { type: 'string', format: 'binary' };
  const content = Object.fromEntries([media, ...also].map((type) => [type, { schema }]));
  if (!ranges) return { '200': { description, content } };
  const beyond = problem(['no-such-range']);
  return { '200': { description, content }, '206': { description: 'The part asked for', content }, '416': beyond };
}

function answered(operation: Operation, { answer }: Described) {
  const status = operation.kind === 'write' ? String(operation.status) : '200';
  if ('media' in answer) return bytesAnswered(answer, operation.summary);
  return { [status]: { description: operation.summary, content: { [JSON_TYPE]: { schema: referenceTo(answer) } } } };
}

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and body within 24 hours give the first answer again; another body is `invalid`.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

function parametersOf(operation: Operation, schema: Schema) {
  const inPath = namesIn(operation.path).map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const asked = Object.entries(operation.kind === 'read' ? (schema.properties ?? {}) : {}).map(([name, field]) => ({
    name,
    in: 'query',
    required: false,
    schema: field,
  }));
  return [...inPath, ...asked, ...(operation.kind === 'write' && !operation.as ? [KEY] : [])];
}

const idOf = ({ method, path }: Operation) =>
  method.toLowerCase() +
  path
    .split(/[/-]/)
    .filter(Boolean)
    .map((part) =>
      part.replace(/^\{(\w+)\}$/, 'by-$1').replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    )
    .join('');

function security(operation: Operation) {
  if (operation.kind === 'write' && operation.as) return { security: [] };
  return isOfScreens(operation) ? { security: [{ session: [] }] } : {};
}

function described(operation: Operation, section: string) {
  const told = describedAs(operation);
  const schema = inputSchema(operation);
  const bodies = bodiesOf(operation, schema, told);
  const lines = [told.says, `Who may: ${whoMay(actionOf(operation))}`].filter(Boolean);
  return {
    operationId: idOf(operation),
    tags: [section],
    summary: operation.summary,
    description: lines.join('\n\n'),
    ...security(operation),
    parameters: parametersOf(operation, schema),
    ...(bodies ? { requestBody: { required: (schema.required ?? []).length > 0, content: bodies } } : {}),
    responses: { ...answered(operation, told), ...refusals(operation) },
  };
}

function pathsOf() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    const section = SECTIONS.find(({ calls }) => `${operation.method} ${operation.path}` in calls);
    const at = paths[operation.path] ?? {};
    at[operation.method.toLowerCase()] = described(operation, section?.title ?? '');
    paths[operation.path] = at;
  }
  return paths;
}

/** OpenAPI 3.1, generated from the zod schemas that parse the input and from those of the answers. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: { title: 'Stet', version: '1', description: 'The HTTP interface of Stet, where a newsroom proves a story.' },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { session: [] }],
    tags: SECTIONS.map(({ title, says }) => ({ name: title, description: says })),
    paths: pathsOf(),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token, which acts as one person.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'next-auth.session-token',
          description: 'A person at the screen; writes come from the desk’s own pages only.',
        },
      },
      schemas: answerSchemas(),
    },
  };
}
