import { describe, expect, it } from 'vitest';
import { bytesOf, containerOf, judged, wideOf, zipOf } from './test-files';

const PDF = bytesOf('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Length 20>>\nstream\nendstream\nendobj\nstartxref\n90\n%%EOF\n');
const NO_MAIL = /an Outlook mail, but what is in it is something else/;
const ARCHIVE = zipOf([{ name: 'run.exe' }]);

describe('a mark at the beginning is borne out by the rest', () => {
  it.each<[string, Uint8Array, string]>([
    ['the other way.txt', wideOf('Zwölf 🐟\tfür\r\nden Markt\f', 'big'), 'text/plain'],
    ['cut in a pair.txt', wideOf(`${'x'.repeat(524_286)}${'🐟'.repeat(900_000)}`), 'text/plain'],
    ['coloured.log', wideOf('\x1b[31mfailed\x1b[0m\n'.repeat(200_000)), 'text/plain'],
    ['an odd byte.txt', Buffer.concat([wideOf('Fische\n'.repeat(200_000)), Buffer.of(10)]), 'text/plain'],
    ['about files.txt', bytesOf('A PDF begins with %PDF-1.7; an archive with PK.'), 'text/plain'],
    ['junk behind.pdf', Buffer.concat([PDF, Buffer.alloc(5000), bytesOf('\r\n--boundary--')]), 'application/pdf'],
    ['about pages.pdf', bytesOf(PDF.toString().replace('stream', 'stream\n(<html><script>) Tj')), 'application/pdf'],
    ['letter.msg', containerOf(['__nameid_version1.0', '__substg1.0_0037001F']), 'application/vnd.ms-outlook'],
    ['directory last.msg', containerOf(['__properties_version1.0'], 3_000_000), 'application/vnd.ms-outlook'],
    ['many attachments.msg', containerOf(['', '', '', '__attach_version1.0_#00000000']), 'application/vnd.ms-outlook'],
  ])('%s', async (name, bytes, type) => {
    expect(await judged(name, bytes)).toMatchObject({ ok: true, value: { type } });
  });
});

describe('a mark before something else is refused', () => {
  it.each<[string, string, Uint8Array, RegExp]>([
    [
      'UTF-16 before an archive',
      'a.txt',
      Buffer.concat([wideOf(''), ARCHIVE]),
      /a text, but what is in it is something else/,
    ],
    [
      'UTF-16 of the other order before an archive',
      'a.txt',
      Buffer.concat([wideOf('', 'big'), ARCHIVE]),
      /something else/,
    ],
    [
      'UTF-16 that ends in a program',
      'a.txt',
      Buffer.concat([wideOf('x'.repeat(2_000_000)), bytesOf('MZ\x90\0\x03\0\0\0')]),
      /something else/,
    ],
    ['UTF-16 with half a pair', 'a.txt', bytesOf('\xff\xfeH\0\x1f\xd8i\0'), /something else/],
    ['UTF-16 that ends in half a pair', 'a.txt', bytesOf('\xff\xfeH\0\x1f\xd8'), /something else/],
    [
      'UTF-16 with the end of an archive in its letters',
      'a.txt',
      Buffer.concat([wideOf('Hi'), bytesOf('PK\x05\x06'), wideOf(' there').subarray(2)]),
      /a text, but something else is hidden/,
    ],
    [
      'a text that is a PDF too',
      'a.txt',
      bytesOf('Words.\n%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n7\n%%EOF\n'),
      /a text, but something else is hidden/,
    ],
    [
      'a page in a PDF',
      'a.pdf',
      bytesOf('%PDF-1.7\n<html><body><script>alert(1)</script></body></html>\n%%EOF\n'),
      /a PDF, but something else is hidden/,
    ],
    ['a page before a PDF', 'a.pdf', bytesOf(PDF.toString().replace('\n', '\n<!doctype html>\n')), /hidden/],
    ['a PDF cut short', 'a.pdf', PDF.subarray(0, -40), /a PDF, but it cannot be opened as one/],
    ['an old container of nothing', 'a.msg', bytesOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`), NO_MAIL],
    ['an old document', 'a.msg', containerOf(['WordDocument', '\x05SummaryInformation']), NO_MAIL],
    ['an installer, its directory last', 'a.msg', containerOf(['\x05SummaryInformation'], 3_000_000), NO_MAIL],
    ['a mail in words alone', 'a.msg', containerOf(['my__substg1.0_', '__substg1']), NO_MAIL],
  ])('%s', async (_what, name, bytes, sentence) => {
    const refusal = { code: 'unsupported-type', sentence: expect.stringMatching(sentence) };
    expect(await judged(name, bytes)).toMatchObject({ ok: false, refusal });
  });
});
