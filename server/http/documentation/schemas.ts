import { z } from 'zod';
import { REFUSAL_STATUS } from '@/domain/refusal';
import { HTTP_FAULTS } from '@/server/http/problem';
import { ANSWERS } from '../answers/named';
import { inputOf, namesIn, type Operation } from '../operation';
import type { Schema } from './shape';

const REFERENCE = '#/components/schemas/';

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** An answer may have more fields some day: a program that reads it is not told that there are no others. */
export function opened(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(opened);
  if (!isSchema(schema)) return schema;
  const { $schema: _schema, $id: _id, ...rest } = schema;
  if (rest.additionalProperties === false) delete rest.additionalProperties;
  return Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, opened(part)]));
}

const string = { type: 'string' };

const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string', description: 'Where the code is explained' },
    title: string,
    status: { type: 'integer' },
    code: { type: 'string', enum: [...Object.keys(REFUSAL_STATUS), ...Object.keys(HTTP_FAULTS)] },
    detail: { type: 'string', description: 'What stands in the way and what to do next, for people' },
    fields: { type: 'object', additionalProperties: string, description: 'Of `invalid`: what is wrong, by field' },
    present: { description: 'Of `stale`: what stands now' },
    blockers: { type: 'array', items: {}, description: 'Of `blocked`: what is in the way' },
  },
};

/** Everything that calls answer, by name. */
export function answerSchemas(): Record<string, Schema> {
  const { schemas } = z.toJSONSchema(ANSWERS, {
    uri: (name) => `${REFERENCE}${name}`,
    io: 'output',
    unrepresentable: 'any',
  });
  return { ...(opened(schemas) as Record<string, Schema>), Problem: PROBLEM };
}

/** A reference to an answer, by the name it was given. */
export function referenceTo(answer: z.ZodType): Schema {
  const name = ANSWERS.get(answer)?.id;
  if (!name) throw new Error('An answer has no name: give it one with `named` in server/http/answers.');
  return { $ref: `${REFERENCE}${name}` };
}

const MOST_SAFE = 2 ** 53 - 1;

/** Limits of a number that are those of numbers say nothing. */
function plain(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(plain);
  if (!isSchema(schema)) return schema;
  const said = Object.entries(schema).filter(([, value]) => Math.abs(Number(value)) !== MOST_SAFE || isSchema(value));
  return Object.fromEntries(said.map(([name, value]) => [name, plain(value)]));
}

/** What a call takes besides the names in its path: its body, or its query string. */
export function inputSchema(operation: Operation): Schema {
  const whole = z.toJSONSchema(inputOf(operation), { io: 'input', unrepresentable: 'any' }) as Schema;
  const { $schema: _, ...rest } = plain(whole) as Schema;
  const names = namesIn(operation.path);
  const properties = Object.fromEntries(
    Object.entries(rest.properties ?? {}).filter(([name]) => !names.includes(name)),
  );
  return { ...rest, properties, required: (rest.required ?? []).filter((name) => !names.includes(name)) };
}
