import type { Refusal } from '@/domain/refusal';
import { personHere } from './drafts/keeping';

/** Why the password is asked for; null while it is not. */
let asked: Refusal | null = null;
let answer: (isSignedIn: boolean) => void = () => {};
let waiting: Promise<boolean> | null = null;
let isDeclined = false;
const listeners = new Set<() => void>();

export const askedNow = (): Refusal | null => asked;

export function onAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(why: Refusal | null) {
  asked = why;
  for (const listener of listeners) listener();
}

/**
 * Asks for the password over the page, once for however many calls wait. True when the person is signed in again. Who has
 * said "not now" is asked again by what they do themselves (`isAct`), not by what the page reads on its own.
 */
export function signInAgain(why: Refusal, isAct: boolean): Promise<boolean> {
  if (personHere() === null || (isDeclined && !isAct)) return Promise.resolve(false);
  if (waiting) return waiting;
  waiting = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  show(why);
  return waiting;
}

export function answerAsked(isSignedIn: boolean): void {
  isDeclined = !isSignedIn;
  waiting = null;
  show(null);
  answer(isSignedIn);
}
