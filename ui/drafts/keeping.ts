import { browserBox } from './box';
import { Keeper, type Place } from './keeper';
import { sealOf } from './seal';

/** What the page shows of it. */
export interface Keeping {
  /** Null until it is known. False: this browser keeps nothing, so the page must stay open. */
  works: boolean | null;
  places: readonly Place[];
  /** When the server last acknowledged a write of this page, ISO 8601. */
  savedAt: string | null;
}

export const NOT_KEEPING: Keeping = { works: null, places: [], savedAt: null };

let person: string | null = null;
let keeper: Keeper | null = null;
let shown = NOT_KEEPING;
let resolve: (keeper: Keeper | null) => void;
const opened = new Promise<Keeper | null>((done) => {
  resolve = done;
});
const listeners = new Set<() => void>();

export const keepingNow = (): Keeping => shown;

export function onKeeping(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(change: Partial<Keeping>) {
  shown = { ...shown, ...change };
  for (const listener of listeners) listener();
}

const tell = () => show({ works: keeper !== null && !keeper.hasFailed, places: keeper?.places() ?? [] });

const flush = () => void keeper?.flush();

/** Whoever leaves in a hurry, by a key or a closed lid, must not take the last words along. */
function flushOnLeaving() {
  for (const name of ['beforeunload', 'pagehide']) addEventListener(name, flush);
  document.addEventListener('focusout', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
    else void keeper?.all().catch(() => undefined);
  });
}

async function open(key: string): Promise<Keeper | null> {
  // Plain http on an address that is not this machine's own has no crypto.subtle: better nothing kept than in the clear.
  if (!crypto.subtle) return null;
  try {
    const made = new Keeper(await sealOf(key), await browserBox(), tell);
    await made.all();
    return made;
  } catch {
    return null;
  }
}

/** Once in the life of a page: for whom, and under which key, what is typed is kept. */
export async function beginKeeping(who: string, key: string): Promise<void> {
  if (person !== null) return;
  person = who;
  flushOnLeaving();
  keeper = await open(key);
  resolve(keeper);
  tell();
}

/** For whom this page was made; null before anybody is signed in. */
export const personHere = (): string | null => person;

/** The keeper once it is there; null when this browser keeps nothing. Waits for ever where nobody is signed in. */
export const keeperWhenOpen = (): Promise<Keeper | null> => opened;

/** The keeper if it is there by now. */
export const keeperNow = (): Keeper | null => keeper;

export const noteSaved = (at = new Date()) => show({ savedAt: at.toISOString() });
