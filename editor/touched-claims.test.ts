import { expect, it } from 'vitest';
import { standingOf } from './claim-marks';
import type { MarkedSpan } from './mark-spans';
import { type Hand, hand } from './test-hand';
import { touchedClaims } from './touched-claims';

const HEAD = { headline: 'Ten left', dek: '', byline: 'By Ada' };
const IN_HEAD: MarkedSpan = { id: 'h', claim: 'c9', number: 9, sign: 'open', start: 0, end: 3, words: 'Ten' };

function touched(change: (at: Hand) => unknown, headline = HEAD.headline) {
  const at = hand('In [March] they left.', 'All [ten] of them.', 'So [what].');
  change(at);
  const standing = standingOf(at.state);
  if (!standing) throw new Error('The editor has no marks.');
  const told = touchedClaims(at.state.doc, standing, {
    before: HEAD,
    now: { ...HEAD, headline },
    spans: [IN_HEAD],
  });
  return { changed: told.changed.map((one) => one.number), lost: told.lost.map((one) => one.number) };
}

it.each<[string, (at: Hand) => unknown, { changed: number[]; lost: number[] }]>([
  ['nothing', () => undefined, { changed: [], lost: [] }],
  ['words around them', (at) => at.after('In ', 'early ').replace('them', 'us'), { changed: [], lost: [] }],
  ['words in them', (at) => at.replace('arc', 'on'), { changed: [1], lost: [] }],
  ['other words in their place', (at) => at.replace('ten', 'nine'), { changed: [2], lost: [] }],
  ['no words left', (at) => at.replace('ten ', ''), { changed: [], lost: [2] }],
  [
    'all of it',
    (at) => at.replace('March', 'May').replace('ten ', '').replace('what', 'wha'),
    { changed: [1, 3], lost: [2] },
  ],
])('tells of %s', (_, change, want) => {
  expect(touched(change)).toEqual(want);
});

it.each([
  ['Ten left', []],
  ['Ten have left', []],
  ['Eleven left', [9]],
])('tells of claims in the headline: %s', (headline, changed) => {
  expect(touched(() => undefined, headline).changed).toEqual(changed);
});
