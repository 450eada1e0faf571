import { z } from 'zod';
import type { Bound, BoundClaim } from '@/domain/claims-digest';
import { blocksOf } from '@/domain/story-text';
import { id } from '@/domain/text-input';
import type { SignedClaim, SignedText } from '@/domain/views-text';
import type { Kind, Placement, Risk } from '@/domain/vocabulary';
import { directory } from '../people';
import { wordsOf } from '../story-records';
import { hiddenChecks } from './blind';
import { storyQuery } from './query';
import { signOffViewOf, storyView, versionViewOf } from './story-view';

function signedCheck(check: BoundClaim['checks'][number], hidden: ReadonlySet<string>): SignedClaim['checks'][number] {
  const told = hidden.has(check.id) ? { finding: null, rationale: '', wording: '' } : check;
  return {
    id: check.id,
    finding: told.finding,
    rationale: told.rationale,
    wording: told.wording,
    by: check.by,
    ruling: check.ruling ?? false,
  };
}

const signedClaim = (claim: BoundClaim, hidden: ReadonlySet<string>): SignedClaim => ({
  id: claim.id,
  number: claim.number,
  statement: claim.statement,
  kind: claim.kind as Kind,
  risk: claim.risk as Risk,
  spans: claim.spans.map(({ id: span, exact, start, placement }) => ({
    id: span,
    exact,
    start,
    state: placement as Placement,
  })),
  checks: claim.checks.map((check) => signedCheck(check, hidden)),
  evidence: claim.evidence.map(({ id: piece, source, tier, stance }) => ({ id: piece, source, tier, stance })),
  queries: (claim.queries ?? []).map(({ id: query, question, to, answer, outcome }) => ({
    id: query,
    question,
    to,
    answer,
    outcome,
  })),
});

/** A text as it was signed, with what stood behind each claim then, whatever became of both since. */
export const signedText = storyQuery({
  name: 'signed-text',
  action: 'story.see',
  input: z.object({ story: id, signOff: id }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }, input): Promise<SignedText | null> => {
    const signOff = await tx.signOff.findFirst({ where: { id: input.signOff, storyId: story.id } });
    if (!signOff) return null;
    const version = await tx.version.findUniqueOrThrow({
      where: { storyId_number: { storyId: story.id, number: signOff.version } },
    });
    const bound = signOff.bound as unknown as Bound;
    const hidden = await hiddenChecks(tx, actor, story.id);
    return {
      me: actor.id,
      story: await storyView(tx, story.id),
      signOff: signOffViewOf(signOff),
      version: versionViewOf(version),
      blocks: blocksOf(wordsOf(version)),
      claims: [...bound.claims].sort((a, b) => a.number - b.number).map((claim) => signedClaim(claim, hidden)),
      overrides: bound.overrides.map(({ id: override, reason, by }) => ({ id: override, reason, by })),
      directory: await directory(tx),
    };
  },
});
