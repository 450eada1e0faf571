import { type Refusal, refuse } from '@/domain/refusal';
import { WAITED_LONG } from '@/domain/sentences/drafts';
import { call } from '../call';
import type { Place } from './keeper';
import { allDrafts, drop, keep, keepingNow, load } from './keeping';

/** Something that can be sent as well later as now (a note), and waits for the server to answer. */
export interface Waiting {
  place: Place;
  path: string;
  body: { text: string; thread?: string };
  /** When the person sent it, in milliseconds. */
  at: number;
  /** Why it does not go up by itself; null while it does. */
  why: Refusal | null;
}

type Kept = Pick<Waiting, 'path' | 'body' | 'at'>;
type Listener = (path: string, answer: unknown) => void;

const PLACE = 'waiting/';
const AGAIN_MS = 4_000;
/** The server knows a key again for a day; what waited longer might be done twice, so a person sends it. */
const LONGEST_MS = 20 * 3_600_000;
const NONE: readonly Waiting[] = [];

let waiting = NONE;
let timer: ReturnType<typeof setInterval> | undefined;
let sending: Promise<void> | null = null;
const listeners = new Set<() => void>();
const hearers = new Set<Listener>();

export const waitingNow = (): readonly Waiting[] => waiting;
export const noneWaiting = (): readonly Waiting[] => NONE;

export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Hears what went up after it had waited. */
export function onSent(hearer: Listener): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

function show(now: readonly Waiting[]) {
  waiting = now;
  const isToSend = now.some((one) => one.why === null);
  if (isToSend) timer ??= setInterval(() => void sendWaiting(), AGAIN_MS);
  else {
    clearInterval(timer);
    timer = undefined;
  }
  for (const listener of listeners) listener();
}

const without = (gone: Waiting) => waiting.filter((one) => one.place.id !== gone.place.id);
const stays = (one: Waiting, why: Refusal | null) =>
  show(waiting.map((other) => (other.place.id === one.place.id ? { ...one, why } : other)));

/** Keeps it here until the server answers. */
export function wait({ place, path, body }: Pick<Waiting, 'place' | 'path' | 'body'>): void {
  const at = Date.now();
  const one = { place: { ...place, id: `${PLACE}${place.id}/${at}` }, path, body, at, why: null };
  keep(one.place, () => ({ path, body, at }) satisfies Kept);
  show([...waiting, one]);
}

/** It was sent, or the words went back to the person. */
export function leaveOff(one: Waiting): void {
  drop(one.place.id);
  show(without(one));
}

/** Another tab may have sent it meanwhile, or the person deleted it there. */
async function isGone(one: Waiting): Promise<boolean> {
  const kept = await load(one.place.id).catch(() => one);
  return kept === undefined && keepingNow().works === true;
}

/** True when the next may be tried. */
async function sendOne(one: Waiting): Promise<boolean> {
  if (await isGone(one)) {
    show(without(one));
    return true;
  }
  const answer = await call<unknown>('POST', one.path, one.body);
  if (answer.ok) {
    leaveOff(one);
    for (const hearer of hearers) hearer(one.path, answer.value);
    return true;
  }
  if (answer.refusal.code === 'busy') return false;
  stays(one, answer.refusal);
  return answer.refusal.code !== 'signed-out';
}

async function sendAll(which: readonly Waiting[]) {
  for (const one of which) if (!(await sendOne(one))) return;
}

/** Sends what waits, one after another, each under the key it was first sent with. `all`: also what was refused. */
export function sendWaiting(all = false): Promise<void> {
  const which = all ? waiting : waiting.filter((one) => one.why === null);
  sending ??= sendAll(which).finally(() => {
    sending = null;
  });
  return sending;
}

/** After a reload: what waited before it waits again. */
export async function beginSending(): Promise<void> {
  addEventListener('online', () => void sendWaiting());
  const kept = (await allDrafts()).filter(({ place }) => place.id.startsWith(PLACE));
  const now = Date.now();
  const again = kept.map(({ place, value }): Waiting => {
    const { path, body, at } = value as Kept;
    return { place, path, body, at, why: now - at > LONGEST_MS ? refuse('busy', WAITED_LONG).refusal : null };
  });
  show([...again, ...waiting.filter((one) => !again.some((other) => other.place.id === one.place.id))]);
  void sendWaiting();
}
