import { expect, it } from 'vitest';
import { MOST_FILE_BYTES } from '@/domain/text-in';
import { base64Of, decodedText, faultOfFile, fileAsText } from './file-text';

it.each([
  ['Copy.DOCX', MOST_FILE_BYTES, null],
  ['a.b.md', 1, null],
  ['a.html', 0, null],
  ['a.docx', MOST_FILE_BYTES + 1, /“a\.docx” is more than 10 MB/],
  ['a.pdf', 1, /of a kind that is not read here/],
  ['docx', 1, /of a kind that is not read here/],
])('judges %s of %i bytes before it is sent', (name, size, expected) => {
  const fault = faultOfFile({ name, size });
  if (expected === null) expect(fault).toBeNull();
  else expect(fault).toMatch(expected);
});

it.each([
  ['UTF-8', [0xc3, 0xbc], 'ü'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
  ['UTF-16', [0xff, 0xfe, 0xfc, 0x00], 'ü'],
  ['UTF-16, the other way round', [0xfe, 0xff, 0x00, 0xfc], 'ü'],
  ['what older systems write', [0x66, 0xfc, 0x72], 'für'],
])('reads text in %s', (_, bytes, text) => {
  expect(decodedText(new Uint8Array(bytes))).toBe(text);
});

it('takes no sign that was cut in half for another encoding', () => {
  const beginning = new Uint8Array([0x66, 0xc3, 0xbc, 0xc3]);
  expect(decodedText(beginning, true)).toBe('fü');
  expect(decodedText(beginning)).toBe('fÃ¼Ã');
});

it('sends a Word file as base64, and any other as text', async () => {
  const bytes = new Uint8Array(100_000).map((_, at) => at % 251);
  expect(Buffer.from(base64Of(bytes), 'base64').equals(bytes)).toBe(true);
  expect(await fileAsText(new File([bytes], 'a.docx'))).toEqual({ format: 'docx', body: base64Of(bytes) });
  expect(await fileAsText(new File(['# A'], 'a.md'))).toEqual({ format: 'markdown', body: '# A' });
});
