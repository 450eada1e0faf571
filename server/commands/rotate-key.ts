import { z } from 'zod';
import { ok } from '@/domain/refusal';
import { decided } from '@/domain/trail-event';
import { deskCommand } from './command';

const fingerprint = z.string().regex(/^[0-9a-f]{16}$/);

/** What is confidential is sealed with another key now: told by the shell that has done it. */
export const rotateKey = deskCommand({
  name: 'rotate-key',
  action: 'key.rotate',
  input: z.object({ before: fingerprint, after: fingerprint }),
  scope: 'desk',
  load: async () => ok(null),
  decide: (_running, _loaded, { before, after }) => decided(null, { type: 'key.rotated', payload: { before, after } }),
  save: async () => 'saved',
  answer: async () => ({}),
});
