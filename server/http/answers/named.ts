import { z } from 'zod';

/** What calls answer, by the name it has in openapi.json. */
export const ANSWERS = z.registry<{ id: string }>();

/** Gives the form of an answer its name. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  ANSWERS.add(schema, { id });
  return schema;
}

/** A list in pages: `next` is what `after` takes to go on, null at the end. */
export const listOf = <S extends z.ZodType>(id: string, item: S) =>
  named(id, z.object({ items: z.array(item), next: z.string().nullable() }));
