import { expect, it } from 'vitest';
import type { SignOffView } from '../views';
import { holdsSentence } from './signed-text';

const signOff: SignOffView = {
  id: 's',
  by: 'ruth',
  at: '2026-02-12T18:00:00.000Z',
  version: 6,
  valid: true,
  meaning: 'I have read it.',
  hash: 'sha256:0',
  claimsDigest: 'sha256:1',
  rulesVersion: 1,
  voidedAt: null,
  withdrawnBy: null,
  voidedWhy: null,
};
const directory = { ruth: { id: 'ruth', name: 'Ruth Amsel', initials: 'RA', role: 'editor' as const } };
const void_ = { ...signOff, valid: false, voidedAt: '2026-02-12T19:00:00.000Z' };

it.each([
  ['The signature holds: exactly this text may be published.', signOff],
  ['The signature no longer holds. Version 7 came in.', { ...void_, voidedWhy: 'Version 7 came in.' }],
  ['The signature no longer holds. The text or a claim changed after it.', void_],
  ['Ruth Amsel withdrew it. A source called.', { ...void_, withdrawnBy: 'ruth', voidedWhy: 'A source called.' }],
  ['An editor withdrew it.', { ...void_, withdrawnBy: 'nobody' }],
])('%s', (sentence, of) => {
  expect(holdsSentence(of, directory)).toBe(sentence);
});
