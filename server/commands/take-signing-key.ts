import { decideSigningKey, publicKeyInput } from '@/domain/signing-key';
import { deskCommand } from './command';

/** Another key signs the trail from here on: told by the program when it starts with one, or by the shell that changes it. */
export const takeSigningKey = deskCommand({
  name: 'take-signing-key',
  action: 'key.rotate',
  input: publicKeyInput,
  scope: 'desk',
  load: async ({ tx }) => ({ last: await tx.signingKey.findFirst({ orderBy: { number: 'desc' } }) }),
  decide: ({ given }, { last }, { publicKey }) => decideSigningKey(last, publicKey, given.sha256),
  save: async ({ tx, given }, taken) => {
    await tx.signingKey.create({ data: { ...taken, since: new Date(given.now) }, select: { number: true } });
    return 'saved';
  },
  answer: async (_running, { fingerprint }) => ({ key: fingerprint }),
});
