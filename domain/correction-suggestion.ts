import { oneLine } from './correction';
import type { CheckView, SpanView } from './views';
import type { CorrectionView } from './views-correction';

/** A correction that nobody has proposed yet, as far as the checks of its claim say how it would read. */
export interface Suggestion {
  span: string;
  replacement: string;
  reason: string;
}

interface Suggesting {
  spans: readonly Pick<SpanView, 'id' | 'exact' | 'state'>[];
  checks: readonly Pick<CheckView, 'standing' | 'finding' | 'wording' | 'rationale'>[];
  corrections: readonly Pick<CorrectionView, 'span' | 'replacement' | 'decision'>[];
}

/**
 * What a standing check asks the text to read, at the first place that does not read so and for which nothing waits to be
 * decided; null when there is nothing left to propose.
 */
export function suggestionOf({ spans, checks, corrections }: Suggesting): Suggestion | null {
  const asking = checks.findLast(
    (one) => one.standing && one.finding === 'confirmed-with-change' && one.wording.trim() !== '',
  );
  if (!asking) return null;
  const replacement = oneLine(asking.wording).trim();
  const waits = (span: string) => corrections.some((one) => one.decision === null && one.span === span);
  const place = spans.find((one) => one.state !== 'lost' && one.exact.trim() !== replacement && !waits(one.id));
  return place ? { span: place.id, replacement, reason: asking.rationale } : null;
}

/** How a correction of a claim begins: as a check asks, else with the words that stand and what was found wrong with them. */
export function beginningOf(claim: Suggesting): Suggestion | null {
  const suggested = suggestionOf(claim);
  const place = claim.spans.find((one) => one.state !== 'lost');
  if (suggested || !place) return suggested;
  const wrong = claim.checks.findLast((one) => one.standing && one.finding === 'wrong');
  return { span: place.id, replacement: place.exact, reason: wrong?.rationale ?? '' };
}
