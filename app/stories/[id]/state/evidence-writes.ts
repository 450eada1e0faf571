import { invalid, ok, type Refusal, type Result } from '@/domain/refusal';
import { FILE_SAYS } from '@/domain/sentences/files';
import type { EvidenceView } from '@/domain/views';
import { call } from '@/ui/call';
import { loadClaim, putEvidence, refreshStory } from './details';
import { type EvidenceFields, fieldsOf, sentOf } from './draft';
import { forgetRepeat, noteRepeat } from './repeat';
import { type StoryStore, setDraft } from './story-store';
import { pushUndo } from './undo';
import { afterRefusal, inTurn, revisionOf } from './writes';

/** What a piece of evidence changed beyond itself: state, what is missing, progress. Nobody waits for it. */
function settleAfter(store: StoryStore, claims: readonly string[]) {
  for (const claim of claims) if (store.get().details.has(claim)) void loadClaim(store, claim, true);
  void refreshStory(store);
}

/** The piece that this person attached last: what `.` repeats. */
const lasts = new WeakMap<StoryStore, EvidenceView>();

const numberOf = (store: StoryStore, claim: string) => store.get().byId.get(claim)?.number;

const TAKEN_BACK = 'Attached by mistake and taken off at once.';

/** `u` takes a piece off again that was just attached. */
function undoable(store: StoryStore, claim: string, evidence: EvidenceView) {
  const says = `claim ${numberOf(store, claim)} no longer rests on ${evidence.source}`;
  pushUndo(store, { says, undo: () => detach(store, claim, evidence, TAKEN_BACK) });
}

/** Makes a piece on a claim. */
export const sendNew = (store: StoryStore, claim: string, fields: EvidenceFields) =>
  inTurn(claim, async () => {
    const sent = await call<EvidenceView>('POST', `/claims/${claim}/evidence`, sentOf(fields));
    if (sent.ok) {
      putEvidence(store, sent.value);
      lasts.set(store, sent.value);
    }
    return sent;
  });

export async function attach(store: StoryStore, claim: string, fields: EvidenceFields): Promise<Result<EvidenceView>> {
  forgetRepeat(store);
  const sending = store.get().sendings.get(claim);
  if (fields.type === 'file' && sending && !sending.refusal) return invalid({ file: FILE_SAYS.onItsWay(sending.name) });
  const answer = await sendNew(store, claim, fields);
  if (!answer.ok) return answer;
  setDraft(store, claim, { evidence: null });
  undoable(store, claim, answer.value);
  settleAfter(store, [claim]);
  store.set({ said: `Evidence from ${answer.value.source} is attached.` });
  return answer;
}

/** A piece of another story, copied to this claim. */
export async function attachCopy(store: StoryStore, claim: string, piece: string): Promise<Result<EvidenceView>> {
  forgetRepeat(store);
  const answer = await inTurn(claim, async () => {
    const sent = await call<EvidenceView>('POST', `/evidence/${piece}/copies`, { claim });
    if (sent.ok) putEvidence(store, sent.value);
    return sent;
  });
  if (!answer.ok) return afterRefusal(store, claim, answer);
  lasts.set(store, answer.value);
  undoable(store, claim, answer.value);
  settleAfter(store, [claim]);
  store.set({ said: `A copy of the evidence from ${answer.value.source} is attached.` });
  return answer;
}

/** Lets a claim rest on a piece that is there. */
export const sendUse = (store: StoryStore, claim: string, evidence: string) =>
  inTurn(claim, async () => {
    const body = { claim, revision: revisionOf(store, claim) };
    const sent = await call<EvidenceView>('POST', `/evidence/${evidence}/claims`, body);
    if (sent.ok) putEvidence(store, sent.value);
    return sent;
  });

async function attachMore(store: StoryStore, claim: string, evidence: EvidenceView): Promise<Result<EvidenceView>> {
  const answer = await sendUse(store, claim, evidence.id);
  if (!answer.ok) return afterRefusal(store, claim, answer);
  lasts.set(store, answer.value);
  undoable(store, claim, answer.value);
  settleAfter(store, [claim]);
  store.set({ said: `Evidence from ${evidence.source} is attached to claim ${numberOf(store, claim)} too.` });
  return answer;
}

/** A piece that the story has already serves one more claim. */
export function attachPiece(store: StoryStore, claim: string, evidence: EvidenceView): Promise<Result<EvidenceView>> {
  forgetRepeat(store);
  return attachMore(store, claim, evidence);
}

/** What this person attached last, on this page or before it came. */
export async function lastPiece(store: StoryStore): Promise<Result<EvidenceView | null>> {
  const last = lasts.get(store);
  if (last) return ok(last);
  const { me, story } = store.get();
  const answer = await call<{ items: EvidenceView[] }>('GET', `/stories/${story.id}/evidence?limit=50`);
  return answer.ok ? ok(answer.value.items.find((one) => one.createdBy === me) ?? null) : answer;
}

const NOTHING_YET: Refusal = {
  code: 'invalid',
  sentence: 'There is nothing to repeat yet. Attach a piece of evidence first, then . attaches it again.',
};

async function attachLast(store: StoryStore, claim: string): Promise<Result<EvidenceView>> {
  const last = await lastPiece(store);
  if (!last.ok) return last;
  return last.value ? attachMore(store, claim, last.value) : { ok: false, refusal: NOTHING_YET };
}

/** The last piece once more. Enter may follow before the server has answered. */
export function repeatLast(store: StoryStore, claim: string): Promise<Result<EvidenceView>> {
  const doing = attachLast(store, claim);
  noteRepeat(
    store,
    claim,
    doing.then((answer) => answer.ok && answer.value.stance === 'supports'),
  );
  return doing;
}

export async function detach(
  store: StoryStore,
  claim: string,
  evidence: EvidenceView,
  reason: string,
): Promise<Result<EvidenceView>> {
  forgetRepeat(store);
  const path = `/evidence/${evidence.id}/claims/${claim}/detachment`;
  const answer = await inTurn(claim, () =>
    call<EvidenceView>('POST', path, { revision: revisionOf(store, claim), reason }),
  );
  if (!answer.ok) return afterRefusal(store, claim, answer);
  putEvidence(store, answer.value);
  await loadClaim(store, claim, true);
  void refreshStory(store);
  store.set({ said: `The evidence from ${evidence.source} is taken off.` });
  return answer;
}

export async function correctEvidence(
  store: StoryStore,
  claim: string,
  which: { id: string; revision: number },
  fields: EvidenceFields,
): Promise<Result<EvidenceView>> {
  const body = { ...fields, revision: which.revision };
  const answer = await inTurn(claim, async () => {
    const sent = await call<EvidenceView>('PATCH', `/evidence/${which.id}`, body);
    if (sent.ok) putEvidence(store, sent.value);
    return sent;
  });
  if (answer.ok) settleAfter(store, answer.value.claims);
  return afterRefusal(store, claim, answer);
}

/** A place that was pointed at in the file itself: a correction of the locator alone. */
export const setPlace = (store: StoryStore, claim: string, evidence: EvidenceView, locator: string) =>
  correctEvidence(store, claim, evidence, { ...fieldsOf(evidence), locator });
