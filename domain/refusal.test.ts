import { expect, it } from 'vitest';
import { invalid, notFound, ok, REFUSAL_STATUS, refuse } from './refusal';

it('what is wrong with several fields is said by the first', () => {
  expect(invalid({ headline: 'Type one.', body: 'Too long.' })).toEqual({
    ok: false,
    refusal: { code: 'invalid', sentence: 'Type one.', fields: { headline: 'Type one.', body: 'Too long.' } },
  });
  expect(invalid({}).refusal.sentence).toMatch(/\.$/);
});

it('a refusal carries what the person needs to go on', () => {
  expect(refuse('busy', 'Try again.', { retryAfter: 2 })).toEqual({
    ok: false,
    refusal: { code: 'busy', sentence: 'Try again.', retryAfter: 2 },
  });
  expect(ok(7)).toEqual({ ok: true, value: 7 });
});

it('not there and not for you cannot be told apart', () => {
  expect(notFound()).toEqual(notFound());
  expect(REFUSAL_STATUS[notFound().refusal.code]).toBe(404);
});
