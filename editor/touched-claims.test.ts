import { expect, it } from 'vitest';
import { standingOf } from './claim-marks';
import { type MarkedSpan, standingIn } from './mark-spans';
import { type Hand, HEAD as HEAD_LENGTH, hand } from './test-hand';
import { foundAgain, touchedClaims } from './touched-claims';

const HEAD = { headline: 'Ten left', dek: '', byline: 'By Ada' };
const IN_HEAD: MarkedSpan = {
  id: 'h',
  claim: 'c9',
  number: 9,
  sign: 'open',
  start: 0,
  end: 3,
  words: 'Ten',
  prefix: '',
  suffix: ' left',
};

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

it.each<[string, string, (at: Hand) => unknown, number[]]>([
  ['a digit right before a figure', 'In the [12] crashes.', (at) => at.after('the ', '1'), [1]],
  ['a digit right behind it', 'In the [12] crashes.', (at) => at.after('12', '0'), [1]],
  ['decimals behind it', 'It rose by [5] percent.', (at) => at.after('5', '.5'), [1]],
  ['a minus before it', 'It was [5 degrees] then.', (at) => at.after('was ', '–'), [1]],
  ['a letter right behind a word', 'All [ten bridges] fell.', (at) => at.after('bridges', 'x'), [1]],
  ['a letter where the line begins', '[ten bridges] fell.', (at) => at.do((tr) => tr.insertText('x', 1)), [1]],
  ['a word before it', 'In the [12] crashes.', (at) => at.after('the ', 'last '), []],
  ['a word behind it', 'All [ten bridges] fell.', (at) => at.after('bridges', ' soon'), []],
  ['a letter at a claim inside a word', 'In the [1990]s they left.', (at) => at.after('1990s', 'x'), []],
  ['a full stop behind it', 'It rose by [5]', (at) => at.after('5', '.'), []],
])('tells of %s as saving will judge it', (_, paragraph, change, changed) => {
  const at = hand(paragraph);
  change(at);
  const standing = standingOf(at.state);
  if (!standing) throw new Error('The editor has no marks.');
  const told = touchedClaims(at.state.doc, standing, { before: HEAD, now: HEAD, spans: [] });
  expect({ ...told, changed: told.changed.map((one) => one.number) }).toEqual({ changed, lost: [] });
});

it.each([
  ['Ten left', []],
  ['Ten have left', []],
  ['Eleven left', [9]],
  ['Tenfold left', [9]],
  ['Often, ten left', [9]],
  ['Tenants: Ten left', []],
])('tells of claims in the headline: %s', (headline, changed) => {
  expect(touched(() => undefined, headline).changed).toEqual(changed);
});

it('does not count as lost what saving will find again, and names it where it is other words', () => {
  const one = (claim: string, number: number, words: string) => ({ ...IN_HEAD, claim, number, words });
  const lost = [1, 2, 3].map((number) => ({ claim: `c${number}`, number, at: 0 }));
  const text = 'Ten left\nIn March nine of them';
  const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const spans = [
    { ...one('c1', 1, 'March'), ...place('March') },
    { ...one('c2', 2, 'ten'), ...place('nine') },
    { ...one('c3', 3, 'what'), start: 9, end: 9 },
    { ...one('c4', 4, 'left'), ...place('Ten') },
  ];
  const told = foundAgain({ changed: [{ claim: 'c9', number: 9, at: null }], lost }, { text, spans }, (start) => start);
  expect(told.changed).toEqual([
    { claim: 'c2', number: 2, at: text.indexOf('nine') },
    { claim: 'c9', number: 9, at: null },
  ]);
  expect(told.lost.map(({ number }) => number)).toEqual([3]);
});

it('tells of claims that were lost before the editor was opened, wherever their place is said to be', () => {
  const { doc } = hand('Something else.').state;
  const spans = [0, 4, HEAD_LENGTH].map((at, index) => ({
    ...IN_HEAD,
    claim: `c${index}`,
    number: index,
    start: at,
    end: at,
  }));
  const standing = standingIn(doc, HEAD_LENGTH, spans);
  const told = touchedClaims(doc, standing, { before: HEAD, now: HEAD, spans: [] });
  expect(told.lost.map(({ number }) => number)).toEqual([0, 1, 2]);
});
