import { describe, expect, it } from 'vitest';
import { withoutSignedHeadline } from './repeated-headline';
import type { DocumentNode, StoryText } from './story-text';

const block = (text: string, type = 'paragraph', href?: string): DocumentNode => ({
  type,
  content: [{ type: 'text', text, ...(href && { marks: [{ type: 'link', attrs: { href } }] }) }],
});
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content });
const signed = (...content: DocumentNode[]): StoryText => ({
  headline: 'Boats sank',
  dek: '',
  byline: '',
  document: doc(...content),
});
const [headline, body] = [block('Boats  sank', 'heading'), block('In all seven.')];

describe('a body that was submitted without its headline', () => {
  it.each<[string, DocumentNode, StoryText, DocumentNode]>([
    ['has the headline for its first block', doc(headline, body), signed(body), doc(body)],
    [
      'begins with an empty line',
      doc({ type: 'paragraph' }, headline, body),
      signed(body),
      doc({ type: 'paragraph' }, body),
    ],
    ['is nothing else', doc(headline), signed(body), doc({ type: 'paragraph' })],
    ['says it twice', doc(headline, block('Boats sank'), body), signed(body), doc(block('Boats sank'), body)],
  ])('may have it as the first block: it %s', (_, sent, was, left) => {
    expect(withoutSignedHeadline(sent, was)).toEqual(left);
  });

  it.each<[string, DocumentNode, StoryText]>([
    ['says it further down', doc(body, headline), signed(body)],
    ['begins with it as it was signed', doc(block('Boats sank'), body), signed(block('Boats sank'), body)],
    ['links it', doc(block('Boats sank', 'heading', '//x.example'), body), signed(body)],
    [
      'says it in two lines',
      doc({ type: 'blockquote', content: [block('Boats '), block('sank')] }, body),
      signed(body),
    ],
    ['begins otherwise', doc(block('Boats sink', 'heading'), body), signed(body)],
  ])('stays as it is where it %s', (_, sent, was) => {
    expect(withoutSignedHeadline(sent, was)).toEqual(sent);
  });
});
