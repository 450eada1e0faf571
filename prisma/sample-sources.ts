import type { Proof } from './sample-claims';

/**
 * What the first sample story rests on: sources are those that the reporting names; excerpts and remarks are made up for
 * the sample, and say so.
 */
export const LISTS: Proof = {
  source: 'Important Stories, report on the two leaked lists',
  tier: 'primary',
  locator: 'paragraph 1',
  excerpt: 'At least 49,000 servicemen are listed as deserters or absent without leave. (Sample excerpt)',
};
export const SLIDES: Proof = {
  source: 'InformNapalm, publication of early March',
  tier: 'primary',
  locator: 'slides on unauthorised absence',
  excerpt: 'About 50,500 cases in 2024. (Sample excerpt)',
};

export const lists = (locator: string, excerpt: string): Proof => ({
  ...LISTS,
  locator,
  excerpt: `${excerpt} (Sample excerpt)`,
});
