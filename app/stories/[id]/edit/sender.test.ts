import { expect, it } from 'vitest';
import { ok, type Result, refuse } from '@/domain/refusal';
import type { TextInWork } from '@/domain/text-draft';
import { senderOf } from './sender';

const [FIRST, SECOND, THIRD] = ['2026-03-02T14:20:00.000Z', '2026-03-02T14:21:00.000Z', '2026-03-02T14:22:00.000Z'];
const text = (headline: string, at: string | null = null): TextInWork => ({
  headline,
  dek: '',
  byline: '',
  document: { type: 'doc' },
  base: 1,
  footnotes: [],
  at,
});
const lost = refuse('busy', 'The server does not answer.');
const stale = (present: TextInWork | null) => refuse('stale', 'Saved in another window.', { present });

/** A window, and a server that gives these answers one after the other. */
function sending(...given: Result<{ savedAt: string }>[]) {
  const sentAfter: (string | null)[] = [];
  const now = { words: 'Begun' };
  const revision: { current: string | null } = { current: null };
  const put = async ({ after }: { after: string | null }) => {
    sentAfter.push(after);
    return given.shift() ?? lost;
  };
  return { now, revision, sentAfter, sender: senderOf(put, text('Begun'), () => text(now.words), revision) };
}

it('names the draft that it goes on from', async () => {
  const { sender, revision, sentAfter } = sending(ok({ savedAt: FIRST }), ok({ savedAt: SECOND }));
  await sender.send();
  await sender.send();
  expect(sentAfter).toEqual([null, FIRST]);
  expect(revision.current).toBe(SECOND);
});

it('stops at words that it never had', async () => {
  const { sender, now, revision } = sending(ok({ savedAt: FIRST }), stale(text('Alpha', SECOND)));
  await sender.send();
  now.words = 'Omega';
  expect(await sender.send()).toMatchObject({ refusal: { code: 'stale' } });
  expect(sender.met()).toMatchObject({ headline: 'Alpha', at: SECOND });
  expect(revision.current).toBe(FIRST);
});

it('goes on from its own words where only the answer was lost, and where the draft is gone', async () => {
  const own = sending(lost, stale(text('Alpha', FIRST)), ok({ savedAt: SECOND }), stale(null), ok({ savedAt: THIRD }));
  own.now.words = 'Alpha';
  await own.sender.send();
  own.now.words = 'Alpha and more';
  expect(await own.sender.send()).toMatchObject({ ok: true });
  expect(own.sender.met()).toBeNull();
  expect(await own.sender.send()).toMatchObject({ ok: true });
  expect(own.sentAfter).toEqual([null, null, FIRST, SECOND, null]);
});
