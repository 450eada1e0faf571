import { expect, test } from 'vitest';
import { html, linked } from './html';

test('what is put into markup is escaped, in words and in attributes', () => {
  const evil = `"><script>alert('1')</script>&amp;`;
  expect(html`<p title="${evil}">${evil}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;</p>',
  );
});

test('markup goes into markup as it is, lists one after the other, and nothing for what is not there', () => {
  expect(html`<ul>${[html`<li>${1}</li>`, html`<li>${'<b>'}</li>`]}${null}${false}</ul>`.text).toBe(
    '<ul><li>1</li><li>&lt;b&gt;</li></ul>',
  );
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//example.org', 'https://'])(
  'a link leads to no %s',
  (address) => {
    expect(linked(address).text).not.toContain('href');
  },
);

test('a link to a page says where it leads', () => {
  expect(linked('https://example.org/?a=1&b="2"').text).toBe(
    '<a href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="noreferrer noopener">https://example.org/?a=1&amp;b=&quot;2&quot;</a>',
  );
});
