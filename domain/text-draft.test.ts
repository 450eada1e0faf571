import { describe, expect, it } from 'vitest';
import type { StoryText } from './story-text';
import {
  beginningOf,
  type Draft,
  draftsOf,
  type Kept,
  offeredOf,
  otherWords,
  saidBy,
  type TextInWork,
} from './text-draft';
import type { OwnDraft } from './views-edit';

const words = (headline: string): StoryText => ({ headline, dek: '', byline: '', document: { type: 'doc' } });
const CURRENT = { words: words('As it is'), number: 3 };
const EARLY = '2026-03-02T14:00:00.000Z';
const MIDDLE = '2026-03-02T14:30:00.000Z';
const LATE = '2026-03-02T15:00:00.000Z';
const server = (headline: string, savedAt = EARLY, base = 3): OwnDraft => ({
  ...words(headline),
  base,
  baseHash: '',
  footnotes: [],
  startedAt: EARLY,
  savedAt,
});
interface More {
  base?: number;
  after?: string | null;
  footnotes?: string[];
  sending?: string;
}
const kept = (headline: string, at = EARLY, { base = 3, footnotes = [], ...more }: More = {}): Kept => ({
  text: { ...words(headline), base, footnotes, at, ...more },
  place: { id: `${headline} ${at}`, at: Date.parse(at) },
});

const told = (...of: Parameters<typeof beginningOf>) => {
  const { text, others } = beginningOf(...of);
  return [text.headline, text.base, text.at, ...others.map((other) => other.text.headline)];
};

describe('what the editor begins with', () => {
  it('is the current version where there is no draft', () => {
    expect(told(CURRENT, null, [])).toEqual(['As it is', 3, null]);
  });
  it('is the draft there is', () => {
    expect(told(CURRENT, server('Mine'), [])).toEqual(['Mine', 3, EARLY]);
    expect(told(CURRENT, null, [kept('Mine')])).toEqual(['Mine', 3, EARLY]);
  });
  it('is the newer of two, and the other is offered where it says something else', () => {
    expect(told(CURRENT, server('There', EARLY), [kept('Here', LATE)])).toEqual(['Here', 3, LATE, 'There']);
    expect(told(CURRENT, server('There', LATE), [kept('Here', EARLY)])).toEqual(['There', 3, LATE, 'Here']);
    expect(told(CURRENT, server('Same', EARLY), [kept('Same', LATE)])).toEqual(['Same', 3, EARLY]);
  });
  it('is not what the browser kept of the version itself', () => {
    expect(told(CURRENT, null, [kept('As it is', LATE)])).toEqual(['As it is', 3, null]);
  });
  it('is not what became the version, whatever it began from; its footnotes go on from there', () => {
    expect(told(CURRENT, null, [kept('As it is', LATE, { base: 2 })])).toEqual(['As it is', 3, null]);
    const noted = kept('As it is', LATE, { base: 2, footnotes: ['1: The order.'] });
    expect(told(CURRENT, null, [noted])).toEqual(['As it is', 3, LATE]);
  });
  it('is the newest of several, and each other one is offered once, the newest first', () => {
    const [here, same] = [kept('Here', LATE), kept('Here', EARLY)];
    expect(told(CURRENT, server('There', EARLY), [same, here])).toEqual(['Here', 3, LATE, 'There']);
    expect(told(CURRENT, server('Here', EARLY), [kept('As it is', LATE), here])).toEqual(['Here', 3, EARLY]);
    expect(told(CURRENT, null, [kept('One', EARLY), kept('Two', LATE)])).toEqual(['Two', 3, LATE, 'One']);
    const three = [kept('One', EARLY), kept('Three', LATE), kept('One', LATE)];
    expect(told(CURRENT, server('Two', MIDDLE), three)).toEqual(['Three', 3, LATE, 'One', 'Two']);
  });
  it('is the one on the newer version, however late the other was written', () => {
    expect(told(CURRENT, server('There', EARLY), [kept('Here', LATE, { base: 2 })])).toEqual([
      'There',
      3,
      EARLY,
      'Here',
    ]);
  });
  it('knows which version a draft began from', () => {
    expect(told(CURRENT, null, [kept('Mine', LATE, { base: 2 })])).toEqual(['Mine', 2, LATE]);
  });
  it('lies wherever this browser has the same', () => {
    const both = [kept('Mine', LATE), kept('Mine', EARLY)];
    const places = both.map(({ place }) => place);
    expect(beginningOf(CURRENT, server('Mine'), both).places).toEqual(places);
    expect(beginningOf(CURRENT, server('There', LATE), both).others[0]?.places).toEqual(places);
    expect(beginningOf(CURRENT, null, [kept('As it is')]).places).toHaveLength(1);
  });
});

describe('a draft that another one has grown from', () => {
  it('is only an older state of it, whatever the clocks say', () => {
    const grown = kept('A, and more', EARLY, { after: LATE });
    expect(told(CURRENT, server('A', LATE), [grown])).toEqual(['A, and more', 3, EARLY]);
    expect(told(CURRENT, server('A', LATE), [grown, kept('A', EARLY), kept('Other', EARLY)])).toEqual([
      'A, and more',
      3,
      EARLY,
      'Other',
    ]);
  });
  it('is one that was sent and never answered, whatever the clocks say', () => {
    const sent = saidBy({ ...words('A'), base: 3, footnotes: [], at: null });
    expect(told(CURRENT, server('A', LATE), [kept('A, more', EARLY, { sending: sent })])).toEqual([
      'A, more',
      3,
      EARLY,
    ]);
    expect(told(CURRENT, server('B', LATE), [kept('A, more', EARLY, { sending: sent })])).toEqual([
      'B',
      3,
      LATE,
      'A, more',
    ]);
  });
  it('is not one of an earlier moment, nor one that nobody knows to be it', () => {
    for (const after of [EARLY, null, undefined])
      expect(told(CURRENT, server('A', MIDDLE), [kept('B', LATE, { after })])).toEqual(['B', 3, LATE, 'A']);
  });
  it('stays where what grew from it says what the version says', () => {
    expect(told(CURRENT, server('A'), [kept('As it is', LATE, { after: EARLY })])).toEqual(['A', 3, EARLY]);
  });
  it('is the beginning of both of two windows', () => {
    const both = [kept('A, one', MIDDLE, { after: EARLY }), kept('A, two', LATE, { after: EARLY })];
    expect(told(CURRENT, server('A', EARLY), both)).toEqual(['A, two', 3, LATE, 'A, one']);
  });
});

it('footnotes are words: a draft without them is another one', () => {
  const noted = kept('Mine', LATE, { footnotes: ['1: The order.'] });
  expect(draftsOf(CURRENT, null, [noted, kept('Mine', EARLY)]).map(({ text }) => text.footnotes.length)).toEqual([
    1, 0,
  ]);
});

it('offers five of those on the version, the newest; the rest wait, and are not gone', () => {
  const drafts = Array.from({ length: 8 }, (_, at): Draft => {
    const text: TextInWork = { ...words(`${at}`), base: at === 0 ? 2 : 3, footnotes: [], at: EARLY };
    return { text, after: null, places: [] };
  });
  const { shown, waiting } = offeredOf(drafts, 3);
  expect(shown.map(({ text }) => text.headline)).toEqual(['1', '2', '3', '4', '5']);
  expect(waiting).toBe(2);
  expect(offeredOf(drafts.slice(0, 3), 3)).toMatchObject({ shown: drafts.slice(1, 3), waiting: 0 });
});

it.each([
  ['One two three.', 'One two three.', null],
  ['One two three.', 'One twelve.', 'One twelve.'],
  ['One two.', 'Zero. One two.', 'Zero. One two.'],
  ['Zero. One two.', 'Zero. One two. Three.', 'One two. Three.'],
  ['One two.', 'One twofold.', 'One twofold.'],
  ['One two.\nThree.', 'One two.', ''],
  ['', 'All.', 'All.'],
])('%s · %s: other words from “%s”', (text, other, from) => {
  expect(otherWords(text, other)).toBe(from);
});
