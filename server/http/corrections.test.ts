import { expect, test } from 'vitest';
import type { ClaimView, StoryView } from '@/domain/views';
import type { CorrectionView } from '@/domain/views-correction';
import { call, desk } from '@/prisma/builders-call';
import { BODY } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';

await takeTestDatabase();

async function marked() {
  const tokens = await desk();
  const body = `Bridge to close for eleven weeks\n\n${BODY}`;
  const { body: story } = await call<StoryView>(tokens.asReporter, 'POST', '/stories', { format: 'text', body });
  const spans = [{ exact: 'eleven weeks' }];
  const { body: claim } = await call<ClaimView>(tokens.asChecker, 'POST', `/stories/${story.id}/claims`, { spans });
  const propose = (token: string, more: object = {}) =>
    call<CorrectionView>(token, 'POST', `/claims/${claim.id}/corrections`, {
      revision: claim.revision,
      span: claim.spans[0]?.id,
      replacement: 'ten weeks',
      reason: 'The order says ten.',
      ...more,
    });
  return { ...tokens, story, claim, propose };
}

test('a correction is proposed, read, listed and taken back', async () => {
  const { propose, story, claim, asChecker, asEditor, asReporter } = await marked();
  expect((await propose(asChecker, { reason: '' })).body).toMatchObject({ fields: { reason: expect.any(String) } });
  expect((await propose(asChecker, { replacement: 'eleven weeks' })).status).toBe(422);
  expect((await propose(asChecker, { revision: 9 })).status).toBe(409);
  const proposed = await propose(asReporter);
  expect(proposed.status).toBe(201);
  expect(proposed.body).toMatchObject({ claim: claim.id, words: 'eleven weeks', claimRevision: 2, decision: null });
  const { body: now } = await call<ClaimView>(asEditor, 'GET', `/claims/${claim.id}`);
  expect(now.corrections).toHaveLength(1);
  const path = `/corrections/${proposed.body.id}/withdrawal`;
  expect((await call(asEditor, 'POST', path, { revision: 1 })).status).toBe(403);
  expect((await call(asReporter, 'POST', path, { revision: 1 })).status).toBe(200);
  const { body: list } = await call<{ items: CorrectionView[] }>(
    asEditor,
    'GET',
    `/stories/${story.id}/corrections?decision=undecided`,
  );
  expect(list.items).toEqual([]);
});
