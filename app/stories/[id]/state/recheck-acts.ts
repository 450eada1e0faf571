import type { Selector } from '@/domain/anchor/selector';
import { isCutByFinding, sameFinding } from '@/domain/recheck';
import { ok, type Result } from '@/domain/refusal';
import { doneSentences } from '@/domain/sentences/recheck';
import type { ClaimView } from '@/domain/views';
import type { CorrectionsProposed } from '@/domain/views-correction';
import type { RecheckCheck } from '@/domain/views-text';
import { call } from '@/ui/call';

/** A claim as its acts need it: these serve the recheck screen and the claim's panel alike. */
export interface Target {
  id: string;
  revision: number;
}

/** What an act made of the claim, and what its row says then. */
export interface Acted {
  claim: ClaimView;
  sentence: string;
}

const told = (answer: Result<ClaimView>, sentence: (claim: ClaimView) => string): Result<Acted> =>
  answer.ok ? ok({ claim: answer.value, sentence: sentence(answer.value) }) : answer;

/** A check on the words as they stand now. */
async function check(target: Target, given: object): Promise<Result<ClaimView>> {
  const body = { revision: target.revision, ...given };
  const answer = await call<{ claim: ClaimView }>('POST', `/claims/${target.id}/checks`, body);
  return answer.ok ? ok(answer.value.claim) : answer;
}

/** The same finding, for the new words. */
export async function standsAct(
  target: Target,
  checks: readonly Pick<RecheckCheck, 'finding' | 'wording'>[],
  why: string,
): Promise<Result<Acted>> {
  const finding = sameFinding(checks, why);
  return finding.ok ? told(await check(target, finding.value), doneSentences.stands) : finding;
}

export async function reopenAct(target: Target, reason: string): Promise<Result<Acted>> {
  const body = { revision: target.revision, reason };
  return told(await call<ClaimView>('POST', `/claims/${target.id}/reopening`, body), doneSentences.reopened);
}

/** A correction for each changed place, in one act; places that cannot be corrected are named, and why. */
export async function oldWordsAct(
  target: Target,
  places: readonly { span: string; words: string }[],
  reason: string,
): Promise<Result<Acted>> {
  const proposals = places.map(({ span, words: replacement }) => ({ span, replacement }));
  const body = { revision: target.revision, proposals, reason };
  const answer = await call<CorrectionsProposed>('POST', `/claims/${target.id}/corrections/several`, body);
  if (!answer.ok) return answer;
  const { claim, corrections, left } = answer.value;
  const words = [...new Set(corrections.map((one) => one.replacement))];
  return ok({ claim, sentence: doneSentences.proposed(words, left) });
}

export async function tickAct(target: Target, span: string): Promise<Result<Acted>> {
  const body = { revision: target.revision, span };
  return told(await call<ClaimView>('POST', `/claims/${target.id}/ticks`, body), doneSentences.ticked);
}

/** A lost place is closed: by the finding “cut” where no other place stands, else the place alone. */
export async function cutAct(
  target: Target & Parameters<typeof isCutByFinding>[0],
  span: string,
  reason: string,
): Promise<Result<Acted>> {
  if (isCutByFinding(target))
    return told(await check(target, { finding: 'cut', rationale: reason }), doneSentences.cut);
  const body = { revision: target.revision, span, reason };
  return told(await call<ClaimView>('POST', `/claims/${target.id}/cuts`, body), doneSentences.takenOff);
}

export async function attachAct(target: Target, span: string, words: Selector): Promise<Result<Acted>> {
  const body = { revision: target.revision, span, ...words };
  const answer = await call<ClaimView>('POST', `/claims/${target.id}/reattachments`, body);
  return told(answer, (claim) => doneSentences.attached(claim, words.exact));
}
