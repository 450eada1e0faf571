import { describe, expect, it } from 'vitest';
import type { StoryText } from './story-text';
import { beginningOf, type KeptText } from './text-draft';
import type { OwnDraft } from './views-edit';

const words = (headline: string): StoryText => ({ headline, dek: '', byline: '', document: { type: 'doc' } });
const CURRENT = { words: words('As it is'), number: 3 };
const EARLY = '2026-03-02T14:00:00.000Z';
const LATE = '2026-03-02T15:00:00.000Z';
const server = (headline: string, savedAt = EARLY, base = 3): OwnDraft => ({
  ...words(headline),
  base,
  baseHash: '',
  footnotes: [],
  startedAt: EARLY,
  savedAt,
});
const kept = (headline: string, at = EARLY, base = 3): KeptText => ({ ...words(headline), base, footnotes: [], at });

const told = (...of: Parameters<typeof beginningOf>) => {
  const { text, other } = beginningOf(...of);
  return [text.headline, text.base, text.at, other?.headline ?? null];
};

describe('what the editor begins with', () => {
  it('is the current version where there is no draft', () => {
    expect(told(CURRENT, null, [])).toEqual(['As it is', 3, null, null]);
  });
  it('is the draft there is', () => {
    expect(told(CURRENT, server('Mine'), [])).toEqual(['Mine', 3, EARLY, null]);
    expect(told(CURRENT, null, [kept('Mine')])).toEqual(['Mine', 3, EARLY, null]);
  });
  it('is the newer of two, and the other is offered where it says something else', () => {
    expect(told(CURRENT, server('There', EARLY), [kept('Here', LATE)])).toEqual(['Here', 3, LATE, 'There']);
    expect(told(CURRENT, server('There', LATE), [kept('Here', EARLY)])).toEqual(['There', 3, LATE, 'Here']);
    expect(told(CURRENT, server('Same', EARLY), [kept('Same', LATE)])).toEqual(['Same', 3, EARLY, null]);
  });
  it('is not what the browser kept of the version itself', () => {
    expect(told(CURRENT, null, [kept('As it is', LATE)])).toEqual(['As it is', 3, null, null]);
  });
  it('offers the other of several, not what is the same or an older state of none', () => {
    const [here, same] = [kept('Here', LATE), kept('Here', EARLY)];
    expect(told(CURRENT, server('There', EARLY), [same, here])).toEqual(['Here', 3, LATE, 'There']);
    expect(told(CURRENT, server('Here', EARLY), [kept('As it is', LATE), here])).toEqual(['Here', 3, EARLY, null]);
    expect(told(CURRENT, null, [kept('One', EARLY), kept('Two', LATE)])).toEqual(['Two', 3, LATE, 'One']);
  });
  it('is the one on the newer version, however late the other was written', () => {
    expect(told(CURRENT, server('There', EARLY), [kept('Here', LATE, 2)])).toEqual(['There', 3, EARLY, 'Here']);
  });
  it('knows which version a draft began from', () => {
    expect(told(CURRENT, null, [kept('As it is', LATE, 2)])).toEqual(['As it is', 2, LATE, null]);
  });
});
