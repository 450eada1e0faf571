import { expect, it } from 'vitest';
import { NO_EVIDENCE } from '../state/draft';
import { filled, isFilled, NOTHING_REMEMBERED, rememberedOf } from './remembered';

const ENGINEER = rememberedOf({
  last: { type: 'quotation', tier: 'primary', heldAs: 'recording', locator: 'Interview, recording, 00:07:41' },
});
const GAZETTE = rememberedOf({ last: { type: 'link', tier: 'secondary', heldAs: '', locator: 'paragraph 4' } });

it('fills in an empty form, the place up to its last figure', () => {
  expect(filled(NO_EVIDENCE, NOTHING_REMEMBERED, ENGINEER)).toEqual({
    type: 'quotation',
    tier: 'primary',
    heldAs: 'recording',
    locator: 'Interview, recording, ',
  });
});

it('leaves what the person said', () => {
  const said = { ...NO_EVIDENCE, tier: 'tertiary' as const, locator: 'p. 1', url: 'https://example.org' };
  expect(filled(said, NOTHING_REMEMBERED, ENGINEER)).toEqual({ heldAs: 'recording' });
});

it('takes back what belonged to another source', () => {
  const first = { ...NO_EVIDENCE, ...filled(NO_EVIDENCE, NOTHING_REMEMBERED, ENGINEER) };
  expect(filled(first, ENGINEER, GAZETTE)).toEqual(GAZETTE);
  expect(filled({ ...first, tier: 'tertiary' }, ENGINEER, NOTHING_REMEMBERED)).toEqual({
    type: 'link',
    heldAs: undefined,
    locator: '',
  });
});

it('says whether anything of it still stands', () => {
  const first = { ...NO_EVIDENCE, ...filled(NO_EVIDENCE, NOTHING_REMEMBERED, GAZETTE) };
  expect(isFilled(first, GAZETTE)).toBe(true);
  expect(isFilled({ ...first, tier: 'primary', locator: 'paragraph 9' }, GAZETTE)).toBe(false);
  expect(isFilled(NO_EVIDENCE, NOTHING_REMEMBERED)).toBe(false);
});
