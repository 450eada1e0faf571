import { z } from 'zod';
import { REFUSAL_STATUS } from '@/domain/refusal';
import { inputOf, namesIn, type Operation } from './operation';
import { OPERATIONS } from './operations';

type Schema = { properties?: Record<string, unknown>; required?: string[]; [key: string]: unknown };

const schemaOf = (operation: Operation): Schema =>
  z.toJSONSchema(inputOf(operation), { io: 'input', unrepresentable: 'any' }) as Schema;

/** The schema without the fields that stand in the path. */
function bodySchema(schema: Schema, names: readonly string[]): Schema {
  const { $schema: _, ...rest } = schema;
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name)),
  );
  return { ...rest, properties, required: (schema.required ?? []).filter((name) => !names.includes(name)) };
}

const problem = (code: string) => ({
  description: code,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const refusals = () => {
  const byStatus = new Map<number, string[]>();
  for (const [code, status] of Object.entries(REFUSAL_STATUS))
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  return Object.fromEntries([...byStatus].map(([status, codes]) => [String(status), problem(codes.join(', '))]));
};

const MEDIA: Partial<Record<Operation['kind'], string>> = {
  lines: 'application/x-ndjson',
  bytes: 'application/octet-stream',
};

/** JSON, and where a file may come along also a form of `file` and `data`. */
function bodiesOf(operation: Operation, schema: Schema) {
  if (operation.kind === 'bytes' && operation.method === 'PATCH')
    return { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } };
  if (operation.kind !== 'write' && operation.kind !== 'answer') return null;
  const json = { 'application/json': { schema } };
  if (operation.kind !== 'write' || !operation.withFile) return json;
  const properties = { file: { type: 'string', format: 'binary' }, data: schema };
  return { ...json, 'multipart/form-data': { schema: { type: 'object', required: ['file', 'data'], properties } } };
}

function described(operation: Operation) {
  const names = namesIn(operation.path);
  const schema = schemaOf(operation);
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const types = operation.kind === 'download' ? operation.types : [MEDIA[operation.kind] ?? 'application/json'];
  const status = operation.kind === 'write' ? String(operation.status) : '200';
  const body = bodySchema(schema, names);
  const asked = Object.entries(body.properties ?? {}).map(([name, field]) => ({
    name,
    in: 'query',
    required: false,
    schema: field,
  }));
  const writes = operation.kind === 'write';
  const bodies = bodiesOf(operation, body);
  return {
    summary: operation.summary,
    parameters: [
      ...inPath,
      ...(operation.kind === 'read' ? asked : []),
      ...(writes
        ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } }]
        : []),
    ],
    ...(bodies ? { requestBody: { content: bodies } } : {}),
    responses: {
      [status]: { description: operation.summary, content: Object.fromEntries(types.map((type) => [type, {}])) },
      ...refusals(),
    },
  };
}

/** OpenAPI 3.1, generated from the zod schemas that parse the input. */
export function openApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    const at = paths[operation.path] ?? {};
    at[operation.method.toLowerCase()] = described(operation);
    paths[operation.path] = at;
  }
  const string = { type: 'string' };
  return {
    openapi: '3.1.0',
    info: { title: 'Stet', version: '1', description: 'The HTTP interface of Stet, where a newsroom proves a story.' },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code', 'detail'],
          properties: {
            type: string,
            title: string,
            status: { type: 'integer' },
            code: { enum: Object.keys(REFUSAL_STATUS) },
            detail: string,
            fields: { type: 'object', additionalProperties: string },
          },
        },
      },
    },
  };
}
