import { expect, describe as group, it } from 'vitest';
import { placeSpans } from './place-spans';
import { spanOn } from './test-spans';
import { insideWord } from './word-edges';

const inside = (marked: string) => insideWord(marked.replace('|', ''), marked.indexOf('|'));

group('a place inside a figure', () => {
  it.each([
    ['behind a point that it begins with', 'rose by .|5 percent'],
    ['behind such a point of money', 'cost $.|5 a day'],
    ['behind a hyphen as minus', 'was -|5 degrees'],
    ['behind a minus', 'was −|5 degrees'],
    ['behind an en dash as minus', 'was –|5 degrees'],
    ['behind a minus before money', 'lost −|$5 million'],
    ['behind a minus, in brackets', 'the cold (–|5 degrees)'],
    ['behind a minus, in quotation marks', 'called it “–|5 degrees”'],
    ['behind plus or minus', 'was ±|5 degrees'],
    ['behind what says less', 'took <|3 hours'],
    ['before a raised point', '0|·5 percent'],
    ['behind a stroke', 'used 1/|2 litres'],
    ['before a stroke', 'in 2019|/20'],
    ['in a range of degrees', '3–|5 degrees'],
    ['in a range, before its dash', '3|–5 degrees'],
    ['in a range of parts', 'some 3%–|5% of them'],
    ['in a range of parts, before the dash', 'some 3%|–5% of them'],
    ['in a range of money', 'between $3–|$5 million'],
    ['behind thousands', '1\u202f|100 francs'],
    ['before thousands', '3|\u00a0000 francs'],
    ['before decimals', '5|.5 litres'],
    ['before more thousands', '5|,000 people'],
    ['before what makes it millions', '5|m people'],
    ['before a power', '10|⁶ items'],
    ['before a half', '5|½ litres'],
    ['before "or more"', '40|+ people'],
    ['in a Chinese figure', '二十|四万辆汽车'],
    ['in a Japanese figure', '十|四万人を雇用'],
    ['in one of several units', '三千|四百人'],
    ['between digits and what they count in', '3|万人'],
    ['in full-width digits', '２|４百人'],
    ['in Thai digits', '๑|๕๐ คัน'],
    ['in a Chinese decimal', '三点|五万'],
    ['behind a Chinese minus', '负|五度'],
    ['behind "several" in Chinese', '数|千人'],
  ])('%s: %s', (_, marked) => {
    expect(inside(marked)).toBe(true);
  });

  it.each([
    ['behind the end of a sentence', 'in 2020. |5 cars'],
    ['behind the end of a sentence, no space', 'the town.|5 cars'],
    ['behind dots that leave something out', 'and ...|5 cars'],
    ['behind an en dash that parts what is said', 'cars – |5 of them'],
    ['behind a hyphen that does', 'cars - |5 of them'],
    ['behind an em dash that does', 'He said “cars”—|5 of them'],
    ['behind a dash after a bracket', 'cars (red ones)–|5 of them'],
    ['before a minus', 'was |−5 degrees'],
    ['before a dash with a space', 'the 5| – all of them'],
    ['before a full stop', 'it has 5|. Then'],
    ['before a comma', 'it has 5|, then'],
    ['before a unit', 'it has 5| m'],
    ['behind money', 'it cost $|5 million'],
    ['behind a stroke between words', 'cars and/|or vans'],
    ['before a Chinese word that counts', '卖出了|四万辆'],
    ['behind a Chinese figure', '四万|辆汽车'],
    ['behind a Chinese full stop', '到二〇二〇年。|五辆'],
    ['between Chinese words', '市|长'],
  ])('not %s: %s', (_, marked) => {
    expect(inside(marked)).toBe(false);
  });
});

const placed = (before: string, words: string, after: string, language = 'en') => {
  const [one] = placeSpans(before, after, [spanOn(before, words)], language);
  return one && { state: one.state, exact: one.exact, changed: one.contextChanged };
};

group('a figure that became a part of another is changed', () => {
  it.each<[string, string, string, string, string?]>([
    ['The tax rose by 5 percent.', '5 percent', 'The tax rose by .5 percent.', '.5 percent'],
    ['The tax rose by 5 percent.', '5 percent', 'The tax rose by 5.5 percent.', '5.5 percent'],
    ['It was 5 degrees at noon.', '5 degrees', 'It was –5 degrees at noon.', '–5 degrees'],
    ['It was 5 degrees at noon.', '5 degrees', 'It was –6 degrees at noon.', '–6 degrees'],
    ['It was 5 degrees at noon.', '5 degrees', 'It was ±5 degrees at noon.', '±5 degrees'],
    ['It was 5 degrees at noon.', '5 degrees', 'It was 3–5 degrees at noon.', '3–5 degrees'],
    ['It rose 5% in May.', '5%', 'It rose 3%–5% in May.', '3%–5%'],
    ['It took 5 people in.', '5', 'It took 5,000 people in.', '5,000'],
    ['It cost 5 in all.', '5', 'It cost 5m in all.', '5m'],
    ['It used 2 litres a day.', '2 litres', 'It used 1/2 litres a day.', '1/2 litres'],
    ['公司去年卖出了四万辆汽车。', '四万辆汽车', '公司去年卖出了二十四万辆汽车。', '二十四万辆汽车', 'zh'],
    ['公司有四百人。', '四百人', '公司有三千四百人。', '三千四百人', 'zh'],
    ['公司有3人。', '3', '公司有3万人。', '3万', 'zh'],
    ['会社は四万人を雇用している。', '四万人', '会社は十四万人を雇用している。', '十四万人', 'ja'],
    ['บริษัทขายได้ ๕๐ คัน', '๕๐ คัน', 'บริษัทขายได้ ๑๕๐ คัน', '๑๕๐ คัน', 'th'],
  ])('%s “%s”: %s', (before, words, after, now, language) => {
    expect(placed(before, words, after, language)).toEqual({ state: 'changed', exact: now, changed: false });
  });

  it('also where the edit says that the words stand, in a sentence written anew', () => {
    const after = 'Some people think that the pole has –5 degrees';
    const expected = { start: after.indexOf('5'), end: after.length };
    const span = { ...spanOn('Nobody said it. It was 5 degrees at noon.', '5 degrees'), expected };
    expect(placeSpans('Nobody said it. It was 5 degrees at noon.', after, [span], 'en')).toMatchObject([
      { state: 'changed', exact: '–5 degrees' },
    ]);
  });

  it.each<[string, string, string, string?]>([
    ['It has cars, 5 of them red.', '5 of them', 'It has cars – 5 of them red.'],
    ['He left. 5 cars came in.', '5 cars', 'He left in haste. 5 cars came in.'],
    ['The tax rose by .5 percent.', '5 percent', 'In May the tax rose by .5 percent.'],
    ['公司卖出了四万辆汽车。', '四万辆汽车', '公司卖出四万辆汽车。', 'zh'],
  ])('one that stands as it did is not: %s “%s”: %s', (before, words, after, language) => {
    expect(placed(before, words, after, language)).toMatchObject({ state: 'exact', exact: words });
  });

  it.each([
    ['It rose 5 % in May.', '5', 'It rose 5 ‰ in May.'],
    ['It rose 5% in May.', '5', 'It rose 5‰ in May.'],
    ['It rose by 5 million.', '5', 'It rose by 5 billion.'],
    ['It was 5 degrees.', '5 degrees', 'It was minus 5 degrees.'],
  ])('what it counts in or a word before it owes a tick: %s “%s”: %s', (before, words, after) => {
    expect(placed(before, words, after)).toEqual({ state: 'exact', exact: words, changed: true });
  });
});
