import { describe, expect, it } from 'vitest';
import { plainParagraphs } from './plain-paragraphs';

describe('plainParagraphs', () => {
  it.each([
    ['', []],
    ['  \n\n ', []],
    ['One.', ['One.']],
    ['One.\nTwo.', ['One.', 'Two.']],
    ['One\ngoes on.\n\nTwo.', ['One goes on.', 'Two.']],
    ['One\r\ngoes on.\r\n\r\nTwo.', ['One goes on.', 'Two.']],
    ['One.\n   \nTwo.', ['One.', 'Two.']],
    ['\n\nOne.\nTwo.\n\n', ['One.', 'Two.']],
    ['One.\n\n\n\nTwo.', ['One.', 'Two.']],
    ['One\ttab.\u2028Two.', ['One tab.', 'Two.']],
    ['A\u00a0no-break space stays.', ['A\u00a0no-break space stays.']],
  ])('%j', (text, paragraphs) => {
    expect(plainParagraphs(text)).toEqual(paragraphs);
  });
});
