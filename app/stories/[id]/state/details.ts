import { ok, type Refusal, type Result, refuse } from '@/domain/refusal';
import type { BlockerView, ClaimRow, ClaimView, EvidenceView, StoryView } from '@/domain/views';
import type { CorrectionView } from '@/domain/views-correction';
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

/** The corrections that wait, as these claims have them; the same list where nothing of it changed. */
function undecided(store: StoryStore, news: readonly ClaimView[]): { corrections?: readonly CorrectionView[] } {
  const { corrections } = store.get();
  const those = new Set(news.map((claim) => claim.id));
  const now = [
    ...corrections.filter((one) => !those.has(one.claim)),
    ...news.flatMap((claim) => claim.corrections.filter((one) => one.decision === null)),
  ].sort((one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id));
  return same(corrections, now) ? {} : { corrections: now };
}

/** What the server said of claims goes into list, text and panel; an answer that was overtaken is left aside. */
export function putClaims(store: StoryStore, views: readonly ClaimView[]) {
  const { claims, byId, details } = store.get();
  const news = views.filter((claim) => (details.get(claim.id)?.revision ?? 0) <= claim.revision);
  const rows = new Map<string, ClaimRow>();
  for (const claim of news) {
    const row = rowOf(claim);
    const old = byId.get(claim.id);
    if (old && same(old.spans, row.spans)) row.spans = old.spans;
    if (!same(old, row)) rows.set(claim.id, row);
  }
  const after = new Map(details);
  for (const claim of news) after.set(claim.id, claim);
  const made = [...rows.values()].filter((row) => !byId.has(row.id));
  const list = rows.size > 0 ? { claims: [...claims.map((one) => rows.get(one.id) ?? one), ...made] } : {};
  store.set({ details: after, ...list, ...undecided(store, news) });
}

export const putClaim = (store: StoryStore, claim: ClaimView) => putClaims(store, [claim]);

/** A claim that was removed, here or by somebody else, is gone from list, text and panel. */
export function dropClaim(store: StoryStore, id: string) {
  const { claims, corrections, details, open, acting } = store.get();
  const left = new Map(details);
  left.delete(id);
  store.set({
    claims: claims.filter((claim) => claim.id !== id),
    corrections: corrections.filter((one) => one.claim !== id),
    details: left,
    open: open === id ? null : open,
    acting: acting?.claim === id ? null : acting,
  });
}

/**
 * Evidence that was just attached or corrected stands at once at each of its claims, and the next check names the revision
 * it made. Where that is more than one further, somebody else changed the claim as well: the revision stays what this page
 * has shown of it, so that no check lands on what nobody here has seen.
 */
export function putEvidence(store: StoryStore, evidence: EvidenceView) {
  for (const [id, revision] of Object.entries(evidence.claimRevisions)) {
    const detail = store.get().details.get(id);
    if (!detail || detail.revision > revision) continue;
    const others = detail.evidence.filter((one) => one.id !== evidence.id);
    const at = detail.evidence.findIndex((one) => one.id === evidence.id);
    const list = at === -1 ? [...others, evidence] : others.toSpliced(at, 0, evidence);
    const seen = revision > detail.revision + 1 ? detail.revision : revision;
    putClaim(store, { ...detail, revision: seen, evidence: list });
  }
}

const notFoundClaim = (number: number): Refusal =>
  refuse('not-found', `Claim ${number} is no longer there: it was removed or merged. The trail says by whom, and why.`)
    .refusal;

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
  else if (answer.refusal.code === 'not-found') gone(store, id);
  return answer;
}

/** Somebody removed the claim, or merged it, while it stood here. */
function gone(store: StoryStore, id: string) {
  const claim = store.get().byId.get(id);
  if (!claim) return;
  dropClaim(store, id);
  store.set({ refusal: notFoundClaim(claim.number) });
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
