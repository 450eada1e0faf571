import type { Refusal } from '@/domain/refusal';
import { personHere } from './drafts/keeping';

/** Why the password is asked for, and whether something that the person did waits for it; null while it is not asked. */
export interface Asked {
  why: Refusal;
  isAct: boolean;
}
let asked: Asked | null = null;
let answer: (isSignedIn: boolean) => void = () => {};
let waiting: Promise<boolean> | null = null;
let isDeclined = false;
const listeners = new Set<() => void>();

export const askedNow = (): Asked | null => asked;

export function onAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(now: Asked | null) {
  asked = now;
  for (const listener of listeners) listener();
}

/**
 * Asks for the password over the page, once for however many calls wait. True when the person is signed in again. Who has
 * said "not now" is asked again by what they do themselves (`isAct`), not by what the page reads on its own. What the page
 * reads takes no hand off the keys: the words somebody is typing must not end in a field for a password.
 */
export function signInAgain(why: Refusal, isAct: boolean): Promise<boolean> {
  if (personHere() === null || (isDeclined && !isAct)) return Promise.resolve(false);
  if (waiting) {
    if (isAct && !asked?.isAct) show({ why, isAct });
    return waiting;
  }
  waiting = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  show({ why, isAct });
  return waiting;
}

export function answerAsked(isSignedIn: boolean): void {
  isDeclined = !isSignedIn;
  waiting = null;
  show(null);
  answer(isSignedIn);
}
