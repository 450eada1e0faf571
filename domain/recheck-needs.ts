import type { SpanRecord } from './claim';
import { isLost } from './claim';
import type { Judgement } from './judgement';

export type RecheckNeed = 'recheck' | 'lost' | 'tick';

/** What a new text asks of a person about a claim, the first that holds; null when nothing. */
export function recheckNeed(claim: {
  spans: readonly SpanRecord[];
  judgement: Pick<Judgement, 'beneath' | 'clear' | 'finding'>;
}): RecheckNeed | null {
  const { beneath, finding } = claim.judgement;
  if (beneath.state === 'recheck') return 'recheck';
  const closed = finding === 'cut' && beneath.clear;
  if (claim.spans.some(isLost) && !closed) return 'lost';
  return claim.spans.some((span) => span.contextChanged && !isLost(span)) ? 'tick' : null;
}
