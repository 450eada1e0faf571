import { describe, expect, it } from 'vitest';
import { begun, type Draft, filledUp, NO_DRAFT, NO_EVIDENCE, over, wordsOf } from './draft';

/** One sample of every field: a field that is added to the draft must be named here, and then counts. */
const SAMPLES: Draft = {
  finding: 'wrong',
  rationale: 'The yearbook says 43,080.',
  wording: 'landed 43,080',
  note: 'They rang back.',
  evidence: { ...NO_EVIDENCE, source: 'Yearbook' },
};
const FIELDS = Object.keys(NO_DRAFT) as (keyof Draft)[];

describe('a draft', () => {
  it.each(FIELDS)('has been begun when there is something in %s', (field) => {
    expect(begun({ ...NO_DRAFT, [field]: SAMPLES[field] })).toHaveLength(1);
  });

  it('has not been begun by an open form, nor by blanks', () => {
    expect(begun({ ...NO_DRAFT, evidence: NO_EVIDENCE, note: ' \n' })).toEqual([]);
  });

  it('says each thing once', () => {
    expect(begun(SAMPLES)).toEqual(['a finding', 'evidence', 'a note']);
  });

  it('that was kept before a field came into the program is filled up', () => {
    expect(filledUp({ note: 'old', evidence: { source: 'Yearbook' } as Draft['evidence'] })).toEqual({
      ...NO_DRAFT,
      note: 'old',
      evidence: { ...NO_EVIDENCE, source: 'Yearbook' },
    });
  });

  it.each(FIELDS)('comes back in %s where nobody has typed, and yields where somebody has', (field) => {
    expect(over(SAMPLES, NO_DRAFT)[field]).toEqual(SAMPLES[field]);
    expect(over({ ...NO_DRAFT, note: 'old' }, { ...SAMPLES })[field]).toEqual(SAMPLES[field]);
  });

  it('gives all its words', () => {
    for (const word of ['43,080', 'landed', 'rang', 'Yearbook']) expect(wordsOf(SAMPLES)).toContain(word);
    expect(wordsOf(NO_DRAFT)).toBe('');
  });
});
