import { z } from 'zod';
import { describe, find } from './anchor/selector';
import { sentenceAt } from './anchor/sentence';
import {
  type ClaimRecord,
  FRESH,
  isLost,
  NOT_PLACED,
  type SpanRecord,
  samePlace,
  spanInput,
  staleClaim,
} from './claim';
import { contextOwed } from './context-owed';
import { spanOf } from './context-tick';
import { invalid } from './refusal';
import { id, revision } from './text-input';
import { type Decision, decided } from './trail-event';

export const reattachmentInput = z.object({ claim: id, revision, span: id, ...spanInput.shape });

/**
 * A lost place stands again on the words that a person selected. On other words than those that were checked the claim asks
 * for a recheck by itself; on the same words in another sentence a tick is owed.
 */
export function decideReattachment(
  claim: ClaimRecord,
  story: { text: string; language: string },
  input: z.infer<typeof reattachmentInput>,
): Decision<SpanRecord> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  const span = spanOf(claim, input.span);
  if ('refusal' in span) return span;
  if (!isLost(span)) return invalid({ span: 'These words stand in the text, so there is nothing to re-attach.' });
  const { exact, prefix, suffix, start } = input;
  const found = find(story.text, { exact, prefix, suffix, start });
  if (!found.ok) return invalid({ exact: NOT_PLACED[found.why] });
  const selector = describe(story.text, found);
  if (claim.spans.some((one) => !isLost(one) && samePlace(one, selector)))
    return invalid({ exact: `Claim ${claim.number} stands on these words already. Close the lost place as cut.` });
  const sentence = sentenceAt(story.text, found, story.language);
  const after: SpanRecord = {
    ...FRESH,
    ...selector,
    id: span.id,
    placement: selector.exact === span.exact ? 'moved' : 'changed',
    ...contextOwed(span, selector.exact, story.text.slice(sentence.start, sentence.end)),
  };
  return decided(after, {
    type: 'span.reattached',
    payload: {
      claim: claim.id,
      number: claim.number,
      revision: claim.revision + 1,
      span: span.id,
      before: { exact: span.exact },
      exact: after.exact,
      start: after.start,
      state: after.placement,
      contextChanged: after.contextChanged,
    },
  });
}
