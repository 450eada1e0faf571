import { expect, it } from 'vitest';
import { decideReopening, decideResolution, resolutionInput } from './thread';

const OPEN = { id: 't1', on: { id: 'c1', number: 4 }, resolved: false };
const RESOLVED = { ...OPEN, on: null, resolved: true };

it('a thread is resolved with a reason', () => {
  expect(decideResolution(OPEN, 'He called back.')).toEqual({
    ok: true,
    change: { thread: 't1', reason: 'He called back.' },
    events: [{ type: 'thread.resolved', payload: { thread: 't1', claim: 'c1', number: 4, reason: 'He called back.' } }],
  });
});

it('a resolved thread is opened again', () => {
  expect(decideReopening(RESOLVED)).toEqual({
    ok: true,
    change: { thread: 't1', reason: null },
    events: [{ type: 'thread.reopened', payload: { thread: 't1', claim: null, number: null } }],
  });
});

it('what is so already is refused, and the next act named', () => {
  expect(decideResolution(RESOLVED, 'x')).toMatchObject({
    ok: false,
    refusal: { code: 'invalid', sentence: expect.stringContaining('open it again') },
  });
  expect(decideReopening(OPEN)).toMatchObject({
    ok: false,
    refusal: { code: 'invalid', sentence: expect.stringContaining('Answer in it') },
  });
});

it.each(['', ' \n ', 'a\0', 'x'.repeat(5001)])('%j is no reason', (reason) => {
  expect(resolutionInput.safeParse({ note: 'n1', reason }).success).toBe(false);
});
