import { describe, expect, it } from 'vitest';
import { nestsTooDeep } from './html-nesting';

describe('nestsTooDeep', () => {
  it.each([
    ['an article', '<article><h1>A</h1><p>B <b>c</b></p></article>', false],
    ['many elements side by side', '<div>a</div>'.repeat(50_000), false],
    ['paragraphs, items and breaks without an end', '<p>a<br><li>b<img>'.repeat(50_000), false],
    ['elements in elements', '<div>'.repeat(2001), true],
    ['in capitals', '<B>'.repeat(2001), true],
    ['ends that close nothing first', '</i>'.repeat(5000) + '<i>'.repeat(2001), true],
  ])('%s', (_name, html, deep) => {
    expect(nestsTooDeep(html)).toBe(deep);
  });
});
