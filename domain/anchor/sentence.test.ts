import { expect, it } from 'vitest';
import { sentenceAt, sentencesOf } from './sentence';

const cut = (text: string, language = 'en') =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

it.each<[string, string, string[]]>([
  ['en', 'Ten left. Nobody stayed! Why? Nobody knows…', ['Ten left.', 'Nobody stayed!', 'Why?', 'Nobody knows…']],
  ['en', 'Mr. Smith met Dr. J. F. Ho. They left.', ['Mr. Smith met Dr. J. F. Ho.', 'They left.']],
  ['en', 'The U.S. President left. It rained.', ['The U.S. President left.', 'It rained.']],
  ['en', 'They came at 5 p.m. The end came on Jan. 5.', ['They came at 5 p.m.', 'The end came on Jan. 5.']],
  ['en', 'It cost 5.5 million, i.e. too much. So it goes.', ['It cost 5.5 million, i.e. too much.', 'So it goes.']],
  ['en', 'He said “Stop!” and left. “Go.” She went.', ['He said “Stop!” and left.', '“Go.”', 'She went.']],
  ['en', 'A headline\nTen left. Two stayed', ['A headline', 'Ten left.', 'Two stayed']],
  ['en', 'all in small letters. like this! and on', ['all in small letters.', 'like this!', 'and on']],
  ['de', 'Am 3. Mai kam er. Dann ging er.', ['Am 3. Mai kam er.', 'Dann ging er.']],
  ['en', 'He was number 3. Then he left.', ['He was number 3.', 'Then he left.']],
  ['zh', '三月有四万人离开。市长说：“没有水。”她走了。', ['三月有四万人离开。', '市长说：“没有水。”', '她走了。']],
  ['hi', 'दस लोग गए। कोई नहीं रुका।', ['दस लोग गए।', 'कोई नहीं रुका।']],
  ['en', '  \n \n', []],
  ['en', '', []],
])('in %s: %s', (language, text, sentences) => {
  expect(cut(text, language)).toEqual(sentences);
});

it.each<[string, string, string]>([
  ['a word', 'Nobody', 'Nobody stayed.'],
  ['words over two sentences', 'left. Nobody', 'Ten left. Nobody stayed.'],
  ['words over two blocks', 'it goes\nAnother', 'So it goes\nAnother block.'],
  ['the first letter', 'T', 'Ten left.'],
  ['the last', 'block.', 'Another block.'],
])('the sentence around %s', (_, words, sentence) => {
  const text = 'Ten left. Nobody stayed. So it goes\nAnother block.';
  const start = text.indexOf(words);
  const around = sentenceAt(text, { start, end: start + words.length }, 'en');
  expect(text.slice(around.start, around.end)).toBe(sentence);
});
