import { countOf } from '@/domain/sentences/progress';
import type { ClaimRow } from '@/domain/views';
import { isShown } from './order';
import type { StoryState } from './story-state';
import type { StoryStore } from './story-store';
import { openClaim, step } from './walk';

/** Claims that are selected to be worked on together. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Whether rows show a box to tick: since the first was selected, or since the button was pressed. */
  picking: boolean;
  /** From where Shift and a click reach. */
  anchor: string | null;
  /** Whether the form for evidence on all of them is open. */
  attaching: boolean;
}

export const NONE_SELECTED: Selection = { ids: new Set(), picking: false, anchor: null, attaching: false };

/** A claim that is no longer there is no longer selected. */
export function withoutGone(selection: Selection, there: ReadonlyMap<string, unknown>): Selection {
  const ids = [...selection.ids].filter((id) => there.has(id));
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids), picking: ids.length > 0 };
}

function select(store: StoryStore, ids: ReadonlySet<string>, anchor: string | null) {
  const said = ids.size === 0 ? 'No claim is selected.' : `${countOf(ids.size, 'claim')} selected.`;
  const { selection, several } = store.get();
  const attaching = selection.attaching && ids.size > 0;
  // What became of the last selection is read; one that is under way goes on.
  const outcome = several?.sentence === null ? several : null;
  store.set({ selection: { ids, picking: ids.size > 0, anchor, attaching }, several: outcome, said });
}

export function toggle(store: StoryStore, id: string) {
  const { ids } = store.get().selection;
  const after = new Set(ids);
  if (!after.delete(id)) after.add(id);
  select(store, after, id);
}

/** All that is shown between the anchor and this claim, both included. */
export function selectTo(store: StoryStore, id: string) {
  const { shown, selection, open } = store.get();
  const anchor = selection.anchor ?? open ?? id;
  const [from, to] = [anchor, id].map((one) => shown.findIndex((claim) => claim.id === one)).sort((a, b) => a - b);
  const between = shown.slice(Math.max(0, from ?? 0), (to ?? 0) + 1).map((claim) => claim.id);
  select(store, new Set([...selection.ids, ...between]), anchor);
}

/** Shift with j or k: the open claim and the one after it are selected, and that one is open. */
export function extend(store: StoryStore, by: 1 | -1) {
  const { open, selection } = store.get();
  step(store, by);
  const next = store.get().open;
  const ids = [open, next].filter((id) => id !== null);
  select(store, new Set([...selection.ids, ...ids]), selection.anchor ?? open ?? next);
}

/** All that the filter leaves: not the open claim, which stays in the list whatever the filter says. */
export const selectable = (state: StoryState): ClaimRow[] => state.shown.filter((claim) => isShown(claim, state));

export const selectShown = (store: StoryStore) =>
  select(store, new Set(selectable(store.get()).map((claim) => claim.id)), store.get().selection.anchor);

export const clearSelection = (store: StoryStore) => select(store, new Set(), null);

/** The button: boxes to tick without a keyboard. */
export function pick(store: StoryStore) {
  const { selection } = store.get();
  if (selection.picking) clearSelection(store);
  else store.set({ selection: { ...selection, picking: true } });
}

/** `x`: the row that has the focus, or the open claim; without one, the first that is shown. */
export function toggleHere(store: StoryStore) {
  const row = document.activeElement?.closest<HTMLElement>('.row')?.dataset.claim;
  const { open, shown } = store.get();
  const id = row ?? open ?? shown[0]?.id;
  if (!id) return;
  if (!row && open === null) openClaim(store, id);
  toggle(store, id);
}
