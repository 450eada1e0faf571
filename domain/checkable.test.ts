import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkableOf, statesSomething, unmarked } from './checkable';
import { blocksOf } from './story-text';

describe('a block states something', () => {
  it.each([
    ['a figure', 'They waited for 11 weeks.'],
    ['a figure of another script', 'انتظروا ١١ أسبوعا'],
    ['a fraction', 'It took ½ of them.'],
    ['a Roman figure sign', 'Part Ⅳ follows.'],
    ['a number word', 'They waited for eleven weeks.'],
    ['a number word that begins it', 'Forty of them left.'],
    ['a number word with a hyphen', 'It was a twenty-year plan.'],
    ['hundreds', 'There were hundreds of them.'],
    ['trillions', 'It cost trillions.'],
    ['a share in words', 'It was a quarter of all.'],
    ['growth in words', 'The budget doubled.'],
    ['curled marks', '“It is so,” she said.'],
    ['straight marks', '"It is so," she said.'],
    ['single marks', '‘It is so,’ she said.'],
    ['straight single marks', "They called it 'the plan' at once."],
    ['guillemets', '« C’est ainsi », dit-elle.'],
    ['low marks', '„so ist es“, sagte sie.'],
    ['corner marks', '彼は「そうだ」と言った。'],
    ['a name', 'It was said by Maroto.'],
    ['a name that begins it, with a second word', 'Ines Maroto said so.'],
    ['a name after an initial', 'It was said by J. Maroto.'],
    ['a name of one letter', 'It was posted on X.'],
    ['a name of capitals', 'It was said by the UN.'],
    ['a name after a title', 'It was said by Dr. Maroto.'],
    ['a name after a comma', 'Then, Maroto said so.'],
    ['a name after a semicolon', 'It rained; Maroto left.'],
    ['a name in brackets', 'The mayor (Maroto) said so.'],
    ['a name after a dash', 'the capital—Tallinn—was quiet'],
    ['a name after a hyphen', 'the anti-American mood'],
    ['a name after a slash', 'the sponsor/Visa'],
    ['a name with an elided article', 'au palais de l’Élysée'],
    ['a name that begins it, elided', 'L’Élysée dément.'],
    ['a name after a bracket that ends no sentence', 'The mayor (aged) Maroto left.'],
    ['a German noun', 'Sie sah die Brücke.'],
    ['a Cyrillic name', 'Это сказала Мария.'],
    ['a Greek name', 'Το είπε η Μαρία.'],
    ['an Armenian name', 'ասաց Մարիան'],
    ['a name with a mark apart', 'dit-elle à E\u0301lise'],
    ['a name after two spaces', 'It was  Maroto.'],
    ['a name after a space that does not break', 'It was\u00a0Maroto.'],
  ])('%s: %s', (_, text) => {
    expect(statesSomething(text)).toBe(true);
  });

  it.each([
    ['one sentence', 'The bridge is closed again.'],
    ['several sentences', 'It rained. They left. Nobody came back!'],
    ['after a question', 'Why? Nobody knows.'],
    ['after three points', 'It rained… Then it stopped.'],
    ['after three full stops', 'It rained... Then it stopped.'],
    ['after a colon', 'This is the plan: Nobody leaves.'],
    ['after brackets that end a sentence', 'It rained (again.) Then it stopped.'],
    ['in brackets of its own', 'It rained. (Nobody left.) It stopped.'],
    ['after two spaces', 'It rained.  Then it stopped.'],
    ['the English I', 'They and I left, as I’d said I would; I’m back.'],
    ['apostrophes', 'The mayor’s plan isn’t theirs; it’s ours.'],
    ['straight apostrophes', "The mayor's plan isn't theirs; it's the others' too."],
    ['words that hold number words', 'The tenor often listened, attended and weighed it; sixfold.'],
    ['one', 'This one is the one.'],
    ['no capitals', 'nobody knows'],
    ['another script without capitals', 'لا أحد يعرف'],
    ['Spanish marks', '¿Por qué? Nadie sabe.'],
    ['Cyrillic sentences', 'Дождь прошёл. Потом стало тихо.'],
    ['Armenian sentences', 'անձրև եկավ։ Հետո դադարեց'],
    ['nothing', ''],
    ['a dash', '—'],
  ])('%s does not: %s', (_, text) => {
    expect(statesSomething(text)).toBe(false);
  });

  it('answers at once for any text', () => {
    const began = performance.now();
    for (const hostile of [
      ' '.repeat(1e5),
      `${' '.repeat(1e5)}A`,
      ' A'.repeat(5e4),
      '/'.repeat(1e5),
      '('.repeat(1e5),
      ".)'".repeat(3e4),
      '. ( '.repeat(3e4),
      'a’'.repeat(5e4),
    ])
      statesSomething(hostile);
    expect(performance.now() - began).toBeLessThan(2000);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof statesSomething(text) === 'boolean'));
  });
});

describe('the paragraphs that need a claim', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const blocks = blocksOf({
    headline: 'Bridge to close',
    dek: 'For 11 weeks',
    byline: 'By Ines Maroto, 2026',
    document: {
      type: 'doc',
      content: [
        paragraph('It rained.'),
        paragraph('It opened in 1931.'),
        { type: 'caption', content: [{ type: 'text', text: 'The mayor in Tallinn' }] },
      ],
    },
  });
  const found = checkableOf(blocks);
  const words = (of: typeof found) => of.map(({ start }) => blocks.find((block) => block.start === start)?.text);

  it('are all that state something, but for the byline', () => {
    expect(words(found)).toEqual(['For 11 weeks', 'It opened in 1931.', 'The mayor in Tallinn']);
  });

  const place = (text: string) => blocks.find((block) => block.text === text) ?? { start: -1, end: -1 };
  const opened = place('It opened in 1931.');
  it.each<[string, { start: number; length: number }[], number]>([
    ['no claim', [], 3],
    ['a claim inside one', [{ start: opened.start + 3, length: 6 }], 2],
    ['a claim on the whole of one', [{ start: opened.start, length: opened.end - opened.start }], 2],
    ['a claim on its last letter', [{ start: opened.end - 1, length: 1 }], 2],
    ['a claim on the line end behind it', [{ start: opened.end, length: 1 }], 3],
    ['a claim on the block before it', [{ start: place('It rained.').start, length: 10 }], 3],
    ['a claim over two of them', [{ start: opened.start + 3, length: 20 }], 1],
    ['a claim on the byline', [{ start: place('By Ines Maroto, 2026').start, length: 2 }], 3],
  ])('with %s', (_, spans, left) => {
    expect(unmarked(found, spans)).toHaveLength(left);
  });
});
