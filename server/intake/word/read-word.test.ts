import { describe, expect, it } from 'vitest';
import { blocksOf } from '@/domain/story-text';
import { p, r, styled, type TestWord, wordFile } from '@/scripts/test-word/docx';
import { readWord } from './read-word';

function read(word: TestWord, headline: string | null = 'Head') {
  const result = readWord(wordFile(word), headline);
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

/** The blocks in short: kind, marker and words, with what holds for a run in brackets. */
const blocks = (word: TestWord) =>
  blocksOf({ headline: '', dek: '', byline: '', document: read(word).document }).map((block) => {
    const runs = block.runs.map((run) => {
      const looks = [run.bold && 'b', run.italic && 'i', run.href].filter(Boolean).join(' ');
      return looks ? `[${looks}]${run.text}` : run.text;
    });
    const mark = block.marker === undefined ? (block.level ?? '') : `${block.depth}${block.marker}`;
    return `${block.kind}${mark}: ${runs.join('|')}`;
  });

const STYLES = `<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="H3"><w:name w:val="heading 3"/></w:style>
  <w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Our head"/><w:basedOn w:val="H1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="Dots"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Round"><w:name w:val="x"/><w:basedOn w:val="Round"/></w:style>
  <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;

const NUMBERING = `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>`;

const numbered = (num: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`;
const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (text: string) =>
  `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p(text)}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('the words of a Word file', () => {
  it.each<[string, string, string[]]>([
    [
      'paragraphs',
      p('One') + p('') + p('Two &amp; &#x201C;three&#8221;'),
      ['paragraph: One', 'paragraph: Two & “three”'],
    ],
    [
      'headings of Word and of a desk’s own style',
      p('A', styled('H1')) + p('B', styled('H3')) + p('C', styled('Ours')) + p('D', '<w:outlineLvl w:val="2"/>'),
      ['heading2: A', 'heading3: B', 'heading2: C', 'heading3: D'],
    ],
    [
      'quotes and captions',
      p('A', styled('Q')) + p('B', styled('Q')) + p('C', styled('Cap')),
      ['quote: A', 'quote: B', 'caption: C'],
    ],
    [
      'lists in lists, bullets by style, numbers that go on after a paragraph',
      p('a', styled('Dots')) +
        p('b', numbered(1, 1)) +
        p('c', numbered(1)) +
        p('d', numbered(2)) +
        p('-') +
        p('e', numbered(2)),
      ['item0•: a', 'item11.: b', 'item0•: c', 'item03.: d', 'paragraph: -', 'item04.: e'],
    ],
    ['no list where none is meant', p('a', styled('Dots') + numbered(0)), ['paragraph: a']],
    [
      'emphasis, by hand and by style',
      p(r('a', '<w:b/>') + r('b', '<w:i/>') + r('c', '<w:rStyle w:val="Strong"/>') + r('d', '<w:b w:val="0"/>')),
      ['paragraph: [b]a|[i]b|[b]c|d'],
    ],
    ['links', p(`<w:hyperlink r:id="l1">${r('a')}</w:hyperlink>`), ['paragraph: [https://a.example/]a']],
    ['links by field', p(field(' HYPERLINK "https://b.example/" ', 'b')), ['paragraph: [https://b.example/]b']],
    ['other fields as what they show', p(field(' PAGE ', '7')), ['paragraph: 7']],
    [
      'words of links that lead nowhere we go',
      p(`<w:hyperlink r:id="l2">${r('a')}</w:hyperlink>`) + p(field('HYPERLINK "file:///c:/x"', 'b')),
      ['paragraph: a', 'paragraph: b'],
    ],
    [
      'a line end as a space, two as a new paragraph',
      p('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br/><w:br/><w:t>c</w:t></w:r>'),
      ['paragraph: a b', 'paragraph: c'],
    ],
    ['figures above the line', p(r('10') + r('6', '<w:vertAlign w:val="superscript"/>')), ['paragraph: 10⁶']],
    ['hidden words never', p(r('a') + r('b', '<w:vanish/>')), ['paragraph: a']],
    ['a text box once, before its paragraph', p(r('a') + box('boxed')), ['paragraph: boxed', 'paragraph: a']],
    [
      'a table, cell by cell',
      `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`,
      ['paragraph: a', 'paragraph: b'],
    ],
    [
      'tracked changes as accepted',
      p(
        r('ten ') +
          `<w:del>${r('x')}<w:r><w:delText>eleven</w:delText></w:r></w:del><w:ins>${r('twelve')}</w:ins>` +
          r(' weeks'),
      ) +
        p(`<w:moveFrom>${r('moved')}</w:moveFrom>`) +
        p(`<w:moveTo>${r('moved')}</w:moveTo>`),
      ['paragraph: ten twelve weeks', 'paragraph: moved'],
    ],
    [
      'a paragraph whose end is deleted with the next one',
      p('a', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('b', styled('H1')) + p('c', '<w:rPr><w:del w:id="2"/></w:rPr>'),
      ['heading2: ab', 'paragraph: c'],
    ],
    [
      'no deleted row',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('a')}</w:tc></w:tr><w:tr><w:tc>${p('b')}</w:tc></w:tr></w:tbl>`,
      ['paragraph: b'],
    ],
    [
      'not the old properties of a change',
      p('a', `<w:pPrChange><w:pPr>${styled('H1')}</w:pPr></w:pPrChange>`),
      ['paragraph: a'],
    ],
    ['a style that is based on itself', p('a', styled('Round')), ['paragraph: a']],
    [
      'what it does not know',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(`<w:smartTag>${r('a')}</w:smartTag>`)}</w:sdtContent></w:sdt>`,
      ['paragraph: a'],
    ],
  ])('%s', (_, body, expected) => {
    const links = { l1: 'https://a.example/', l2: 'javascript:alert(1)' };
    expect(blocks({ body, links, parts: { styles: STYLES, numbering: NUMBERING } })).toEqual(expected);
  });

  it('have every link with its target where the file is about to be published', () => {
    const body = p(`<w:hyperlink r:id="l2">${r('a')}</w:hyperlink>`);
    const file = readWord(wordFile({ body, links: { l2: '//evil.example/a' } }), 'Head', true);
    const runs = file.ok && blocksOf({ headline: '', dek: '', byline: '', document: file.value.document })[0]?.runs;
    expect(runs).toEqual([{ text: 'a', href: '//evil.example/a' }]);
  });

  it.each([
    ['its title', p('A', styled('H1')) + p('T', styled('Titel')) + p('b'), 'T', ['A', 'b']],
    ['else its first Heading 1', p('a') + p('H', styled('Ours')) + p('I', styled('H1')), 'H', ['a', 'I']],
    ['else none', p('a'), '', ['a']],
  ])('give as headline %s, which leaves the body', (_, body, headline, rest) => {
    const found = read({ body, parts: { styles: STYLES } }, null);
    expect(found.headline).toBe(headline);
    const texts = blocksOf({ headline: '', dek: '', byline: '', document: found.document }).map((block) => block.text);
    expect(texts).toEqual(rest);
  });

  it('are read under any prefix, from UTF-16, and from the path the file names', () => {
    const xml = `<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>Ünder</x:t></x:r></x:p></x:body></x:document>`;
    const content = Buffer.from(`\ufeff${xml}`, 'utf16le');
    expect(blocks({ target: '/word/document2.xml', more: [{ name: 'word/document2.xml', content }] })).toEqual([
      'heading2: Ünder',
    ]);
  });
});

describe('the rest of a Word file', () => {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const notes = (kind: string) =>
    `<w:${kind} w:type="separator" w:id="0">${p('---')}</w:${kind}><w:${kind} w:id="2">${p(`<w:hyperlink r:id="l1">${r('The 9th source')}</w:hyperlink>`)}${p('Second line.')}</w:${kind}><w:${kind} w:id="3">${p('Later.')}</w:${kind}>`;

  it('keeps footnotes and endnotes that the text refers to, in its order, with the words before', () => {
    const { footnotes, said } = read({
      body:
        p(r('One two three four five six seven eight nine') + reference('footnote', 3)) +
        p(r('Ten') + reference('footnote', 2) + reference('endnote', 3)),
      parts: { footnotes: notes('footnote'), endnotes: notes('endnote') },
      more: [
        {
          name: 'word/_rels/footnotes.xml.rels',
          content:
            '<Relationships><Relationship Id="l1" Type="x/hyperlink" Target="https://a.example/" TargetMode="External"/></Relationships>',
        },
      ],
    });
    expect(footnotes).toEqual([
      { mark: 'Footnote 1', at: 'two three four five six seven eight nine', text: 'Later.' },
      { mark: 'Footnote 2', at: 'Ten', text: 'The 9th source (https://a.example/)\nSecond line.' },
      { mark: 'Endnote 1', at: 'Ten', text: 'Later.' },
    ]);
    expect(said).toEqual(['The file had 3 footnotes and endnotes; they become notes on the story.']);
  });

  it('says what there was besides the words', () => {
    const { said } = read({
      body:
        p(`<w:ins>${r('a')}</w:ins><w:ins>${r('b')}</w:ins><w:del>${r('c')}</w:del>${r('d', '<w:vanish/>')}`) +
        p('<w:r><w:drawing><pic:pic/></w:drawing></w:r><w:moveToRangeStart/><w:r><w:sym w:char="F0E0"/></w:r>') +
        '<w:altChunk/>',
      parts: { comments: `<w:comment w:id="0">${p('x')}</w:comment><w:comment w:id="1">${p('y')}</w:comment>` },
      relations:
        '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
      more: [{ name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' }],
    });
    expect(said).toEqual([
      'The file had 2 tracked insertions; their words are in the text.',
      'The file had 1 tracked deletion; its words are left out.',
      'The file had 1 tracked move; the words stand where they were moved to.',
      'The file had 2 comments. They are not brought in: keep the file, and read them there.',
      '1 picture was left out.',
      '1 other file inside this one could not be read. Open it in Word and look for what is missing.',
      '1 character of a sign font was left out. Compare the text with the file.',
      'Words that the file hides were left out.',
      'The file has macros. They were not run, and are not kept.',
    ]);
  });

  const pages = (parts: Record<string, string>) => {
    const names = Object.keys(parts);
    const kind = (name: string) => name.replace(/\d/, '');
    return read({
      body: p('a'),
      relations: names.map((n) => `<Relationship Id="${n}" Type="x/${kind(n)}" Target="${n}.xml"/>`).join(''),
      more: names.map((n) => ({ name: `word/${n}.xml`, content: `<w:x>${parts[n]}</w:x>` })),
    });
  };

  it.each([
    ['in a header', { header1: p(''), header2: p('Embargoed until Friday') }],
    ['in a footer', { footer1: p(r('Draft 4')) }],
    [
      'beside the page’s number',
      { footer1: p(`${r('Harbour desk')}<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>`) },
    ],
  ])('says that there were words %s, and leaves them out', (_, parts) => {
    const { said, document } = pages(parts);
    expect(said).toEqual([
      'The words at the head and foot of its pages were left out. Copy them from the file if the story needs them.',
    ]);
    expect(JSON.stringify(document)).not.toMatch(/Embargo|Draft|desk/);
  });

  it.each<[string, Record<string, string>]>([
    ['empty ones', { header1: p(''), footer1: '' }],
    ['the page’s number alone', { footer1: p(`<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>`) }],
    ['words that are deleted', { header1: p('<w:del><w:r><w:delText>Draft</w:delText></w:r></w:del>') }],
  ])('says nothing of headers and footers that hold %s', (_, parts) => {
    expect(pages(parts).said).toEqual([]);
  });
});
