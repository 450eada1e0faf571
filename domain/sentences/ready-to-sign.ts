import type { SignOffScreen } from '../views-sign-off';
import { countOf } from './progress';

const SECOND = 2;

/** What an editor may rely on when nothing stands in the way, a sentence each; none says more than is so. */
export function readySentences({
  rows,
  blockers,
  abilities,
}: Pick<SignOffScreen, 'rows' | 'blockers' | 'abilities'>): string[] {
  const cut = rows.filter(({ claim }) => claim.clear && claim.finding === 'cut').length;
  const clear = rows.filter(({ claim }) => claim.clear).length - cut;
  const risky = rows.filter(({ claim }) => claim.risk === 'high' && claim.state === 'settled');
  const twice = risky.filter(({ by }) => by.length >= SECOND).length;
  const overridden = blockers.filter((blocker) => blocker.overridden).length;
  return [
    ...(clear > 0 ? [`${clear} of ${countOf(rows.length, 'claim')} settled and clear`] : []),
    ...(cut > 0 ? [`${countOf(cut, 'claim')} closed as cut`] : []),
    ...(twice > 0 ? [`${countOf(twice, 'high-risk claim')} checked by two people`] : []),
    overridden > 0 ? 'Nothing stands in the way but what an editor let stand' : 'Nothing stands in the way',
    ...(abilities.sign.may ? ['You neither wrote it nor checked any of it alone'] : []),
  ];
}
