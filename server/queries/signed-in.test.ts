import { expect, test } from 'vitest';
import { hand } from '@/prisma/builders';
import { takeTestDatabase } from '@/prisma/test-database';
import { keep, view } from '../gate';
import { endSessions } from '../keeps/session';
import { signedIn } from './signed-in';

await takeTestDatabase();

test('each person gets their own name, address and key', async () => {
  const [ada, ben] = [await hand('checker', { name: 'Ada' }), await hand('checker', { name: 'Ben' })];
  const [forAda, forBen] = [await view(signedIn, {}, ada.caller), await view(signedIn, {}, ben.caller)];
  expect(forAda).toMatchObject({ value: { id: ada.id, name: 'Ada', email: ada.email } });
  expect(forAda.ok && forBen.ok && forAda.value.draftKey === forBen.value.draftKey).toBe(false);
});

test('an ended session gets no key', async () => {
  const ada = await hand('checker');
  await keep(endSessions({ person: ada.id }, new Date()));
  expect(await view(signedIn, {}, ada.caller)).toMatchObject({ ok: false, refusal: { code: 'signed-out' } });
});
