import type { Selector } from '@/domain/anchor/selector';
import { guessKind } from '@/domain/guess-kind';
import { type Result, refuse } from '@/domain/refusal';
import { whatChanged } from '@/domain/sentences/what-changed';
import type { ClaimRow, ClaimView, SpanView } from '@/domain/views';
import type { Kind, Risk } from '@/domain/vocabulary';
import { call } from '@/ui/call';
import { loadClaim, putClaim, refreshStory } from './details';
import { staleClaimOf, withSince } from './since';
import type { StoryStore } from './story-store';
import { pushUndo, undoChange, undoMark } from './undo';
import { openClaim } from './walk';

const lines = new Map<string, Promise<unknown>>();

/**
 * One's own writes on a claim go one after another: a finding typed while its evidence is still on the way names the
 * revision that the evidence makes, so that nobody is overtaken by themselves.
 */
export function inTurn<T>(claim: string, write: () => Promise<T>): Promise<T> {
  const mine = (lines.get(claim) ?? Promise.resolve()).then(write);
  lines.set(
    claim,
    mine.catch(() => undefined),
  );
  return mine;
}

/** Somebody was quicker: fetches the claim as it is now, and says what they changed. Nothing typed is touched. */
export async function afterRefusal<T>(store: StoryStore, id: string, answer: Result<T>): Promise<Result<T>> {
  if (answer.ok || answer.refusal.code !== 'stale') return answer;
  const present = staleClaimOf(answer);
  if (present) {
    putClaim(store, present);
    return withSince(answer);
  }
  const before = store.get().details.get(id);
  const now = await loadClaim(store, id, true);
  if (!now.ok || !before) return answer;
  const changes = whatChanged(before, now.value, store.get().directory);
  return refuse('stale', [answer.refusal.sentence, ...changes].join(' '));
}

/** The revision that this page shows of a claim: of its details, where they are there, for the list may know a later one. */
export function revisionOf(store: StoryStore, id: string): number | undefined {
  const { details, byId } = store.get();
  return (details.get(id) ?? byId.get(id))?.revision;
}

/** The places a claim has, as they are asked for. Lost ones are not named: they stay until a person decides. */
export const selectorsOf = (spans: readonly SpanView[]): Selector[] =>
  spans
    .filter((span) => span.state !== 'lost')
    .map(({ exact, prefix, suffix, start }) => ({ exact, prefix, suffix, start }));

/** Makes a claim of the words and opens it. */
export async function mark(store: StoryStore, words: Selector): Promise<Result<ClaimView>> {
  const { story } = store.get();
  const kind = guessKind(words.exact);
  const answer = await call<ClaimView>('POST', `/stories/${story.id}/claims`, { spans: [words], kind });
  if (!answer.ok) return answer;
  putClaim(store, answer.value);
  openClaim(store, answer.value.id);
  store.set({ said: `Claim ${answer.value.number} is marked.` });
  pushUndo(store, undoMark(store, answer.value));
  void refreshStory(store);
  return answer;
}

export interface ClaimChange {
  statement?: string;
  kind?: Kind;
  risk?: Risk;
  assignee?: string | null;
  spans?: readonly Selector[];
}

export async function changeClaim(store: StoryStore, id: string, change: ClaimChange): Promise<Result<ClaimView>> {
  const before = store.get().byId.get(id);
  const answer = await inTurn(id, async () => {
    const sent = await call<ClaimView>('PATCH', `/claims/${id}`, { revision: revisionOf(store, id), ...change });
    if (sent.ok) putClaim(store, sent.value);
    return sent;
  });
  if (answer.ok) {
    void refreshStory(store);
    if (before) pushUndo(store, undoChange(store, [before], change));
  }
  return afterRefusal(store, id, answer);
}

/** The same claim at another place of the text: a figure in headline and lede is one claim in two spans. */
export const addPlace = (store: StoryStore, claim: ClaimRow, words: Selector): Promise<Result<ClaimView>> =>
  changeClaim(store, claim.id, { spans: [...selectorsOf(claim.spans), words] });

export const removePlace = (store: StoryStore, claim: ClaimRow, span: string): Promise<Result<ClaimView>> =>
  changeClaim(store, claim.id, { spans: selectorsOf(claim.spans.filter((one) => one.id !== span)) });
