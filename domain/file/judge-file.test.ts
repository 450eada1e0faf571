import { describe, expect, it } from 'vitest';
import { judgeFile, MOST_BYTES } from './judge-file';
import {
  bigTiffOf,
  bytesOf,
  framesOf,
  gifOf,
  heicOf,
  jpegOf,
  judged,
  pngOf,
  tiffOf,
  WORD,
  webpOf,
  zipOf,
} from './test-files';

describe('what is taken', () => {
  it.each<[string, Uint8Array, string]>([
    ['chart.png', pngOf(640, 480), 'image/png'],
    ['Photo.JPG', jpegOf(4000, 3000), 'image/jpeg'],
    ['profiles.jpg', jpegOf(4000, 3000, 'x'.repeat(60_000), 30), 'image/jpeg'],
    ['scan.tif', tiffOf(2480, 3508), 'image/tiff'],
    ['written last.tif', tiffOf(2480, 3508, 3_000_000), 'image/tiff'],
    ['big.tif', bigTiffOf(2480, 3508, 3_000_000), 'image/tiff'],
    ['cut short.tif', tiffOf(2480, 3508, 3_000_000).subarray(0, 2_000_000), 'image/tiff'],
    ['loop.gif', gifOf(320, 200), 'image/gif'],
    [
      'frames.gif',
      framesOf(
        320,
        [
          [320, 320],
          [40, 30],
        ],
        2_000_000,
      ),
      'image/gif',
    ],
    ['page.webp', webpOf(1200, 800), 'image/webp'],
    ['phone.heic', bytesOf(`\0\0\0\x18ftypheic${'\0'.repeat(40)}`), 'image/heic'],
    [
      'tiles.heic',
      heicOf([
        [512, 512],
        [4032, 3024],
        [320, 240],
      ]),
      'image/heic',
    ],
    ['written last.heic', heicOf([[4032, 3024]], 3_000_000), 'image/heic'],
    ['report.pdf', bytesOf('%PDF-1.7\n1 0 obj\n<</S/JavaScript>>\n%%EOF\n'), 'application/pdf'],
    ['call.mp3', bytesOf(`ID3\x04\0\0${'\0'.repeat(60)}`), 'audio/mpeg'],
    ['bare.mp3', bytesOf(`\xff\xfb\x90\0${'\0'.repeat(60)}`), 'audio/mpeg'],
    ['memo.wav', bytesOf(`RIFF....WAVE${'\0'.repeat(60)}`), 'audio/wav'],
    ['memo.m4a', bytesOf(`\0\0\0\x18ftypM4A ${'\0'.repeat(40)}`), 'audio/mp4'],
    ['clip.mov', bytesOf(`\0\0\0\x18ftypqt  ${'\0'.repeat(40)}`), 'video/quicktime'],
    ['clip.webm', bytesOf(`\x1a\x45\xdf\xa3${'\0'.repeat(40)}`), 'video/webm'],
    ['notes.txt', bytesOf('Spoke to her at 14:20.\r\n'), 'text/plain'],
    ['a page.txt', bytesOf('<html><script>alert(1)</script>'), 'text/plain'],
    ['latin.csv', bytesOf('Stadt;Einwohner\nK\xf6ln;1085000\n'), 'text/csv'],
    ['wide.txt', bytesOf('\xff\xfeH\0i\0'), 'text/plain'],
    ['letter.eml', bytesOf('From: a@example.org\nSubject: Figures\n\nHere.'), 'message/rfc822'],
    ['brief.docx', zipOf(WORD), expect.stringContaining('wordprocessingml')],
    ['table.xlsx', zipOf([{ name: 'xl/workbook.xml' }]), expect.stringContaining('spreadsheetml')],
    ['no ending', pngOf(10, 10), 'image/png'],
    ['LICENSE', bytesOf('Words.'), 'text/plain'],
  ])('%s', async (name, bytes, type) => {
    expect(await judged(name, bytes)).toMatchObject({ ok: true, value: { type } });
  });
});

const HOSTILE: [string, string, Uint8Array, string, RegExp][] = [
  [
    'a program named as PDF',
    'report.pdf',
    bytesOf(`MZ\x90\0${'\0'.repeat(80)}`),
    'unsupported-type',
    /what is in it is something else/,
  ],
  [
    'a program of Linux named as text',
    'notes.txt',
    bytesOf(`\x7fELF\x02\x01${'\0'.repeat(80)}`),
    'unsupported-type',
    /this is a text/,
  ],
  ['a program', 'setup.exe', bytesOf(`MZ\x90\0${'\0'.repeat(80)}`), 'unsupported-type', /named \.exe are not taken/],
  ['a page', 'saved.html', bytesOf('<html>'), 'unsupported-type', /named \.html are not taken/],
  [
    'a drawing that can hold a script',
    'logo.svg',
    bytesOf('<svg onload="alert(1)"/>'),
    'unsupported-type',
    /\.svg are not taken/,
  ],
  [
    'a picture of another kind than its name',
    'photo.jpg',
    pngOf(10, 10),
    'unsupported-type',
    /what is in it is a PNG image/,
  ],
  [
    'a page named as picture',
    'photo.png',
    bytesOf('<html><script>'),
    'unsupported-type',
    /a PNG image, but what is in it is a text/,
  ],
  [
    'a PDF whose head is not at its beginning',
    'a.pdf',
    bytesOf(`${'x'.repeat(300)}%PDF-1.7`),
    'unsupported-type',
    /a PDF, but/,
  ],
  [
    'a picture with a PDF in it',
    'a.png',
    Buffer.concat([pngOf(9, 9), bytesOf('%PDF-1.7')]),
    'unsupported-type',
    /something else is hidden/,
  ],
  [
    'a picture with an archive behind it',
    'a.jpg',
    Buffer.concat([jpegOf(9, 9), zipOf(WORD)]),
    'unsupported-type',
    /something else is hidden/,
  ],
  [
    'a PDF with an archive behind it',
    'a.pdf',
    Buffer.concat([bytesOf('%PDF-1.7\n'), zipOf(WORD)]),
    'unsupported-type',
    /something else is hidden/,
  ],
  [
    'a GIF that is a script',
    'a.gif',
    gifOf(0x2a2f, 1, '*/=1;alert(1)'),
    'unsupported-type',
    /something else is hidden/,
  ],
  [
    'a GIF with a page behind it',
    'a.gif',
    gifOf(10, 10, '<script>alert(1)</script>'),
    'unsupported-type',
    /something else is hidden/,
  ],
  [
    'a picture with PHP in what the camera wrote',
    'a.jpg',
    jpegOf(9, 9, 'Exif\0\0<?php system(1); ?>'),
    'unsupported-type',
    /hidden/,
  ],
  ['a picture that bursts', 'a.png', pngOf(50_000, 50_000), 'invalid', /50,000 × 50,000 pixels/],
  ['a GIF that bursts', 'a.gif', gifOf(65_535, 65_535), 'invalid', /65,535 × 65,535/],
  ['a JPEG that bursts', 'a.jpg', jpegOf(65_500, 65_500), 'invalid', /100 megapixels/],
  [
    'a JPEG that bursts, and says so far behind its first bytes',
    'a.jpg',
    jpegOf(65_500, 65_500, 'x'.repeat(60_000), 30),
    'invalid',
    /65,500 × 65,500/,
  ],
  ['a TIFF that bursts', 'a.tiff', tiffOf(1_000_000, 1_000_000), 'invalid', /1,000,000 × 1,000,000/],
  [
    'a TIFF that bursts, and says so at its end',
    'a.tif',
    tiffOf(60_000, 60_000, 3_000_000),
    'invalid',
    /60,000 × 60,000/,
  ],
  ['a BigTIFF that bursts', 'a.tif', bigTiffOf(60_000, 60_000, 3_000_000), 'invalid', /60,000 × 60,000/],
  [
    'a GIF whose frame bursts',
    'a.gif',
    framesOf(10, [
      [10, 10],
      [65_535, 65_535],
    ]),
    'invalid',
    /65,535 × 65,535/,
  ],
  [
    'a GIF whose last frame bursts, far behind the first bytes',
    'a.gif',
    framesOf(10, [[65_535, 65_535]], 3_000_000),
    'invalid',
    /65,535 × 65,535/,
  ],
  [
    'a HEIC that bursts',
    'a.heic',
    heicOf([
      [320, 240],
      [60_000, 60_000],
    ]),
    'invalid',
    /60,000 × 60,000/,
  ],
  ['a HEIC that bursts, and says so at its end', 'a.heif', heicOf([[60_000, 60_000]], 3_000_000), 'invalid', /60,000/],
  [
    'an AVIF named as video',
    'a.mp4',
    bytesOf(`\0\0\0\x18ftypavif${'\0'.repeat(40)}`),
    'unsupported-type',
    /an MP4 video, but what is in it is something else/,
  ],
  ['a WebP that bursts', 'a.webp', webpOf(16_000, 16_000), 'invalid', /16,000 × 16,000/],
  ['a picture of no size', 'a.png', pngOf(0, 10), 'unsupported-type', /cannot be opened as one/],
  [
    'a table that unpacks to 4 GB',
    'a.xlsx',
    zipOf([{ name: 'xl/workbook.xml', unpacked: 0xffffffff }]),
    'invalid',
    /4,295 MB/,
  ],
  [
    'a document that packs beyond belief',
    'a.docx',
    zipOf([...WORD, { name: 'word/media/a.emf', unpacked: 90_000_000 }]),
    'invalid',
    /unpack to 90 MB/,
  ],
  [
    'a document with a program',
    'a.docx',
    zipOf([...WORD, { name: 'word/vbaProject.bin' }]),
    'unsupported-type',
    /macros/,
  ],
  [
    'a document with a password',
    'a.docx',
    zipOf([WORD[0] ?? { name: '' }, { name: 'word/document.xml', locked: true }]),
    'unsupported-type',
    /password/,
  ],
  [
    'an archive named as document',
    'a.docx',
    zipOf([{ name: 'run.sh' }]),
    'unsupported-type',
    /cannot be opened as one/,
  ],
  ['an archive', 'a.zip', zipOf(WORD), 'unsupported-type', /\.zip are not taken/],
  ['an archive without an ending', 'bundle', zipOf(WORD), 'unsupported-type', /cannot be told/],
  ['a document cut short', 'a.docx', zipOf(WORD).subarray(0, -30), 'unsupported-type', /saved whole/],
  [
    'a mail that is none',
    'a.eml',
    bytesOf('Dear all, nothing here is a mail.'),
    'unsupported-type',
    /this is a mail, but/,
  ],
  ['nothing', 'a.txt', bytesOf(''), 'invalid', /is empty/],
];

describe('what is refused, in a sentence', () => {
  it.each(HOSTILE)('%s', async (_what, name, bytes, code, sentence) => {
    const refusal = { code, sentence: expect.stringMatching(sentence), fields: { file: expect.stringMatching(/\.$/) } };
    expect(await judged(name, bytes)).toMatchObject({ ok: false, refusal });
  });

  it('more than 200 MB', () => {
    const file = { name: 'a.txt', size: MOST_BYTES + 1, head: bytesOf('x'), tail: bytesOf('x') };
    expect(judgeFile(file).next().value).toMatchObject({ refusal: { code: 'too-large' } });
  });

  it('never what is honest and long: four bytes that come about by chance are no archive', async () => {
    const recording = Buffer.concat([
      bytesOf('ID3\x04'),
      Buffer.alloc(200),
      bytesOf('PK\x05\x06abcdefghijklmnopqrstuvwx'),
      Buffer.alloc(100),
    ]);
    expect((await judged('a.mp3', recording)).ok).toBe(true);
  });
});
