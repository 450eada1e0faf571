import { takeSigningKey } from '../commands/take-signing-key';
import { keep, perform } from '../gate';
import { given } from '../given';
import { signDesk } from '../keeps/checkpoint';
import { signingKey } from './signing-key';

/** Tells the desk which key signs its trail, where it is another than before: called when the program starts. */
export async function takeKey(name: 'setup' | 'seed' | 'shell' = 'setup', at = new Date()): Promise<void> {
  const { publicKey } = signingKey();
  const more = { given: () => given(at) };
  const taken = await perform(takeSigningKey, { publicKey }, { kind: 'system', name }, more);
  if (taken.ok) await keep(signDesk(at));
  else if (taken.refusal.code !== 'invalid') throw new Error(taken.refusal.sentence);
}
