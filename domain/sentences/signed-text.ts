import type { Directory, SignOffView } from '../views';

/** Whether a signature still holds, plainly: beside the text it was given on. */
export function holdsSentence(signOff: SignOffView, directory: Directory): string {
  if (signOff.valid) return 'The signature holds: exactly this text may be published.';
  if (signOff.withdrawnBy)
    return `${directory[signOff.withdrawnBy]?.name ?? 'An editor'} withdrew it. ${signOff.voidedWhy ?? ''}`.trim();
  return `The signature no longer holds. ${signOff.voidedWhy ?? 'The text or a claim changed after it.'}`;
}
