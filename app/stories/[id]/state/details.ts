import { ok, type Result } from '@/domain/refusal';
import type { BlockerView, ClaimRow, ClaimView, EvidenceView, StoryView } from '@/domain/views';
import { call } from '@/ui/call';
import type { StoryStore } from './story-store';

const rowOf = (claim: ClaimView): ClaimRow => ({
  id: claim.id,
  number: claim.number,
  revision: claim.revision,
  statement: claim.statement,
  kind: claim.kind,
  risk: claim.risk,
  state: claim.state,
  finding: claim.finding,
  clear: claim.clear,
  sign: claim.sign,
  assignee: claim.assignee,
  spans: claim.spans,
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What the server said of a claim goes into list, text and panel; an answer that was overtaken is left aside. */
export function putClaim(store: StoryStore, claim: ClaimView) {
  const { claims, byId, details } = store.get();
  if ((details.get(claim.id)?.revision ?? 0) > claim.revision) return;
  const row = rowOf(claim);
  const old = byId.get(claim.id);
  if (old && same(old.spans, row.spans)) row.spans = old.spans;
  const after = old ? claims.map((one) => (one === old ? row : one)) : [...claims, row];
  store.set({ details: new Map(details).set(claim.id, claim), ...(same(old, row) ? {} : { claims: after }) });
}

/** Evidence that was just attached or corrected stands at once, and the next check names the revision it made. */
export function putEvidence(store: StoryStore, evidence: EvidenceView) {
  for (const [id, revision] of Object.entries(evidence.claimRevisions)) {
    const detail = store.get().details.get(id);
    if (!detail || detail.revision >= revision) continue;
    const others = detail.evidence.filter((one) => one.id !== evidence.id);
    const at = detail.evidence.findIndex((one) => one.id === evidence.id);
    const list = at === -1 ? [...others, evidence] : others.toSpliced(at, 0, evidence);
    putClaim(store, { ...detail, revision, evidence: list });
  }
}

const asked = new Map<string, Promise<Result<ClaimView>>>();

/**
 * The claim as it stands now. Asked once, however many want it at the same time; `afresh` after a write, which a question
 * on its way already may not know of.
 */
export async function loadClaim(store: StoryStore, id: string, afresh = false): Promise<Result<ClaimView>> {
  const waiting = (afresh ? undefined : asked.get(id)) ?? call<ClaimView>('GET', `/claims/${id}`);
  asked.set(id, waiting);
  const answer = await waiting;
  if (asked.get(id) === waiting) asked.delete(id);
  if (answer.ok) putClaim(store, answer.value);
  return answer;
}

/** A version's words never change, so they are not asked for again. */
const withText = (before: StoryView, now: StoryView): StoryView => ({
  ...now,
  version: before.version.number === now.version.number ? before.version : now.version,
});

let turns = 0;

/** Progress, stage, signature and blockers after something changed. What cannot be had now is shown at the next change. */
export async function refreshStory(store: StoryStore): Promise<Result<StoryView>> {
  const { id } = store.get().story;
  turns += 1;
  const turn = turns;
  const [story, blockers] = await Promise.all([
    call<StoryView>('GET', `/stories/${id}?text=none`),
    call<{ blockers: BlockerView[] }>('GET', `/stories/${id}/blockers`),
  ]);
  if (!story.ok) return story;
  // An answer that a later question overtook may know less than that one's.
  const known = withText(store.get().story, story.value);
  if (turn === turns)
    store.set({ story: known, blockers: blockers.ok ? blockers.value.blockers : store.get().blockers });
  return ok(known);
}
