import { useEffect } from 'react';
import { guessKind } from '@/domain/guess-kind';
import { ok, type Result, refuse } from '@/domain/refusal';
import { whatChanged } from '@/domain/sentences/what-changed';
import { FINDING_WORDS } from '@/domain/sentences/words';
import type { ClaimRow, ClaimView, EvidenceView, NoteView, SpanView } from '@/domain/views';
import type { Kind, Risk } from '@/domain/vocabulary';
import type { Selector } from '@/editor/selection';
import { call } from '@/ui/call';
import { onSent, wait } from '@/ui/drafts/outbox';
import { loadClaim, putClaim, putEvidence, refreshStory } from './details';
import { type EvidenceFields, NO_DRAFT, STORY_DRAFT } from './draft';
import { placeOn } from './place';
import { draftOf } from './story-state';
import { type StoryStore, setDraft } from './story-store';
import { openClaim } from './walk';

const lines = new Map<string, Promise<unknown>>();

/**
 * One's own writes on a claim go one after another: a finding typed while its evidence is still on the way names the
 * revision that the evidence makes, so that nobody is overtaken by themselves.
 */
function inTurn<T>(claim: string, write: () => Promise<T>): Promise<T> {
  const mine = (lines.get(claim) ?? Promise.resolve()).then(write);
  lines.set(
    claim,
    mine.catch(() => undefined),
  );
  return mine;
}

/** Somebody was quicker: fetches the claim as it is now, and says what they changed. Nothing typed is touched. */
async function afterRefusal<T>(store: StoryStore, id: string, answer: Result<T>): Promise<Result<T>> {
  if (answer.ok || answer.refusal.code !== 'stale') return answer;
  const before = store.get().details.get(id);
  const now = await loadClaim(store, id, true);
  if (!now.ok || !before) return answer;
  const changes = whatChanged(before, now.value, store.get().directory);
  return refuse('stale', [answer.refusal.sentence, ...changes].join(' '));
}

const revisionOf = (store: StoryStore, id: string) => store.get().byId.get(id)?.revision;

const selectorsOf = (spans: readonly SpanView[]) =>
  spans.map(({ exact, prefix, suffix, start }) => ({ exact, prefix, suffix, start }));

/** Makes a claim of the words and opens it. */
export async function mark(store: StoryStore, words: Selector): Promise<Result<ClaimView>> {
  const { story } = store.get();
  const kind = guessKind(words.exact);
  const answer = await call<ClaimView>('POST', `/stories/${story.id}/claims`, { spans: [words], kind });
  if (!answer.ok) return answer;
  putClaim(store, answer.value);
  openClaim(store, answer.value.id);
  store.set({ said: `Claim ${answer.value.number} is marked.` });
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
  const answer = await inTurn(id, async () => {
    const sent = await call<ClaimView>('PATCH', `/claims/${id}`, { revision: revisionOf(store, id), ...change });
    if (sent.ok) putClaim(store, sent.value);
    return sent;
  });
  if (answer.ok) void refreshStory(store);
  return afterRefusal(store, id, answer);
}

/** The same claim at another place of the text: a figure in headline and lede is one claim in two spans. */
export const addPlace = (store: StoryStore, claim: ClaimRow, words: Selector): Promise<Result<ClaimView>> =>
  changeClaim(store, claim.id, { spans: [...selectorsOf(claim.spans), words] });

export const removePlace = (store: StoryStore, claim: ClaimRow, span: string): Promise<Result<ClaimView>> =>
  changeClaim(store, claim.id, { spans: selectorsOf(claim.spans.filter((one) => one.id !== span)) });

/** What a piece of evidence changed beyond itself: state, what is missing, progress. Nobody waits for it. */
function settleAfter(store: StoryStore, claim: string) {
  void loadClaim(store, claim, true);
  void refreshStory(store);
}

export async function attach(store: StoryStore, claim: string, fields: EvidenceFields): Promise<Result<EvidenceView>> {
  const answer = await inTurn(claim, async () => {
    const sent = await call<EvidenceView>('POST', `/claims/${claim}/evidence`, fields);
    if (sent.ok) putEvidence(store, sent.value);
    return sent;
  });
  if (answer.ok) {
    setDraft(store, claim, { evidence: null });
    settleAfter(store, claim);
    store.set({ said: `Evidence from ${fields.source} is attached.` });
  }
  return answer;
}

export async function correctEvidence(
  store: StoryStore,
  claim: string,
  evidence: EvidenceView,
  fields: EvidenceFields,
): Promise<Result<EvidenceView>> {
  const body = { ...fields, revision: evidence.revision };
  const answer = await inTurn(claim, async () => {
    const sent = await call<EvidenceView>('PATCH', `/evidence/${evidence.id}`, body);
    if (sent.ok) putEvidence(store, sent.value);
    return sent;
  });
  if (answer.ok) settleAfter(store, claim);
  return afterRefusal(store, claim, answer);
}

interface Recorded {
  claim: ClaimView;
}

/** Records the finding that is chosen in the draft, on the revision that the person sees. */
export async function record(store: StoryStore, claim: ClaimRow): Promise<Result<ClaimView>> {
  const { finding, rationale, wording } = draftOf(store.get(), claim.id);
  if (!finding) return refuse('invalid', 'Choose a finding first: press 1 to 8.');
  const change = finding === 'confirmed-with-change' ? { wording } : {};
  const answer = await inTurn(claim.id, async () => {
    const revision = revisionOf(store, claim.id);
    const found = { revision, finding, rationale, ...change };
    const sent = await call<Recorded>('POST', `/claims/${claim.id}/checks`, found);
    if (sent.ok) putClaim(store, sent.value.claim);
    return sent;
  });
  if (!answer.ok) return afterRefusal(store, claim.id, answer);
  setDraft(store, claim.id, { finding: null, rationale: '', wording: '' });
  store.set({ said: `Claim ${claim.number} is recorded: ${FINDING_WORDS[finding]}.` });
  void refreshStory(store);
  return ok(answer.value.claim);
}

export const notesPath = (store: StoryStore, claim: string | null) =>
  claim === null ? `/stories/${store.get().story.id}/notes` : `/claims/${claim}/notes`;

async function noteIsSaved(store: StoryStore, note: NoteView) {
  if (note.claim === null) store.set({ notes: [...store.get().notes, note] });
  else await loadClaim(store, note.claim, true);
  store.set({ said: 'The note is saved.' });
}

/** A note on a claim, or with `null` on the whole story. Null when it waits here for the server to answer. */
export async function writeNote(store: StoryStore, claim: string | null): Promise<Result<NoteView | null>> {
  const key = claim ?? STORY_DRAFT;
  const body = { text: (store.get().drafts.get(key) ?? NO_DRAFT).note };
  const path = notesPath(store, claim);
  const answer = await call<NoteView>('POST', path, body);
  if (!answer.ok && answer.refusal.code !== 'busy') return answer;
  setDraft(store, key, { note: '' });
  if (answer.ok) await noteIsSaved(store, answer.value);
  else wait({ place: placeOn(store, store.get().byId.get(key) ?? null, 'a note'), path, body });
  return answer.ok ? answer : ok(null);
}

/** Notes that waited for the server, as they go up: those of this story join their thread. */
export function useGoneUp(store: StoryStore) {
  useEffect(
    () =>
      onSent((path, answer) => {
        const note = answer as NoteView;
        if (path === notesPath(store, note.claim) && (note.claim === null || store.get().byId.has(note.claim)))
          void noteIsSaved(store, note);
      }),
    [store],
  );
}
