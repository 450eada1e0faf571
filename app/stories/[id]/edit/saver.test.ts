import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Result, refuse } from '@/domain/refusal';
import { saverOf } from './saver';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

const AT = '2026-03-02T14:20:00.000Z';

function begun(...answers: Result<{ savedAt: string }>[]) {
  const did: string[] = [];
  const saver = saverOf({
    keep: () => void did.push('keep'),
    send: async () => {
      did.push('send');
      return answers.shift() ?? { ok: true, value: { savedAt: AT } };
    },
    told: (state) => void did.push(state),
  });
  return { did, saver };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('keeps at a pause, and sends at a longer one', async () => {
  const { did, saver } = begun();
  saver.touch();
  await pass(200);
  saver.touch();
  await pass(500);
  expect(did).toEqual(['typing', 'keep']);
  await pass(2000);
  expect(did).toEqual(['typing', 'keep', 'send', 'saved']);
});

it('does not wait for a pause for ever', async () => {
  const { did, saver } = begun();
  for (let at = 0; at < 16_000; at += 250) {
    saver.touch();
    await pass(250);
  }
  expect(did.filter((one) => one === 'send')).toHaveLength(1);
  expect(did.filter((one) => one === 'keep').length).toBeGreaterThanOrEqual(3);
});

it('says when it could not, and tries again', async () => {
  const { did, saver } = begun(refuse('busy', 'The server does not answer.'));
  saver.touch();
  await pass(2500);
  expect(did.slice(-2)).toEqual(['send', 'failed']);
  await pass(10_000);
  expect(did.slice(-2)).toEqual(['send', 'saved']);
});

it('sends at once where it is asked to, and says why it could not', async () => {
  const { did, saver } = begun(refuse('busy', 'The server does not answer.'));
  saver.touch();
  expect(await saver.flush()).toMatchObject({ code: 'busy' });
  expect(did).toEqual(['typing', 'keep', 'send', 'failed']);
  expect(await saver.flush()).toBeNull();
});

it('keeps and sends nothing any more once the text is a version', async () => {
  const { did, saver } = begun();
  saver.touch();
  saver.stop();
  await pass(60_000);
  expect(did).toEqual(['typing']);
});

it('keeps what waits when the page may be going', async () => {
  const { did, saver } = begun();
  saver.rest();
  expect(did).toEqual([]);
  saver.touch();
  saver.rest();
  expect(did).toEqual(['typing', 'keep']);
});

it('sends nothing over what another window saved, keeps what is typed, and goes on when it is told to', async () => {
  const { did, saver } = begun(refuse('stale', 'Saved in another window.'));
  saver.touch();
  await pass(2500);
  expect(did).toEqual(['typing', 'keep', 'send', 'elsewhere']);
  saver.touch();
  await pass(60_000);
  expect(did.slice(4)).toEqual(['keep']);
  expect(await saver.flush()).toMatchObject({ code: 'stale' });
  expect(did.slice(5)).toEqual(['keep']);
  saver.goOn();
  await saver.settled();
  expect(did.slice(6)).toEqual(['send', 'saved']);
});

it('asks, though nothing was changed', async () => {
  const { did, saver } = begun(refuse('stale', 'Saved in another window.'));
  saver.ask();
  await saver.settled();
  expect(did).toEqual(['send', 'elsewhere']);
});
