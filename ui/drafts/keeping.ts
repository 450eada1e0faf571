import { browserBox, pageBox } from './box';
import type { NotInConfidence } from './in-confidence';
import { type Draft, Keeper, type Place } from './keeper';
import { noSeal, sealOf } from './seal';

/** What the page shows of it. */
export interface Keeping {
  /** Whether this browser keeps what is typed when the page goes; null until that is known. */
  works: boolean | null;
  places: readonly Place[];
  /** When the server last acknowledged a write of this page, ISO 8601. */
  savedAt: string | null;
}

export const NOT_KEEPING: Keeping = { works: null, places: [], savedAt: null };

let person: string | null = null;
let keeper: Keeper | null = null;
let lasts = false;
let shown = NOT_KEEPING;
let open: (keeper: Keeper) => void;
/** Waits for ever where nobody is signed in. */
const opened = new Promise<Keeper>((done) => {
  open = done;
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

/** Places that a person would look for; the program keeps a few things for itself. */
function tell() {
  const places = (keeper?.places() ?? []).filter((place) => place.says !== '');
  show({ works: lasts && keeper !== null && !keeper.hasFailed, places });
}

async function makeKeeper(key: string): Promise<Keeper> {
  try {
    // Plain http on an address that is not this machine's own has no crypto.subtle; better not kept than kept in the clear.
    const made = new Keeper(await sealOf(key), await browserBox(), tell);
    await made.all();
    lasts = true;
    return made;
  } catch {
    return new Keeper(noSeal, pageBox(), tell);
  }
}

/** Whoever leaves in a hurry, by a key or a closed lid, must not take the last words along. */
function flushOnLeaving(made: Keeper) {
  const flush = () => void made.flush();
  addEventListener('beforeunload', (event) => {
    flush();
    if (isAtRisk()) event.preventDefault();
  });
  addEventListener('pagehide', flush);
  document.addEventListener('focusout', flush);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
    else void made.all().catch(() => undefined);
  });
}

/** Once in the life of a page: for whom, and under which key, what is typed is kept. */
export async function beginKeeping(who: string, key: string): Promise<void> {
  if (person !== null) return;
  person = who;
  keeper = await makeKeeper(key);
  flushOnLeaving(keeper);
  open(keeper);
  tell();
}

/** For whom this page was made; null before anybody is signed in. */
export const personHere = (): string | null => person;

/** Whether something typed would be lost if the page went away now. */
export const isAtRisk = (): boolean => shown.places.length > 0 && !(lasts && keeper?.isKept);

/** Whether it would be lost by any leaving of the page, however late. */
export const isLostOnLeaving = (): boolean => shown.places.length > 0 && shown.works === false;

/** Keeps what `read` gives when the time has come, so that a long text is not written out at every key. */
export const keep = <T>(place: Place, read: () => T, ..._: NotInConfidence<T>) =>
  void opened.then((made) => made.keep(place, read));

/** It was sent, or emptied. `at`: only where no window has written it again since then. */
export const drop = (id: string, at?: number) => void opened.then((made) => made.drop(id, at));

/** Whether all that was to be kept is in the store, or in this page where there is none. */
export const written = async (): Promise<boolean> => {
  const made = await opened;
  await made.flush();
  return !made.hasFailed;
};

export const load = async (id: string): Promise<unknown> => (await opened).load(id);

/** All drafts of this person in this browser, whichever tab they were typed in. */
export const allDrafts = async (): Promise<readonly Draft[]> => (person === null ? [] : (await opened).all());

export const dropAll = async (): Promise<void> => {
  if (person !== null) await (await opened).dropAll();
};

export const noteSaved = (at = new Date()) => show({ savedAt: at.toISOString() });
