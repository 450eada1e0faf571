import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '@/domain/story-text';
import { type HtmlReading, PUBLISHED } from './html-reading';
import { documentFromHtml } from './parse-html';

const read = (html: string, reading?: HtmlReading) =>
  documentFromHtml(parseHTML(`<html><body>${html}</body></html>`).document.body as unknown as Element, reading);

const looks = (node: DocumentNode) =>
  (node.marks ?? []).map((mark) => (mark.attrs ? `${mark.type} ${mark.attrs.href}` : mark.type));

/** A document in one line: `paragraph(plain [bold]words)`. */
function told(node: DocumentNode): string {
  if (node.type === 'text')
    return `${looks(node)
      .map((look) => `[${look}]`)
      .join('')}${node.text}`;
  const attrs = Object.values(node.attrs ?? {}).join(',');
  return `${node.type}${attrs && ` ${attrs}`}(${(node.content ?? []).map(told).join('|')})`;
}

const body = (html: string) => read(html).content?.map(told);

describe('documentFromHtml', () => {
  it.each([
    ['an empty page', '', ['paragraph()']],
    ['plain words', 'Just words.', ['paragraph(Just words.)']],
    ['paragraphs', '<p>One.</p>\n<p>Two.</p>', ['paragraph(One.)', 'paragraph(Two.)']],
    ['white space', '<p>  One\n\ttwo&nbsp;three  </p><p> </p>', ['paragraph(One two\u00a0three)']],
    ['one line break', '<p>One<br>two</p>', ['paragraph(One two)']],
    ['two line breaks', '<p>One<br> <br>two</p>', ['paragraph(One)', 'paragraph(two)']],
    ['words around blocks', 'a<p>b</p>c', ['paragraph(a)', 'paragraph(b)', 'paragraph(c)']],
    [
      'headings',
      '<h1>A</h1><h2>B</h2><h3>C</h3><h6>D</h6>',
      ['heading 2(A)', 'heading 2(B)', 'heading 3(C)', 'heading 3(D)'],
    ],
    [
      'emphasis',
      '<p>a <em>b</em> <strong>c<i>d</i></strong></p>',
      ['paragraph(a |[italic]b| |[bold]c|[bold][italic]d)'],
    ],
    ['spaces at the edge of emphasis', '<p>a <b> b </b> c</p>', ['paragraph(a |[bold]b |c)']],
    ['quotes', '<blockquote>a<p>b</p><h2>c</h2></blockquote>', ['blockquote(paragraph(a)|paragraph(b)|paragraph(c))']],
    [
      'pull quotes',
      '<aside><p>a</p></aside><blockquote class="wide pullquote">b</blockquote>',
      ['pullQuote(a)', 'pullQuote(b)'],
    ],
    [
      'captions and credits',
      '<figure><img src="x"><figcaption>The bridge. <span class="credit">Photo: Me</span></figcaption></figure>',
      ['caption(The bridge.)', 'credit(Photo: Me)'],
    ],
    ['a credit', '<p class="credit">Photo: Me</p>', ['credit(Photo: Me)']],
    ['short quotations', '<p><q>Yes</q>, he said</p>', ['paragraph(“Yes”, he said)']],
    ['a table', '<table><tr><td>a</td><td>b</td></tr></table>', ['paragraph(a)', 'paragraph(b)']],
    ['what it does not know', '<x-card><font>a</font> <u>b</u></x-card>', ['paragraph(a b)']],
    ['tracked deletions', '<p>ten<del>eleven</del> weeks</p>', ['paragraph(ten weeks)']],
    [
      'bullets',
      '<ul><li>a</li><li><p>b</p><p>c</p></li></ul>',
      ['bulletList(listItem(paragraph(a))|listItem(paragraph(b)|paragraph(c)))'],
    ],
    [
      'numbers',
      '<ol start="3"><li>a</li></ol><ol start="x"><li>b</li></ol>',
      ['orderedList 3(listItem(paragraph(a)))', 'orderedList 1(listItem(paragraph(b)))'],
    ],
    [
      'a list in an item',
      '<ul><li>a<ul><li>b</li></ul></li></ul>',
      ['bulletList(listItem(paragraph(a)|bulletList(listItem(paragraph(b)))))'],
    ],
    [
      'a list between items',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      ['bulletList(listItem(paragraph(a)|bulletList(listItem(paragraph(b)))))'],
    ],
    ['a heading in an item', '<ul><li><h2>a</h2></li></ul>', ['bulletList(listItem(paragraph(a)))']],
    [
      'an item with only a list',
      '<ul><li><ol><li>a</li></ol></li></ul>',
      ['bulletList(listItem(paragraph()|orderedList 1(listItem(paragraph(a)))))'],
    ],
    [
      'links',
      '<p><a href="https://a.example/b?c" onclick="x()" title="t">a</a></p>',
      ['paragraph([link https://a.example/b?c]a)'],
    ],
    ['an address of a person', '<a href="MAILTO:me@a.example">a</a>', ['paragraph([link MAILTO:me@a.example]a)']],
    [
      'Google Docs',
      '<b style="font-weight:normal"><p><span style="font-weight:700">a</span><span style="font-style:italic">b</span></p></b>',
      ['paragraph([bold]a|[italic]b)'],
    ],
    [
      'figures above and below the line',
      '<p>10<sup>6</sup> CO<sub>2</sub> 1<sup>st</sup></p>',
      ['paragraph(10⁶ CO₂ 1st)'],
    ],
    ['a bold block', '<b><p>a</p></b>', ['paragraph([bold]a)']],
  ])('reads %s', (_name, html, blocks) => {
    expect(body(html)).toEqual(blocks);
  });

  it.each([
    ['script', '<script>alert(1)</script><p>a</p>'],
    ['style', '<style>p{}</style><p>a</p>'],
    ['template', '<template><p>x</p></template><p>a</p>'],
    ['svg', '<svg><text>x</text><script>alert(1)</script></svg><p>a</p>'],
    ['math', '<math><mi>x</mi></math><p>a</p>'],
    ['handlers', '<p onclick="alert(1)" style="color:red" id="x" data-a="b">a</p>'],
    ['images', '<p><img src=x onerror=alert(1)>a</p>'],
    ['iframes', '<iframe srcdoc="<p>x</p>">x</iframe><p>a</p>'],
    ['script links', '<p><a href="javascript:alert(1)">a</a></p>'],
    ['disguised script links', '<p><a href=" java\nscript:alert(1)">a</a></p>'],
    ['data links', '<p><a href="data:text/html,x">a</a></p>'],
    ['relative links', '<p><a href="/a">a</a></p>'],
    ['unseen words', '<p hidden>x</p><p>a<span style="display: none">x</span></p>'],
    ['comments', '<p><!-- x -->a</p>'],
    ['forms', '<form action="/x"><button>x</button><input value="x"><p>a</p></form>'],
  ])('takes the words and nothing else: %s', (_name, html) => {
    expect(read(html)).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }],
    });
  });

  it('does not exhaust the stack on elements nested five thousand deep, and keeps the words', () => {
    const depth = 5_000;
    expect(body(`${'<div>'.repeat(depth)}a${'</div>'.repeat(depth)}`)).toEqual(['paragraph(a)']);
  });

  // More than can be handed to one call as arguments; how long it takes is for the benchmarks, not for this.
  it('reads a hundred and thirty thousand lines in one item of a list', { timeout: 120_000 }, () => {
    const list = read(`<ul><li>a</li><div><ul><li>b</li></ul>${'<p>c'.repeat(130_000)}</div></ul>`).content?.[0];
    expect(list?.content?.length).toBe(1);
    expect(list?.content?.[0]?.content?.slice(0, 3).map(told)).toEqual([
      'paragraph(a)',
      'bulletList(listItem(paragraph(b)))',
      'paragraph(c)',
    ]);
    expect(list?.content?.[0]?.content?.length).toBe(130_002);
  });

  it('joins what has one look', () => {
    expect(body(`<p>${'<span>a</span> '.repeat(5_000)}</p>`)).toEqual([`paragraph(${'a '.repeat(5_000).trim()})`]);
  });
});

describe('a text that is about to be published', () => {
  const published = (html: string) => read(html, PUBLISHED).content?.map(told);

  it.each([
    ['tracked deletions', '<p>ten<del>eleven</del> weeks</p>', 'teneleven weeks'],
    ['buttons and dialogues', '<p>a <button>b</button> <dialog open>c</dialog></p>', 'a b c'],
    ['readings above the line', '<ruby>a<rt>b</rt></ruby>', 'ab'],
    ['hidden words', '<p>a <span hidden>b</span> <span style="display:none;display:inline">c</span></p>', 'a b c'],
    ['what stands in for a film', '<p>a <video>b</video> <canvas>c</canvas></p>', 'a b c'],
    ['a head in the body', 'a <head>b</head>', 'a b'],
    ['a style sheet that is shown', '<style style="display:block">a</style>', 'a'],
    ['a template that is taken for a shadow', '<b><template ShadowRootMode="open">a</template></b>', 'a'],
  ])('is read with %s', (_name, html, text) => {
    const content = read(html, PUBLISHED).content?.flatMap((node) => node.content ?? []);
    expect(content?.map((node) => node.text).join('')).toBe(text);
  });

  it.each([
    ['scripts', '<script>x</script><p>a</p>'],
    ['style sheets', '<style>x</style><p>a</p>'],
    ['the title of a page', '<title>x</title><p>a</p>'],
    ['templates', '<template style="display:block"><p>x</p></template><p>a</p>'],
    ['comments', '<p><!-- x -->a</p>'],
    ['pictures', '<p><img src=x alt=y>a</p>'],
  ])('is read without %s, which never show', (_name, html) => {
    expect(published(html)).toEqual(['paragraph(a)']);
  });

  it.each([
    '//evil.example/a',
    '/local',
    'javascript:alert(1)',
    'tel:+123',
    'ftp://evil.example/x',
    'http:evil.example',
    '#top',
    '\u00a0https://a.example/',
  ])('has its links as they are written: %s', (href) => {
    expect(published(`<p><a href="${href}">a</a></p>`)).toEqual([`paragraph([link ${href}]a)`]);
  });

  it.each([
    ['white space around it', '<a href=" https://a.example/\n">a</a>', 'https://a.example/'],
    ['letters of any case', '<A HREF="/b" href="/c">a</A>', '/b'],
    ['nothing to say', '<a href="">a</a>', '#'],
    ['more above it than is gone into', `${'<div>'.repeat(130)}<a href="/b">a</a>`, '/b'],
  ])('has a link with %s', (_name, html, href) => {
    expect(published(html)).toEqual([`paragraph([link ${href}]a)`]);
  });

  it('has no link where an element has no target', () => {
    expect(published('<a name="x">a</a>')).toEqual(['paragraph(a)']);
  });
});
