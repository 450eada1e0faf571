import type { AsyncLocalStorage } from 'node:async_hooks';

/** What becomes known of a request while it is answered, for its line in the log. */
export interface RequestNotes {
  id: string;
  /** Which call of the interface it was, as a pattern: its address names what it is about. */
  route?: string;
  /** Who asked, by id. */
  actor?: string;
  /** Says how many bytes the answer has, before it goes out. */
  tellLength?: (bytes: number) => void;
}

/** One for the process: the bundle has several copies of this file. */
const held = globalThis as { stetRequests?: AsyncLocalStorage<RequestNotes> };

export const requestNotes = (): RequestNotes | undefined => held.stetRequests?.getStore();

export function noteOnRequest(more: Partial<RequestNotes>): void {
  const notes = requestNotes();
  if (notes) Object.assign(notes, more);
}

export const keepRequests = (store: AsyncLocalStorage<RequestNotes>): void => {
  held.stetRequests = store;
};
