import { expect, test } from 'vitest';
import { evidenceLine } from './evidence-line';

const PIECE = {
  type: 'link',
  source: 'Harbour office',
  tier: 'primary',
  stance: 'supports',
  locator: 'p. 4',
  excerpt: '',
  url: '',
  note: '',
  heldAs: '',
  credit: '',
  file: null,
  capture: null,
} as const;

test('a piece of evidence says what it is, where from and where in it', () => {
  expect(evidenceLine(PIECE)).toBe('Link, primary, supports: Harbour office, p. 4');
});

test('and all that it says, in one line', () => {
  const whole = {
    ...PIECE,
    type: 'quotation',
    excerpt: 'It opened\n in 1931.',
    url: 'https://example.org/a',
    note: 'By phone.',
    heldAs: 'recording',
    credit: 'AP',
    file: { name: 'a.mp3', sha256: 'ab' },
    capture: { at: '2026-02-12T10:00:00Z', finalUrl: 'https://example.org/a' },
  } as const;
  expect(evidenceLine(whole)).toBe(
    'Quotation, primary, supports, recording: Harbour office, p. 4 · credited to AP · “It opened / in 1931.” · https://example.org/a · captured 2026-02-12 · file a.mp3 (sha256:ab) · note: By phone.',
  );
});
