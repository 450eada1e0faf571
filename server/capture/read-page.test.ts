import { expect, test } from 'vitest';
import { readPage } from './read-page';

const read = (markup: string, mediaType = 'text/html', excerpt = 'shut for eleven weeks') =>
  readPage({ body: Buffer.from(markup), mediaType, url: 'https://example.org/', excerpt });

const WORDS = '<p>The bridge is shut for eleven weeks, the council said.</p>';

test.each([
  ['a whole page', `<!doctype html><html><head><title>T</title></head><body>${WORDS}</body></html>`],
  ['one without html, head and body', `<title>T</title>${WORDS}`],
  ['one without a body', `<!doctype html><html lang="en"><head><title>T</title></head>${WORDS}</html>`],
])('%s is read', (_, markup) => {
  expect(read(markup)).toMatchObject({ excerpt: 'exact', page: { title: 'T' } });
});

test('plain text is read, an image is not, and what is nested too deep is not', () => {
  expect(read('It is shut for\neleven weeks.', 'text/plain').excerpt).toBe('exact');
  expect(read('PNG', 'image/png')).toEqual({ page: null, excerpt: null });
  expect(read(`${'<div>'.repeat(100_000)}x`)).toEqual({ page: null, excerpt: null });
});
