import type { ClaimRow } from '@/domain/views';
import { loadClaim } from './details';
import { isUnsettled } from './order';
import { forgetRepeat } from './repeat';
import type { StoryStore } from './story-store';

const SETTLE = 250;
let later: ReturnType<typeof setTimeout> | undefined;

/** After the hand has come to rest: the address names the claim, and its neighbours are fetched ahead. */
function comeToRest(store: StoryStore) {
  later = undefined;
  const { open, byId, details } = store.get();
  const claim = open === null ? undefined : byId.get(open);
  history.replaceState(history.state, '', claim ? `#claim-${claim.number}` : location.pathname + location.search);
  if (!claim) return;
  const neighbours = [1, -1].flatMap((by) => [neighbour(store, by, always), neighbour(store, by, isUnsettled)]);
  const wanted = new Set(neighbours.filter((one) => one !== null && !details.has(one.id)));
  for (const one of wanted) if (one) void loadClaim(store, one.id);
}

/** At once, where it has not yet: whoever follows a link must find in the address what is open, or they stay where they are. */
export function atRest(store: StoryStore) {
  if (later === undefined) return;
  clearTimeout(later);
  comeToRest(store);
}

/** What the list does not know of the open claim. Where it cannot be read, the panel says so. */
export async function readOpen(store: StoryStore) {
  const { open } = store.get();
  if (open === null) return;
  const answer = await loadClaim(store, open);
  if (store.get().open !== open) return;
  store.set({ unread: answer.ok || answer.refusal.code === 'not-found' ? null : answer.refusal });
}

/** Opens a claim at once with what the list knows; the rest is there or comes. */
export function openClaim(store: StoryStore, id: string | null) {
  forgetRepeat(store);
  const claim = id === null ? undefined : store.get().byId.get(id);
  const said = claim ? `Claim ${claim.number}: ${claim.statement}` : '';
  store.set({ open: claim ? claim.id : null, refusal: null, unread: null, told: '', listShown: false, said });
  void readOpen(store);
  clearTimeout(later);
  later = setTimeout(() => comeToRest(store), SETTLE);
}

const always = () => true;

type Wanted = (claim: ClaimRow) => boolean;

/** The next claim of the list that is wanted, in its order from the open one on; `wrap` goes on at the other end. */
export function neighbour(store: StoryStore, by: number, wanted: Wanted = always, wrap = false): ClaimRow | null {
  const { shown, open } = store.get();
  const here = shown.findIndex((claim) => claim.id === open);
  const from = here === -1 && by < 0 ? shown.length : here;
  for (let step = 1; step <= shown.length; step += 1) {
    const at = from + by * step;
    if (!wrap && (at < 0 || at >= shown.length)) return null;
    const claim = shown[((at % shown.length) + shown.length) % shown.length];
    if (claim && claim.id !== open && wanted(claim)) return claim;
  }
  return null;
}

export function step(store: StoryStore, by: 1 | -1) {
  const claim = neighbour(store, by);
  if (claim) openClaim(store, claim.id);
}

/** To the next claim that somebody must still check; says so when there is none. */
export function stepUnsettled(store: StoryStore, by: 1 | -1) {
  const claim = neighbour(store, by, isUnsettled, true);
  if (claim) openClaim(store, claim.id);
  else store.set({ said: 'No other claim here is unsettled.' });
}
