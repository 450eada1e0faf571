import { allDrafts, drop, keep } from './keeping';
import { newKey } from './new-key';
import { hexOf } from './seal';

const PLACE = 'unanswered/';

/**
 * Keys of POSTs that got no answer yet, by what was sent. They may have been done: sent again unchanged, even after the
 * browser crashed, they go under the same key, so that the server gives the first answer instead of doing it twice.
 */
const keys = new Map<string, string>();

/** What was sent, told apart without holding it: it may be long. */
const placeOf = async (act: string): Promise<string> =>
  PLACE + (crypto.subtle ? hexOf(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(act))) : act);

/** After a reload: what was sent before it and not answered. */
export async function recallKeys(): Promise<void> {
  for (const { place, value } of await allDrafts())
    if (place.id.startsWith(PLACE) && typeof value === 'string') keys.set(place.id, value);
}

export interface Sending {
  place: string;
  key: string;
}

/** The key under which to send this act. What carries a password is remembered by the page alone. */
export async function keyFor(act: string, isSecret: boolean): Promise<Sending> {
  const place = await placeOf(act);
  const key = keys.get(place) ?? newKey();
  keys.set(place, key);
  if (!isSecret) keep({ id: place, says: '', href: '' }, () => key);
  return { place, key };
}

export function answered({ place }: Sending): void {
  keys.delete(place);
  drop(place);
}
