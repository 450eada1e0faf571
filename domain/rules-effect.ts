import type { Judgement } from './judgement';
import type { BlockerView } from './views';

/** What a claim comes to: all that lists show of it. */
export interface Standing {
  judgement: Pick<Judgement, 'state' | 'finding' | 'clear' | 'sign'>;
  blockers: readonly Pick<BlockerView, 'overridden'>[];
}

/** `moved`: neither settled nor unsettled, and yet another state, sign or number of blockers. */
export type Effect = 'unsettled' | 'settled' | 'moved';

const blocking = (standing: Standing) => standing.blockers.filter((one) => !one.overridden).length;

/** What other house rules do to a claim; null when it stands as it stood. */
export function effectOf(before: Standing, after: Standing): Effect | null {
  const [was, is] = [before.judgement, after.judgement];
  const wasSettled = was.state === 'settled';
  const isSettled = is.state === 'settled';
  if (wasSettled !== isSettled) return isSettled ? 'settled' : 'unsettled';
  const same = was.state === is.state && was.finding === is.finding && was.clear === is.clear && was.sign === is.sign;
  return same && blocking(before) === blocking(after) ? null : 'moved';
}
