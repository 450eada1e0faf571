import { z } from 'zod';
import { type ClaimRecord, isLost, type SpanRecord, staleClaim } from './claim';
import { spanOf } from './context-tick';
import { invalid, refuse } from './refusal';
import { id, plainText, revision } from './text-input';
import { type Decision, decided } from './trail-event';

export const cutInput = z.object({ claim: id, revision, span: id, reason: plainText(5000).default('') });

/** A lost place of a claim that stands elsewhere is taken off it: its words were cut from the text. */
export function decideCut(claim: ClaimRecord, input: z.infer<typeof cutInput>): Decision<SpanRecord> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  const span = spanOf(claim, input.span);
  if ('refusal' in span) return span;
  if (!isLost(span))
    return invalid({ span: 'These words stand in the text. Only a place that lost its words can be closed as cut.' });
  if (claim.spans.every(isLost))
    return refuse(
      'blocked',
      `Claim ${claim.number} stands nowhere else. Close the claim as cut: record the finding Cut, and say who cut the words.`,
    );
  return decided(span, {
    type: 'span.cut',
    payload: {
      claim: claim.id,
      number: claim.number,
      revision: claim.revision + 1,
      span: span.id,
      exact: span.exact,
      reason: input.reason,
    },
  });
}
