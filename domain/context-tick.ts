import { z } from 'zod';
import { type ClaimRecord, type SpanRecord, staleClaim } from './claim';
import { invalid, type Refused } from './refusal';
import { id, revision } from './text-input';
import { type Decision, decided } from './trail-event';

export const tickInput = z.object({ claim: id, revision, span: id });

/** The place of a claim that a write names, or that there is none. */
export const spanOf = (claim: Pick<ClaimRecord, 'number' | 'spans'>, span: string): SpanRecord | Refused =>
  claim.spans.find((one) => one.id === span) ??
  invalid({ span: `Claim ${claim.number} has no such place. Look at the claim again.` });

/** A claim's places with one of them changed. */
export const withSpan = (spans: readonly SpanRecord[], changed: SpanRecord): SpanRecord[] =>
  spans.map((span) => (span.id === changed.id ? changed : span));

/** A person read the sentence that changed around unchanged words, and the check stands. */
export function decideTick(claim: ClaimRecord, input: z.infer<typeof tickInput>): Decision<SpanRecord> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  const span = spanOf(claim, input.span);
  if ('refusal' in span) return span;
  if (!span.contextChanged)
    return invalid({ span: 'Nothing around these words waits to be read: no tick is owed here.' });
  return decided(
    { ...span, contextChanged: false, contextBefore: '', contextAfter: '' },
    {
      type: 'context.ticked',
      payload: {
        claim: claim.id,
        number: claim.number,
        revision: claim.revision + 1,
        span: span.id,
        before: span.contextBefore,
        after: span.contextAfter,
      },
    },
  );
}
