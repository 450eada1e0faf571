import { staleClaim } from '@/domain/claim';
import { ok, type Result, refuse } from '@/domain/refusal';
import { FINDING_WORDS } from '@/domain/sentences/words';
import type { Ability, ClaimRow, ClaimView } from '@/domain/views';
import type { Finding } from '@/domain/vocabulary';
import { call } from '@/ui/call';
import { loadClaim, putClaim, refreshStory } from './details';
import type { Draft } from './draft';
import { confirmsAgain } from './repeat';
import { draftOf } from './story-state';
import { type StoryStore, setDraft } from './story-store';
import { NO_UNDO_OF_FINDINGS, pushUndo } from './undo';
import { afterRefusal, inTurn, revisionOf } from './writes';

/** Whether the reader's word on the claim is a ruling, and whether they may give it: what the server sent with the claim. */
export function moveOn({ state, abilities: { check, rule } }: ClaimView): { rules: boolean; ability: Ability } {
  const rules = rule.may || (state === 'disputed' && !check.may);
  return { rules, ability: rules ? rule : check };
}

interface Given extends Pick<Draft, 'rationale' | 'wording'> {
  finding: Finding;
}

/** A finding as a check, answered with the claim it makes. */
async function check(
  store: StoryStore,
  id: string,
  { finding, rationale, wording }: Given,
): Promise<Result<ClaimView>> {
  const change = finding === 'confirmed-with-change' ? { wording } : {};
  const body = { revision: revisionOf(store, id), finding, rationale, ...change };
  const sent = await call<{ claim: ClaimView }>('POST', `/claims/${id}/checks`, body);
  return sent.ok ? ok(sent.value.claim) : sent;
}

/** The same as a ruling between two others. */
function rule(store: StoryStore, id: string, { finding, rationale, wording }: Given): Promise<Result<ClaimView>> {
  const change = finding === 'confirmed-with-change' ? { wording } : {};
  const body = { revision: revisionOf(store, id), finding, reason: rationale, ...change };
  return call<ClaimView>('POST', `/claims/${id}/rulings`, body);
}

/** The finding that is chosen; or confirmed, where `.` has just attached what supports it and nothing was typed. */
async function findingOf(store: StoryStore, claim: string): Promise<Finding | null> {
  const { finding, rationale } = draftOf(store.get(), claim);
  return finding ?? (rationale === '' && (await confirmsAgain(store, claim)) ? 'confirmed' : null);
}

/**
 * Records the finding that is chosen in the draft, on the revision that the person sees: as a check, or where two others
 * differ as the ruling. Which of them it is, the claim itself says, so it is asked for where it is not there yet.
 */
export async function record(store: StoryStore, claim: ClaimRow): Promise<Result<ClaimView>> {
  const { rationale, wording } = draftOf(store.get(), claim.id);
  const finding = await findingOf(store, claim.id);
  if (!finding) return refuse('invalid', 'Choose a finding first: press 1 to 8.');
  const known = store.get().details.get(claim.id);
  const seen = known ? ok(known) : await loadClaim(store, claim.id);
  if (!seen.ok) return seen;
  // What came only now was not before the eyes of who pressed the key.
  if (!known && seen.value.revision !== claim.revision) return staleClaim(claim);
  const { rules } = moveOn(seen.value);
  const answer = await inTurn(claim.id, async () => {
    const sent = await (rules ? rule : check)(store, claim.id, { finding, rationale, wording });
    if (sent.ok) putClaim(store, sent.value);
    return sent;
  });
  if (!answer.ok) return afterRefusal(store, claim.id, answer);
  setDraft(store, claim.id, { finding: null, rationale: '', wording: '' });
  pushUndo(store, NO_UNDO_OF_FINDINGS);
  const done = rules ? 'ruled on' : 'recorded';
  store.set({ said: `Claim ${claim.number} is ${done}: ${FINDING_WORDS[finding]}.` });
  void refreshStory(store);
  return answer;
}
