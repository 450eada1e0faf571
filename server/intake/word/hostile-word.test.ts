import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { UNREADABLE_WORD, type WordFaultCode } from '@/domain/sentences/word-file';
import { MOST_WORDS } from '@/domain/text-in';
import { p, type TestWord, wordEntries, wordFile } from '@/scripts/test-word/docx';
import { type TestEntry, zipOf } from '@/scripts/test-word/zip';
import { readWord } from './read-word';

const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');
const zipped = (...entries: TestEntry[]) => base64(zipOf(entries));
/** A whole Word file with more in its zip, or with what the directory says of one entry changed. */
const withEntries = (change: (entries: TestEntry[]) => TestEntry[], word: TestWord = { body: p('a') }) =>
  base64(zipOf(change(wordEntries(word))));
const lying = (says: TestEntry['says']) =>
  withEntries((entries) => entries.map((one) => (one.name === 'word/document.xml' ? { ...one, says } : one)));
const whole = () => Buffer.from(wordFile({ body: p('a') }), 'base64');
const document = (inside: string) =>
  wordFile({
    document: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:document>`,
  });

/** The old container that .doc files and locked .docx files are. */
const ole = (stream: string) =>
  base64(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]));

const office = (target: string) => ({
  name: '_rels/.rels',
  content: `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${target}"/></Relationships>`,
});

const deep = (depth: number) => `${'<w:x>'.repeat(depth)}${'</w:x>'.repeat(depth)}`;

const nested = () => {
  let inner = zipOf([{ name: 'a', content: Buffer.alloc(9_000_000) }]);
  for (let level = 0; level < 4; level += 1)
    inner = zipOf(Array.from({ length: 5 }, (_, n) => ({ name: `${n}`, content: inner })));
  return inner;
};

const overlapping = () => {
  const entries: TestEntry[] = [{ name: 'big', content: Buffer.alloc(2_000_000) }];
  for (let n = 0; n < 20; n += 1) entries.push({ name: `again${n}`, content: '', says: { offset: 0 } });
  return withEntries((own) => [...entries, ...own]);
};

describe('a file under a Word file’s name that cannot be read', () => {
  it.each<[string, () => string, WordFaultCode]>([
    ['nothing', () => '', 'empty'],
    ['what is no base64', () => 'ü', 'not-base64'],
    ['more than 10 MB', () => base64(Buffer.alloc(10 * 1024 * 1024 + 10)), 'too-large'],
    ['a PDF', () => base64('%PDF-1.7'), 'pdf'],
    ['rich text', () => base64('{\\rtf1'), 'rtf'],
    ['an old .doc', () => ole('WordDocument'), 'doc'],
    ['a locked file', () => ole('EncryptedPackage'), 'encrypted'],
    ['a web page', () => base64('\ufeff <!doctype html><p>a'), 'web-page'],
    ['noise', () => base64(randomBytes(5000).fill('x', 0, 2)), 'not-word'],
    ['a zip of something else', () => zipped({ name: 'a.txt', content: 'a' }), 'not-word'],
    ['an empty zip', () => zipped(), 'not-word'],
    ['a workbook', () => zipped(office('xl/workbook.xml'), { name: 'xl/workbook.xml', content: '<x/>' }), 'workbook'],
    ['a presentation', () => zipped(office('ppt/presentation.xml')), 'presentation'],
    [
      'an OpenDocument text',
      () => zipped({ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }),
      'open-document',
    ],
    ['a file without its document', () => zipped(office('word/document.xml')), 'broken'],
    [
      'a document that stands outside',
      () =>
        zipped({
          name: '_rels/.rels',
          content:
            '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="https://a.example/" TargetMode="External"/></Relationships>',
        }),
      'not-word',
    ],
    ['a truncated file', () => base64(whole().subarray(0, whole().length - 40)), 'broken'],
    ['its head alone', () => base64(whole().subarray(0, 100)), 'broken'],
    ['a damaged one', () => base64(whole().fill(0x41, 60, 90)), 'broken'],
    ['a locked entry', () => lying({ locked: true }), 'encrypted'],
    ['a checksum that does not hold', () => lying({ crc: 1 }), 'broken'],
    ['an unknown packing', () => lying({ method: 12 }), 'broken'],
    ['a size that lies low', () => lying({ unpacked: 20 }), 'broken'],
    ['a size that lies high', () => lying({ unpacked: 20_000 }), 'broken'],
    [
      'an entry twice',
      () => withEntries((entries) => [...entries, { name: 'WORD/document.xml', content: '<x/>' }]),
      'unsafe',
    ],
    ['entries that overlap', overlapping, 'unsafe'],
    [
      'thousands of entries',
      () => withEntries((own) => [...own, ...Array.from({ length: 5_001 }, (_, n) => ({ name: `${n}`, content: '' }))]),
      'unsafe',
    ],
    [
      'a zip bomb',
      () => zipped({ name: 'word/document.xml', content: Buffer.alloc(51 * 1024 * 1024) }),
      'unpacks-too-large',
    ],
    [
      'a zip bomb that lies',
      () =>
        withEntries((own) =>
          own.map((one) => ({ ...one, content: Buffer.alloc(60_000_000), says: { unpacked: 100 } })),
        ),
      'broken',
    ],
    ['zips in zips', () => base64(nested()), 'not-word'],
    ['a document type', () => wordFile({ document: '<!DOCTYPE w:document><w:document/>' }), 'unsafe'],
    [
      'entities that multiply',
      () => wordFile({ document: '<!DOCTYPE a [<!ENTITY b "&c;&c;">]><w:document>&b;</w:document>' }),
      'unsafe',
    ],
    [
      'an entity from outside',
      () =>
        wordFile({ document: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document>&b;</w:document>' }),
      'unsafe',
    ],
    [
      'an entity that nobody declares',
      () => document('<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>'),
      'broken',
    ],
    ['elements that are not closed', () => document('<w:body><w:p>'), 'broken'],
    ['elements closed crosswise', () => document('<w:body><w:p></w:body></w:p>'), 'broken'],
    ['a tag that does not end', () => document('<w:body a="'), 'broken'],
    ['bytes that are no text', () => wordFile({ more: [], document: '' }), 'broken'],
    ['a NUL in its text', () => wordFile({ body: p('a\0b') }), 'broken'],
    ['deep nesting', () => document(deep(100_000)), 'too-deep'],
    [
      'more words than a story may have',
      () => wordFile({ body: p('word '.repeat(1_000)).repeat(MOST_WORDS / 1_000 + 1) }),
      'too-long',
    ],
    [
      'millions of runs in a paragraph',
      () => wordFile({ body: `<w:p>${'<w:r><w:br/></w:r>'.repeat(1_000_000)}</w:p>` }),
      'too-long',
    ],
    [
      'more footnotes than a text has',
      () => wordFile({ body: p('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(2_001)) }),
      'too-many-notes',
    ],
  ])('%s is told in a sentence', (_, file, code) => {
    const read = readWord(file(), null);
    expect(read.ok ? 'read' : read.refusal.sentence).toBe(UNREADABLE_WORD[code]);
  });

  it('is read where what is foreign in it need not be opened', () => {
    const pictures = '<Relationship Id="p" Type="x/image" Target="http://192.0.2.1/pixel.png" TargetMode="External"/>';
    const styles = '<Relationship Id="s" Type="x/styles" Target="http://192.0.2.1/styles.xml" TargetMode="External"/>';
    const body = p(
      '<w:r><w:drawing><a:blip r:link="p"/></w:drawing></w:r><w:r><w:t>&lt;script&gt;alert(1)&lt;/script&gt;</w:t></w:r>',
    );
    const more = [
      { name: '../../outside', content: 'x' },
      { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' },
    ];
    expect(readWord(wordFile({ body, relations: pictures + styles, more }), 'H')).toMatchObject({
      ok: true,
      value: { document: { content: [{ type: 'paragraph', content: [{ text: '<script>alert(1)</script>' }] }] } },
    });
  });

  it('takes no harm from an item of a list a million levels down', () => {
    const body = p('a', '<w:numPr><w:ilvl w:val="999999"/><w:numId w:val="1"/></w:numPr>');
    expect(readWord(wordFile({ body }), 'H')).toMatchObject({ ok: true });
  });
});
