import { expect, describe as group, it } from 'vitest';
import type { Placement } from '../vocabulary';
import { placeSpans } from './place-spans';
import { describe } from './selector';
import { spanOn } from './test-spans';

const LEDE =
  'Ten thousand people left the city in March, the ministry said. In April 49,000 more followed, according to the army. Nobody knows how many stayed.';
const MAYOR =
  'The mayor, Ana Brandt, called it the largest flight since 1999. She said the bridge was closed for eleven weeks. “We had no water,” she said.';
const PRICES =
  'Prices doubled. The bridge reopened on 3 May. Two thirds of the houses stand empty today, a survey by the university found.';
const STORY = `Flight from the city\nWhat the figures say\n${LEDE}\n${MAYOR}\n${PRICES}`;

const placed = (before: string, after: string, words: string, nth = 0) => {
  const [one] = placeSpans(before, after, [spanOn(before, words, nth)], 'en');
  if (!one) throw new Error('no answer');
  return one;
};
const QUOTES = [
  'Ten thousand people',
  '49,000',
  'Ana Brandt',
  'the largest flight since 1999',
  'eleven weeks',
  'Two thirds',
];

group('an edit elsewhere', () => {
  it.each([
    ['text put before', `Another headline\n${STORY}`],
    ['a sentence put in', STORY.replace('Prices doubled.', 'Bread cost twice as much. Prices doubled.')],
    ['paragraphs made one', STORY.replaceAll('\n', ' ')],
    ['a paragraph for each sentence', STORY.replaceAll('. ', '.\n')],
    ['another figure cut', STORY.replace(' on 3 May', '')],
  ])('%s leaves spans exact', (_, after) => {
    for (const words of QUOTES)
      expect(placed(STORY, after, words)).toMatchObject({ state: 'exact', exact: words, start: after.indexOf(words) });
  });

  it('a paragraph moved takes its spans along', () => {
    const after = `Flight from the city\nWhat the figures say\n${PRICES}\n${LEDE}\n${MAYOR}`;
    expect(placed(STORY, after, 'Two thirds')).toMatchObject({ state: 'moved', start: after.indexOf('Two thirds') });
    expect(placed(STORY, after, '49,000')).toMatchObject({ state: 'exact', start: after.indexOf('49,000') });
  });

  it('a part of a sentence moved takes its spans along', () => {
    const before = 'According to the army commander, ten people left the old city on Monday.';
    const after = 'On Monday some ten people left the old city, according to the army commander.';
    expect(placed(before, after, 'army commander').state).toBe('moved');
    expect(placed(before, after, 'people left')).toMatchObject({ state: 'exact' });
  });
});

it('signs that stay where the words are cut are not the words, changed', () => {
  const before =
    'At least ten have left the army, according to journalists from "Important Stories," who read the lists.';
  const after = 'At least ten have left the army, say journalists, who read the lists.';
  const words = '"Important Stories,"';
  expect(placed(before, after, words)).toMatchObject({ state: 'lost', exact: words });
});

group('an edit of the words themselves', () => {
  it.each<[string, string, string, string, string]>([
    ['a figure', STORY, STORY.replace('49,000', '51,000'), '49,000', '51,000'],
    ['the figure of a headline', 'Ten left\nIn March ten left.', 'Eleven left\nIn March ten left.', 'Ten', 'Eleven'],
    [
      '"not" put in',
      STORY,
      STORY.replace('was closed', 'was not closed'),
      'bridge was closed',
      'bridge was not closed',
    ],
    ['a name respelled', STORY, STORY.replace('Ana Brandt', 'Anna Brandt'), 'Ana Brandt', 'Anna Brandt'],
    [
      'a quote shortened',
      STORY,
      STORY.replace(' since 1999', ''),
      'the largest flight since 1999',
      'the largest flight',
    ],
    ['a date', STORY, STORY.replace('3 May', '13 June'), '3 May', '13 June'],
    ['figures changing places', 'Ana has 5 cats and Bert has 7 dogs.', 'Ana has 7 cats and Bert has 5 dogs.', '5', '7'],
    ['figures of two lines', 'Ana: 5.\nBert: 7.\nCarl: 9.', 'Ana: 7.\nBert: 5.\nCarl: 9.', '7', '5'],
    ['a figure in another role', 'Of them, 5 of the 12 died.', 'Of them, 12 of the 15 died.', '12', '15'],
    ['a figure in another role, few words about', 'Of them, 5 of 12 died.', 'Of them, 12 of 15 died.', '12', '15'],
    ['a name in another role', 'Ana and Bert met Carl in Ulm.', 'Carl and Dora met Ana in Ulm.', 'Carl', 'Ana'],
    ['a longer figure', 'In March 49,000 left.', 'In March 149,000 left.', '49,000', '149,000'],
    ['a figure with a decimal', 'It cost 5 euros.', 'It cost 5.5 euros.', '5', '5.5'],
    [
      'a compound',
      'A fatal crash closed the road.',
      'A non-fatal crash closed the road.',
      'fatal crash',
      'non-fatal crash',
    ],
    [
      'a year made a span of years',
      'It stood empty in 2019, they say.',
      'It stood empty in 2019–2021, they say.',
      '2019',
      '2019–2021',
    ],
    ['capitals', 'Later ten people left.', 'Later Ten people left.', 'ten people', 'Ten people'],
    [
      'quotation marks',
      'He said: "We had no water."',
      'He said: “We had no water.”',
      '"We had no water."',
      '“We had no water.”',
    ],
    ['a normal form', 'Jose\u0301 left the city.', 'José left the city.', 'Jose\u0301', 'José'],
    ['a space', 'About 50,500 people left.', 'About 50,500\u00a0people left.', '50,500 people', '50,500\u00a0people'],
    ['an emoji of another skin', 'Good 👍🏽 news today.', 'Good 👍🏻 news today.', '👍🏽', '👍🏻'],
    ['words from the right', 'הגשר נסגר ל־11 שבועות.', 'הגשר נסגר ל־12 שבועות.', '11 שבועות', '12 שבועות'],
    ['words without spaces', '三月有四万九千人离开了城市。', '三月有五万人离开了城市。', '四万九千', '五万'],
  ])('%s is changed', (_, before, after, words, now) => {
    const one = placed(before, after, words);
    expect(one).toMatchObject({ state: 'changed', exact: now, contextChanged: false, candidates: [] });
    expect(one).toMatchObject(describe(after, { start: one.start, end: one.start + now.length }));
  });

  it.each<[string, string, string, string]>([
    ['a word put before', 'In March 50,500 people left.', 'In March nearly 50,500 people left.', '50,500 people'],
    ['a word put after', 'In March 50,500 people left.', 'In March 50,500 people quietly left.', '50,500 people'],
    ['a compound as before', 'A non-fatal crash.', 'It was a non-fatal crash.', 'fatal crash'],
    ['a part of a word', 'The 1990s began.', 'So the 1990s began.', '1990'],
    ['the word beside it', 'It cost $5 million.', 'It cost €5 million.', '5 million'],
  ])('%s leaves it exact', (_, before, after, words) => {
    expect(placed(before, after, words)).toMatchObject({ state: 'exact', exact: words });
  });
});

group('words that are gone', () => {
  it('are lost when their sentence was cut, even where the same words stand elsewhere', () => {
    const cut = ' In April 49,000 more followed, according to the army.';
    const after = STORY.replace(cut, '').replace('Two thirds', 'Some 49,000 beds are free. Two thirds');
    expect(placed(STORY, after, '49,000')).toMatchObject({
      ...describe(STORY, { start: STORY.indexOf('49,000'), end: STORY.indexOf('49,000') + 6 }),
      state: 'lost',
      start: STORY.indexOf(cut),
      score: 0,
      candidates: [],
    });
  });

  it.each([
    ['', 0],
    ['A recipe: take flour and 1999 grains of salt, and knead for some minutes.', 0],
  ])('are lost in another text', (after, start) => {
    for (const words of QUOTES) expect(placed(STORY, after, words)).toMatchObject({ state: 'lost', start });
  });

  it('are no others that share small words with them', () => {
    const after = STORY.replace(
      'In April 49,000 more followed, according to the army.',
      'The weather of the month was mild.',
    );
    expect(placed(STORY, after, '49,000 more followed').state).toBe('lost');
  });
});

group('two places equally good', () => {
  it.each<[string, string, string, string, string[]]>([
    [
      'a sentence doubled',
      'He came. Ten left. She went.',
      'He came. Ten left. Ten left. She went.',
      'Ten left',
      ['Ten left', 'Ten left'],
    ],
    ['a word doubled', 'a x b', 'a x x b', 'x', ['x', 'x']],
    ['all doubled', 'x', 'x x', 'x', ['x', 'x']],
  ])('%s: lost, a person decides', (_, before, after, words, passages) => {
    const one = placed(before, after, words);
    expect(one.state).toBe('lost');
    expect(one.candidates.map(({ start, end }) => after.slice(start, end))).toEqual(passages);
  });

  it('the place that the edit names decides', () => {
    const [before, after] = ['He came. Ten left. She went.', 'He came. Ten left. Ten left. She went.'];
    const span = { ...spanOn(before, 'Ten left'), expected: { start: 19, end: 27 } };
    expect(placeSpans(before, after, [span], 'en')).toMatchObject([{ state: 'exact', start: 19 }]);
  });

  it('lines that all read alike stay what they are', () => {
    const text = Array.from({ length: 60 }, () => 'Yes.').join('\n');
    for (const nth of [0, 30, 59])
      expect(placed(text, text, 'Yes', nth)).toMatchObject({ state: 'exact', start: nth * 5 });
  });

  it('a copy far off is no rival', () => {
    const after = `Ten thousand people left the city in March\n${STORY}`;
    expect(placed(STORY, after, 'Ten thousand people').start).toBe(after.lastIndexOf('Ten thousand people'));
  });
});

group('what the edit says', () => {
  const before = 'In March 49,000 left the city, the ministry said.';
  const place = (after: string, words: string, expected: { start: number; end: number }) =>
    placeSpans(before, after, [{ ...spanOn(before, words), expected }], 'en')[0];

  it('finds unchanged words in a sentence written anew', () => {
    const after = 'Nobody counted those who went by train or on foot: 49,000 at the least, says a neighbour.';
    expect(placed(before, after, '49,000').state).toBe('lost');
    expect(place(after, '49,000', { start: 51, end: 57 })).toMatchObject({ state: 'exact', start: 51 });
  });

  it('never makes changed words unchanged', () => {
    expect(place(before.replace('49,000', '51,000'), '49,000', { start: 9, end: 15 })?.state).toBe('changed');
    expect(place(before.replace('49,000', '149,000'), '49,000', { start: 10, end: 16 })?.state).toBe('changed');
  });

  it('gives the words of a correction whole', () => {
    const after = before.replace('49,000', 'as many as 50,500 people');
    expect(place(after, '49,000', { start: 9, end: 33 })).toMatchObject({
      state: 'changed',
      exact: 'as many as 50,500 people',
    });
  });

  it('takes in no words beside the claim that were typed over and are the same', () => {
    const told = 'The remark is fear for his life, put down to the enemy.';
    const over = (after: string, typed: string) =>
      placeSpans(
        told,
        after,
        [{ ...spanOn(told, 'fear for his life'), expected: { start: after.indexOf(typed), end: after.length - 1 } }],
        'en',
      )[0];
    expect(over('The remark is fear, put down to the enemy.', 'fear')).toMatchObject({
      state: 'changed',
      exact: 'fear',
    });
    expect(over('The remark is dread for his life, put down to the enemy.', 'remark')).toMatchObject({
      state: 'changed',
      exact: 'dread for his life',
    });
  });

  it('does not bring back what was deleted', () => {
    expect(place('Nothing of that.', '49,000', { start: 3, end: 3 })?.state).toBe('lost');
  });
});

group('words that were lost', () => {
  const lost = (words: string) => ({ ...spanOn(STORY, words), placement: 'lost' as const, start: 3 });
  const state = (after: string, words: string): Placement | undefined =>
    placeSpans('Another text between.', after, [lost(words)], 'en')[0]?.state;

  it('are found again between what was around them', () => {
    const [one] = placeSpans('Another text between.', STORY, [lost('49,000')], 'en');
    expect(one).toMatchObject({ state: 'exact', start: STORY.indexOf('49,000') });
  });

  it('are not found by themselves, nor with one side only', () => {
    expect(state('Then 49,000 came back.', '49,000')).toBe('lost');
    expect(state(STORY.replace('49,000 more', '49,000 people'), '49,000')).toBe('lost');
  });

  it('are not guessed where both sides agree twice', () => {
    const [one] = placeSpans('Another text between.', `${STORY}\n${STORY}`, [lost('49,000')], 'en');
    expect(one?.state).toBe('lost');
    expect(one?.candidates.map(({ start }) => start)).toEqual([
      STORY.indexOf('49,000'),
      STORY.length + 1 + STORY.indexOf('49,000'),
    ]);
  });
});

it('gives back an earlier wording when it stands there again', () => {
  const second = STORY.replace('49,000 more', '51,000 more');
  const { id: _, placement: __, ...first } = spanOn(STORY, '49,000');
  const span = { ...spanOn(second, '51,000'), placement: 'changed' as const, earlier: [first] };
  expect(placeSpans(second, STORY, [span], 'en')).toMatchObject([{ state: 'changed', ...first }]);
});

it('finds a span by its words where the text before is not the one it was told of', () => {
  const span = { ...spanOn(STORY, '49,000'), start: 7 };
  expect(placeSpans('Something else.', STORY, [span], 'en')[0]).toMatchObject({ state: 'exact', exact: '49,000' });
});
