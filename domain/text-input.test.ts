import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, id, lineText, moment, plainText, requiredLine, requiredText, revision } from './text-input';

const problem = (
  schema: { safeParse: (value: unknown) => { success: boolean; error?: { issues: { message: string }[] } } },
  value: unknown,
) => {
  const parsed = schema.safeParse(value);
  return parsed.success ? null : (parsed.error?.issues[0]?.message ?? '');
};

const AS_TYPED = [
  '',
  ' ',
  '  two  spaces\t\n',
  '\u00a0\u200b\ufeff',
  '\r\n',
  'e\u0301',
  '👩‍👩‍👧',
  '‮abc',
  '\u2028',
  '\u0001',
  '<script>',
  "'; --",
];

describe('text', () => {
  it.each(AS_TYPED)('%j is kept as it was typed', (text) => {
    expect(plainText(100).parse(text)).toBe(text);
  });

  it.each(['a\0b', '\0', 'a\ud83d', '\ude00b', '\ude00\ud83d'])('%j cannot be kept', (text) => {
    expect(problem(plainText(100), text)).toMatch(/cannot be kept/);
    expect(problem(requiredText(100, 'Type it.'), text)).toMatch(/cannot be kept/);
    expect(problem(lineText(100), text)).toMatch(/cannot be kept/);
    expect(problem(id, text)).toBe('This is not an id.');
    expect(problem(address, text)).not.toBeNull();
  });

  it('is any that is well-formed and without NUL, unaltered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\0'));
        expect(plainText(1000).parse(text)).toBe(text);
      }),
    );
  });

  it('is no longer than it may be, and says how long that is', () => {
    expect(plainText(1234).parse('x'.repeat(1234))).toHaveLength(1234);
    expect(problem(plainText(1234), 'x'.repeat(1235))).toBe('This is too long: 1,234 characters at most.');
  });

  it.each(['', ' ', '\n\t\u00a0'])('%j is not enough where words are asked for', (text) => {
    expect(problem(requiredText(100, 'Type it.'), text)).toBe('Type it.');
    expect(problem(requiredLine(100, 'Type it.'), ' ')).toBe('Type it.');
  });

  it('that is asked for is not trimmed either', () => {
    expect(requiredText(100, 'Type it.').parse(' a \n')).toBe(' a \n');
    expect(requiredLine(100, 'Type it.').parse(' a ')).toBe(' a ');
  });

  it.each(['a\nb', 'a\r', '\n'])('%j is not one line', (text) => {
    expect(problem(lineText(100), text)).toMatch(/^This is one line/);
  });
});

describe('a revision', () => {
  it.each([1, 2, 2 ** 31 - 1])('%s is one', (number) => expect(revision.parse(number)).toBe(number));
  it.each([0, -1, 1.5, 2 ** 31, Number.NaN, '1', null, undefined])('%s is none', (value) => {
    expect(problem(revision, value)).not.toBeNull();
  });
});

describe('an address', () => {
  it.each([
    '',
    'https://example.org',
    'http://example.org/a?b=c#d',
    'HTTPS://EXAMPLE.ORG',
    'https://例え.jp/é',
    'mailto:ada@example.org',
    'https://example.org/a/',
  ])('%j is kept as it was typed', (text) => expect(address.parse(text)).toBe(text));

  it.each([
    'example.org',
    'javascript:alert(1)',
    ' https://example.org',
    'https://example.org ',
    'https://a b.org',
    'https://',
    'ftp://example.org',
    'data:text/html,x',
    'mailto:ada',
    'https://example.org\njavascript:alert(1)',
    'file:///etc/passwd',
  ])('%j is none', (text) => expect(problem(address, text)).toMatch(/^A link begins with/));
});

describe('a moment', () => {
  it.each([
    ['2026-03-02T18:00:00Z', '2026-03-02T18:00:00.000Z'],
    ['2026-03-02T18:00:00.5+02:00', '2026-03-02T16:00:00.500Z'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00.000Z'],
  ])('%s is %s', (typed, kept) => expect(moment('A time.').parse(typed)).toBe(kept));

  it.each([
    '',
    'tomorrow',
    '2026-03-02',
    '2026-03-02T18:00:00',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '2026-02-30T18:00:00Z',
    '2026-03-02 18:00',
    5,
    null,
  ])('%s is none', (value) => expect(problem(moment('A time.'), value)).toBe('A time.'));
});

describe('an id', () => {
  it.each(['a', 'x'.repeat(64)])('%s is one', (text) => expect(id.parse(text)).toBe(text));
  it.each(['', 'x'.repeat(65), 7, null])('%s is none', (value) => expect(problem(id, value)).not.toBeNull());
});
