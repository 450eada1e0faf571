import { describe, expect, it } from 'vitest';
import { unreadMarkup } from './unread-markup';

const BERG = 'Mayor Berg took a bribe';

describe('markup of which every program reads the same words', () => {
  it.each([
    ['words', 'a < b, 1 <2 & c > d'],
    [
      'an article',
      '<article class="x" data-y=\'1\' hidden><h1>A</h1><p>b <a href=https://a.example/>c</a><br/></p ></article>',
    ],
    ['a page', '<!doctype html><html lang="en"><head><meta charset=utf-8><title>A</title></head><body>b</body></html>'],
    ['pictures', '<figure><img src="a.png" alt="a > b"><figcaption>c</figcaption></figure>'],
    ['comments', '<!-- wp:paragraph --><p>a</p><!-- <svg> --><!---->'],
    ['scripts and style sheets', '<script>"<svg>" < 1</script><style>p > a {}</style ><SCRIPT src="x"></SCRIPT>'],
    ['links', '<p><a href="/b">a<br>b <b><i>c</i></b></a></p><a id="d"><A HREF="e"><p>f</p></A>'],
    ['elements of other names', '<x-svg>a</x-svg><constructor>b</constructor>'],
  ])('is passed: %s', (_, html) => {
    expect(unreadMarkup(html)).toBeNull();
  });
});

describe('markup that may print more than is read of it', () => {
  it.each([
    ['svg', `<svg><text>${BERG}</text></svg>`],
    ['svg', `<SVG\n/>`],
    ['math', `<p>a</p><math><mtext>${BERG}</mtext></math>`],
    ['iframe', `<iframe srcdoc="<p>${BERG}</p>"></iframe>`],
    ['object', `<object data="data:text/html,${BERG}"></object>`],
    ['input', `<input value="${BERG}">`],
    ['option', `<option label="${BERG}">`],
    ['textarea', `<textarea><!-- ${BERG} --></textarea>`],
    ['xmp', `<xmp><style>${BERG}</style></xmp>`],
    ['noscript', `<noscript><p title="</noscript>${BERG}"></noscript>`],
  ])('is named: <%s>', (element, html) => {
    expect(unreadMarkup(`<p>a</p>${html}`)).toEqual({ element });
  });

  it.each([
    ['a comment that ends sooner', `<!-- a --!>${BERG}-->`],
    ['a comment that is none', `<!-->${BERG}-->`],
    ['CDATA outside XML', `<![CDATA[ > ${BERG} ]]>`],
    ['an instruction', `<?x "> ${BERG}" ?>`],
    ['a style sheet that ends otherwise', `<style></style/>${BERG}</style>`],
    ['a script that is closed as it opens', `<script/>${BERG}`],
    ['a script in a comment in a script', `<script><!--<script></script>${BERG}</script>`],
    ['a script that does not end', `<script>${BERG}</scripts>`],
    ['an end tag with attributes', `</p title=">a<b title=">${BERG}<b title="">`],
    ['a tag without its end', `<p title="${BERG}`],
    ['attributes that run together', `<p a="b"c='>${BERG}<p d='>`],
    ['a comment without its end', `<!-- ${BERG}`],
  ])('is told with its beginning: %s', (_, html) => {
    expect(unreadMarkup(`<p>a</p>${html}`)).toEqual({ markup: html.slice(0, 40) });
  });

  it.each([
    ['that does not end', '<p>a <a href="/b">c</p><p>d', '</p><p>d'],
    ['that nothing ends', 'a <a href="/b">c', '<a href="/b">c'],
    ['that ends in an element', '<a href="/b"><b>c</a>d</b>', '</a>d</b>'],
    ['in a link', '<a href="/b">c<a href="/d">e</a>f</a>', '<a href="/d">e</a>f</a>'],
  ])('is told of a link %s, for it runs on over other words', (_, html, told) => {
    expect(unreadMarkup(html)).toEqual({ markup: told });
  });

  it.each([
    ['attributes', `<p ${'a="b" '.repeat(200_000)}<`],
    ['white space', `<p${' '.repeat(3_000_000)}<`],
    ['one value', `<p a="${'b'.repeat(3_000_000)}`],
  ])('is found soon after many or long %s', (_, html) => {
    const begun = performance.now();
    expect(unreadMarkup(html)).not.toBeNull();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
