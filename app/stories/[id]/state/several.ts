import { ok, type Result, refuse } from '@/domain/refusal';
import { type SeveralAct, severalDone } from '@/domain/sentences/several';
import type { ClaimRow, ClaimView } from '@/domain/views';
import { call } from '@/ui/call';
import { putClaims, refreshStory } from './details';
import type { EvidenceFields } from './draft';
import { sendNew, sendUse } from './evidence-writes';
import { inGroups } from './groups';
import type { StoryStore } from './story-store';
import { NO_UNDO_OF_FINDINGS, pushUndo, undoChange } from './undo';
import { type ClaimChange, inTurn, revisionOf } from './writes';

/** One act on several claims: under way, and what became of it. */
export interface Several {
  act: SeveralAct;
  done: number;
  of: number;
  /** Once it is over. */
  sentence: string | null;
  /** What is to be said of single claims: refused, or recorded and not settled. */
  lines: readonly { claim: string; number: number; sentence: string }[];
}

const PAINT = 250;

/** Answers go into the list a handful at a time: a thousand of them must not paint the page a thousand times. */
function gathered(store: StoryStore, several: Several) {
  let views: ClaimView[] = [];
  let done = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    putClaims(store, views);
    views = [];
    store.set({ several: { ...several, done } });
  };
  const add = (answer: Result<ClaimView>) => {
    done += 1;
    if (answer.ok) views.push(answer.value);
    else if (answer.refusal.code === 'stale' && answer.refusal.present) views.push(answer.refusal.present as ClaimView);
    timer ??= setTimeout(flush, PAINT);
  };
  return { add, flush };
}

export const selectedClaims = (store: StoryStore): ClaimRow[] => {
  const { claims, selection } = store.get();
  return claims.filter((claim) => selection.ids.has(claim.id));
};

/** Writes on each claim with the revision it has, and says afterwards what was done; the refused ones stay selected. */
async function overAll(
  store: StoryStore,
  act: SeveralAct,
  claims: readonly ClaimRow[],
  write: (claim: ClaimRow) => Promise<Result<ClaimView>>,
): Promise<ClaimRow[]> {
  const several: Several = { act, done: 0, of: claims.length, sentence: null, lines: [] };
  store.set({ several, told: '', refusal: null });
  const { add, flush } = gathered(store, several);
  const answers = await inGroups(claims, write, add);
  flush();
  const lines: Several['lines'][number][] = [];
  const done: ClaimRow[] = [];
  let settled = 0;
  for (const [at, claim] of claims.entries()) {
    const answer = answers[at];
    if (answer?.ok) done.push(claim);
    if (answer?.ok && answer.value.state === 'settled') settled += 1;
    const sentence = answer?.ok
      ? act === 'confirm'
        ? answer.value.unmet[0]?.sentence
        : undefined
      : answer?.refusal.sentence;
    if (sentence) lines.push({ claim: claim.id, number: claim.number, sentence });
  }
  const refused = claims.length - done.length;
  const sentence = severalDone({ act, done: done.length, settled, refused });
  const ids = new Set(claims.filter((claim) => !done.includes(claim)).map((claim) => claim.id));
  const selection = { ...store.get().selection, ids, picking: ids.size > 0 };
  store.set({ several: { ...several, done: claims.length, sentence, lines }, selection });
  void refreshStory(store);
  return done;
}

/** Each its own check: `confirmed`, on the revision that this page shows of it. */
export async function confirmSelected(store: StoryStore) {
  const done = await overAll(store, 'confirm', selectedClaims(store), (claim) =>
    inTurn(claim.id, async () => {
      const body = { revision: revisionOf(store, claim.id), finding: 'confirmed', rationale: '' };
      const sent = await call<{ claim: ClaimView }>('POST', `/claims/${claim.id}/checks`, body);
      return sent.ok ? ok(sent.value.claim) : sent;
    }),
  );
  if (done.length > 0) pushUndo(store, NO_UNDO_OF_FINDINGS);
}

export async function changeSelected(store: StoryStore, change: Pick<ClaimChange, 'kind' | 'risk' | 'assignee'>) {
  const differs = (claim: ClaimRow) =>
    Object.entries(change).some(([name, value]) => claim[name as keyof typeof change] !== value);
  const done = await overAll(store, 'change', selectedClaims(store).filter(differs), (claim) =>
    inTurn(claim.id, () =>
      call<ClaimView>('PATCH', `/claims/${claim.id}`, { revision: revisionOf(store, claim.id), ...change }),
    ),
  );
  if (done.length > 0) pushUndo(store, undoChange(store, done, change));
}

/** One piece of evidence for all of them: made on the first, then used by each of the others. */
export async function attachToSelected(store: StoryStore, fields: EvidenceFields): Promise<Result<unknown>> {
  const claims = selectedClaims(store);
  const [first] = claims;
  if (!first) return refuse('invalid', 'Select the claims first that rest on this evidence.');
  const made = await sendNew(store, first.id, fields);
  if (!made.ok) return made;
  store.set({ selection: { ...store.get().selection, attaching: false } });
  const now = (claim: ClaimRow) => call<ClaimView>('GET', `/claims/${claim.id}`);
  const use = async (claim: ClaimRow) => {
    const sent = claim === first ? made : await sendUse(store, claim.id, made.value.id);
    return sent.ok ? now(claim) : sent;
  };
  void overAll(store, 'attach', claims, use);
  return made;
}
