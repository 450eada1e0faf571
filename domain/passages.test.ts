import { describe, expect, it } from 'vitest';
import { changedBlocks, claimsTouched, type Passage, passagesOf } from './passages';
import { redline } from './redline';
import { passagesSentence, remarkSentence, removedSince, touchedSentence } from './sentences/redline';
import { blocksOf, textOf } from './story-text';

const story = (headline: string, ...paragraphs: string[]) =>
  blocksOf({
    headline,
    dek: '',
    byline: '',
    document: {
      type: 'doc',
      content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
  });

const A = 'The bridge over the Rowan will stay shut for ten weeks, the council said on Monday.';
const B = 'It was last repainted in 2004, after a barge had struck its northern pier.';
const C = 'The northern pier was rebuilt in 2005.';

const before = story('Bridge to close for ten weeks', A, `${B} ${C}`);
const after = story(
  'Bridge to close for eleven weeks',
  A.replace('ten', 'eleven'),
  B.replace('last ', '').replace(' had', ''),
);
const passages = passagesOf(redline(before, after));

const at = (blocks: typeof before, words: string, number: number, side: 'before' | 'after') => {
  const start = textOf(blocks).indexOf(words);
  return { claim: `c${number}`, number, side, start, end: start + words.length };
};

describe('the passages that differ', () => {
  it('are named by what went out and came in, close ones together', () => {
    expect(passages.map(({ deleted, inserted }) => [deleted, inserted])).toEqual([
      [['ten'], ['eleven']],
      [['ten'], ['eleven']],
      [['last '], []],
      [['had '], []],
      [[` ${C}`], []],
    ]);
  });

  it('say where they stand in both texts', () => {
    for (const passage of passages) {
      const [first] = passage.deleted;
      expect(
        textOf(before)
          .slice(passage.before.start)
          .startsWith(first ?? ''),
      ).toBe(true);
      expect(
        textOf(after)
          .slice(passage.after.start, passage.after.end)
          .startsWith(passage.inserted[0] ?? ''),
      ).toBe(true);
    }
  });

  it('tell spacing, marks and dashes from words', () => {
    const marks = passagesOf(
      redline(story('One', 'She said "never" on 2019-2021.'), story('One', 'She said “never” on 2019–2021.')),
    );
    expect(marks.map((one) => one.signsOnly)).toEqual([true, true].slice(0, marks.length));
    expect(passages.some((one) => one.signsOnly)).toBe(false);
  });

  it('name a move once, where it stands now', () => {
    const moved = passagesOf(redline(story('One', A, B, C), story('One', B, C, A)));
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({ block: { of: 'after', index: 3 }, remarks: [{ what: 'moved', from: 1 }] });
  });

  it('are none between equal texts', () => {
    expect(passagesOf(redline(before, before))).toEqual([]);
  });
});

describe('the claims a passage touches', () => {
  const [head, first, , , gone] = passages as [Passage, Passage, Passage, Passage, Passage];
  const places = [
    at(after, 'close for eleven weeks', 2, 'after'),
    at(after, 'shut for eleven weeks', 2, 'after'),
    at(after, 'the council said', 4, 'after'),
    at(before, 'rebuilt in 2005', 26, 'before'),
  ];

  it('are those whose words it changes, or took out', () => {
    expect(claimsTouched(head, places)).toEqual([{ claim: 'c2', number: 2 }]);
    expect(claimsTouched(first, places)).toEqual([{ claim: 'c2', number: 2 }]);
    expect(claimsTouched(gone, places)).toEqual([{ claim: 'c26', number: 26 }]);
  });

  it('are not those whose words it only stands beside', () => {
    const comma = at(after, ', the council said', 5, 'after');
    expect(claimsTouched(first, [comma, at(after, 'weeks', 6, 'after')])).toEqual([]);
  });

  it('are told apart where they are off the story since', () => {
    const removed = places.map((place) => (place.number === 26 ? { ...place, removed: { into: 2 } } : place));
    expect(claimsTouched(gone, removed)).toEqual([{ claim: 'c26', number: 26, removed: { into: 2 } }]);
    expect(claimsTouched(first, removed)).toEqual([{ claim: 'c2', number: 2 }]);
    expect([removedSince({ into: 2 }), removedSince({ into: null })]).toEqual(['in claim 2 since', 'removed since']);
  });

  it('are those in whose words something was put in or taken out', () => {
    const put = passagesOf(redline(story('One', A), story('One', A.replace('the council', 'the county council'))));
    const claim = at(story('One', A), 'the council said', 7, 'before');
    expect(claimsTouched(put[0] as Passage, [claim]).map((one) => one.number)).toEqual([7]);
  });
});

describe('as sentences', () => {
  const places = { before: ['Head', '¶ 1', '¶ 2'], after: ['Head', '¶ 1', '¶ 2', '¶ 3'] };
  const [headline, paragraph] = before as [(typeof before)[0], (typeof before)[0]];
  const heading = { ...paragraph, kind: 'heading' as const, level: 2 };

  it.each([
    ['moved here; it was ¶ 2', { what: 'moved', from: 2 }],
    ['moved; it is ¶ 3 now', { what: 'moved-away', to: 3 }],
    ['was a heading, is a paragraph', { what: 'kind', was: heading, is: paragraph }],
    ['was a heading of level 2, is a heading of level 3', { what: 'kind', was: heading, is: { ...heading, level: 3 } }],
    ['was a paragraph, is the headline', { what: 'kind', was: paragraph, is: headline }],
    ['one paragraph before, two now', { what: 'split', parts: 2 }],
    ['three paragraphs before, one now', { what: 'merged', parts: 3 }],
    ['italics off: “Lord Jim”', { what: 'italic', on: false, words: 'Lord Jim' }],
    ['bold on: “never”', { what: 'bold', on: true, words: 'never' }],
    ['a link on “it”, to https://a.example/', { what: 'link', before: null, after: 'https://a.example/', words: 'it' }],
    [
      'no link any more on “it”: it went to https://a.example/',
      { what: 'link', before: 'https://a.example/', after: null, words: 'it' },
    ],
    ['the link on “it” now goes to b; it went to a', { what: 'link', before: 'a', after: 'b', words: 'it' }],
  ] as const)('%s', (sentence, remark) => {
    expect(remarkSentence(remark, places)).toBe(sentence);
  });

  it('say what a passage means for the check', () => {
    const [words] = passages as [Passage];
    expect(touchedSentence([2, 9], [12], words)).toBe('claims 2 and 9');
    expect(touchedSentence([2], [], { ...words, signsOnly: true })).toBe('claim 2, needs nothing');
    expect(touchedSentence([], [12], { ...words, signsOnly: true })).toBe('needs nothing');
    expect(touchedSentence([], [12], words)).toBe('around claim 12');
    expect(touchedSentence([], [], words)).toBe('no claim');
    expect([0, 1, 8].map(passagesSentence)).toEqual(['no passage differs', 'one passage differs', '8 passages differ']);
  });
});

it('counts the blocks that differ where a text is too long for its words', () => {
  expect(changedBlocks(before, after)).toBe(3);
  expect(changedBlocks(before, story('Bridge to close for ten weeks', A, `${B} ${C}`, C))).toBe(1);
  // The same words, set otherwise: one place all the same.
  expect(changedBlocks(before, before)).toBe(1);
});
