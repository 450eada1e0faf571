import { expect, test } from 'vitest';
import { toldError } from './told-error';

const SECRET = 'canary-5d1c';

function thrown(make: () => Error): unknown {
  try {
    throw make();
  } catch (error) {
    return error;
  }
}

test('tells the kind of an error and where it was, and nothing that it says', () => {
  const told = toldError(thrown(() => new TypeError(`cannot read ${SECRET}`)));
  expect(told).toMatchObject({
    class: 'TypeError',
    stack: expect.arrayContaining([expect.stringMatching(/told-error/)]),
  });
  expect(JSON.stringify(told)).not.toContain(SECRET);
});

test.each([
  [
    'of several lines that look like a stack',
    `one\n    at ${SECRET} (file.ts:1:2)\n    at ${SECRET}.name (/a/b.ts:3:4)`,
  ],
  ['that ends in a line break', `${SECRET}\n`],
  ['of one letter', 'a'],
  ['that is empty', ''],
])('a message %s is cut away, and the frames after it stay', (_, message) => {
  const told = toldError(thrown(() => new Error(message)));
  expect(JSON.stringify(told)).not.toContain(SECRET);
  expect(told.stack?.length).toBeGreaterThan(2);
});

test('names and codes count only where they look like some', () => {
  const named = Object.assign(new Error('x'), { name: `Error of ${SECRET}`, code: SECRET, digest: `${SECRET} said` });
  expect(JSON.stringify(toldError(named))).not.toContain(SECRET);
  expect(toldError(Object.assign(new Error('x'), { code: 'P2010', digest: '1832740@E394' }))).toMatchObject({
    class: 'Error',
    code: 'P2010',
    digest: '1832740@E394',
  });
});

test('goes down to what the database said, by its code alone', () => {
  const adapter = { name: 'DriverAdapterError', cause: { originalCode: '23505', originalMessage: SECRET } };
  const error = Object.assign(new Error(SECRET), { code: 'P2010', meta: { driverAdapterError: adapter } });
  const told = toldError(error);
  expect(told).toMatchObject({ code: 'P2010', cause: { class: 'DriverAdapterError', cause: { code: '23505' } } });
  expect(JSON.stringify(told)).not.toContain(SECRET);
});

test('what was thrown and is no error is told by its type', () => {
  expect(toldError(SECRET)).toEqual({ class: 'string' });
  expect(toldError(null)).toEqual({ class: 'null' });
  expect(toldError({ [SECRET]: SECRET })).toEqual({ class: 'object' });
});

test('a ring of causes ends', () => {
  const ring = new Error('x') as Error & { cause: unknown };
  ring.cause = ring;
  expect(JSON.stringify(toldError(ring)).match(/"class"/g)?.length).toBeLessThan(10);
});
