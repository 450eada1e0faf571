import type { Sealed } from './seal';

export interface SealedDraft extends Sealed {
  name: string;
  owner: string;
  /** When it was last written, in milliseconds. */
  at: number;
}

/** Where sealed drafts lie. Whatever cannot be done rejects. */
export interface Box {
  put: (draft: SealedDraft) => Promise<unknown>;
  get: (name: string) => Promise<SealedDraft | undefined>;
  of: (owner: string) => Promise<SealedDraft[]>;
  remove: (names: readonly string[]) => Promise<unknown>;
  /** Only as it was written at `at`, and not again since, by whichever window; with infinity, as it is. */
  removeUnchanged: (name: string, at: number) => Promise<unknown>;
  removeOlder: (at: number) => Promise<unknown>;
}

const DATABASE = 'stet';
const STORE = 'drafts';

const answerOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(STORE, { keyPath: 'name' });
    store.createIndex('owner', 'owner');
    store.createIndex('at', 'at');
  };
  return answerOf(request);
}

/** By the moment itself: a clock may have been set back since. */
const isAsOf = (found: SealedDraft | undefined, at: number): boolean =>
  found !== undefined && (at === Number.POSITIVE_INFINITY || found.at === at);

/** As long as the page: what is typed outlives the claim one is on, but not the page. */
export function pageBox(): Box {
  const drafts = new Map<string, SealedDraft>();
  return {
    put: async (draft) => drafts.set(draft.name, draft),
    get: async (name) => drafts.get(name),
    of: async (owner) => [...drafts.values()].filter((draft) => draft.owner === owner),
    remove: async (names) => names.map((name) => drafts.delete(name)),
    removeUnchanged: async (name, at) => isAsOf(drafts.get(name), at) && drafts.delete(name),
    removeOlder: async (at) => [...drafts.values()].map((draft) => draft.at <= at && drafts.delete(draft.name)),
  };
}

/** The browser's IndexedDB. */
export async function browserBox(): Promise<Box> {
  const database = await open();
  const reading = () => database.transaction(STORE).objectStore(STORE);
  /** Done when it is on the disk: a browser that is killed, and a machine that loses its power, keep it. */
  const writing = (work: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      work(transaction.objectStore(STORE));
    });
  const remove = (names: readonly IDBValidKey[]) =>
    writing((store) => {
      for (const name of names) store.delete(name);
    });
  return {
    put: (draft) => writing((store) => store.put(draft)),
    get: (name) => answerOf(reading().get(name)),
    of: (owner) => answerOf(reading().index('owner').getAll(owner)),
    remove,
    // Read and removed in one transaction: no other window writes in between.
    removeUnchanged: (name, at) =>
      writing((store) => {
        const found: IDBRequest<SealedDraft | undefined> = store.get(name);
        found.onsuccess = () => isAsOf(found.result, at) && store.delete(name);
      }),
    removeOlder: async (at) => {
      const names = await answerOf(reading().index('at').getAllKeys(IDBKeyRange.upperBound(at)));
      if (names.length > 0) await remove(names);
    },
  };
}
