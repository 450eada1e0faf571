import { expect, test } from 'vitest';
import { z } from 'zod';
import { notUnderstood } from './not-understood';

const schema = z.object({
  finding: z.enum(['confirmed', 'wrong']),
  limit: z.number().int().min(1).max(200),
  people: z.array(z.object({ person: z.string() })),
  person: z.string().or(z.email()),
  said: z.string().min(3, { error: 'Say more.' }),
});
const right = { finding: 'wrong', limit: 1, people: [], person: 'x', said: 'enough' };

test.each([
  [{ finding: 'maybe' }, '“finding” must be one of: confirmed, wrong.'],
  [{ finding: undefined }, '“finding” is missing.'],
  [{ limit: 0 }, '“limit” is too small: 1 is the least.'],
  [{ limit: 1.5 }, '“limit” must be a whole number.'],
  [{ limit: 'many' }, '“limit” must be a number.'],
  [{ people: [{}] }, '“person” is missing.'],
  [{ people: 'all' }, '“people” must be a list.'],
  [{ person: 5 }, '“person” is not of a form that can be used.'],
  [{ said: 'x' }, 'Say more.'],
])('%o: %s', (wrong, sentence) => {
  const parsed = schema.safeParse({ ...right, ...wrong }, { error: notUnderstood });
  expect(parsed.error?.issues[0]?.message).toBe(sentence);
});
