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
    ['behind what says less, after a letter', 'with p<|0.05'],
    ['behind what says less, before a minus', 'was <|−5 degrees'],
    ['behind a minus right after a Chinese word', '气温是−|5度'],
    ['behind a minus right after a Japanese word', '気温は−|5度だった'],
    ['behind a minus right after a long vowel', 'マイナー−|5度'],
    ['behind a minus right after a Thai word', 'อุณหภูมิคือ−|5องศา'],
    ['behind plus or minus right after a Chinese word', '误差为±|5人'],
    ['behind a full-width sign', '人数为＜|5人'],
    ['behind "at least" right after a Chinese word', '人数为≥|5人'],
    ['behind a minus after an opening Chinese quotation mark', '称“−|5度”'],
    ['behind a minus after a straight quotation mark that opens', 'called it "–|5 degrees"'],
    ['behind a minus after a mark that opens in Swedish', 'sade ”–|5 grader”'],
    ['behind a minus after a comma', 'at (3,−|5)'],
    ['before a raised point', '0|·5 percent'],
    ['behind a stroke', 'used 1/|2 litres'],
    ['before a stroke', 'in 2019|/20'],
    ['in a range of degrees', '3–|5 degrees'],
    ['in a range, before its dash', '3|–5 degrees'],
    ['in a range of parts', 'some 3%–|5% of them'],
    ['in a range of parts, before the dash', 'some 3%|–5% of them'],
    ['at the end of a range of parts', 'some 3%–5|% of them'],
    ['at the end of a range with one unit', 'some 3–5|% of them'],
    ['in a range with spaces before its units', 'rund 3| %–5 % davon'],
    ['at the end of such a range', 'rund 3 %–5| % davon'],
    ['in a range of degrees with letters', 'at 3°|C–5°C'],
    ['in a range of three', '3%–5|%–7%'],
    ['in a Japanese range', '3|〜5人'],
    ['in a Chinese range of months', '3|月–5月'],
    ['at the end of a Chinese range of months', '3月–5|月'],
    ['behind plus or minus', 'was 5±|2 degrees'],
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
    ['behind a dash after a straight quotation mark that closes', 'his "cars"–|5 of them'],
    ['behind a dash after a German one', 'die „Autos“–|5 davon'],
    ['behind two hyphens as a dash', 'his (red) cars --|5 of them'],
    ['behind a dash after a stop', 'He left.–|5 of them came'],
    ['behind an arrow', 'go ->|5'],
    ['before a minus', 'was |−5 degrees'],
    ['before a dash with a space', 'the 5| – all of them'],
    ['before a full stop', 'it has 5|. Then'],
    ['before a comma', 'it has 5|, then'],
    ['before a unit', 'it has 5| m'],
    ['behind money', 'it cost $|5 million'],
    ['behind a stroke between words', 'cars and/|or vans'],
    ['before a Chinese word that counts', '卖出了|四万辆'],
    ['behind a Chinese figure', '四万|辆汽车'],
    ['behind a Chinese word that ends with "one"', '统一|三个部门'],
    ['behind "one of"', '他是之一|五人离开'],
    ['behind a Chinese weekday', '会议在周三|五人参加'],
    ['behind a Chinese word that is no unit in both', '5|日-6人'],
    ['before a unit at the end of no range', 'some 5|% of them'],
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
    ['气温是5度。', '5度', '气温是−5度。', '−5度', 'zh'],
    ['人数为5人。', '5人', '人数为＜5人。', '＜5人', 'zh'],
    ['利润增长为5%。', '5%', '利润增长为−5%。', '−5%', 'zh'],
    ['気温は5度だった。', '5度', '気温は−5度だった。', '−5度', 'ja'],
    ['It rose 5% in May.', '5%', 'It rose 5%–7% in May.', '5%–7%'],
    ['It rose 5% in May.', '5', 'It rose 5–7% in May.', '5–7%'],
    ['Sie stieg um 5 % im Mai.', '5 %', 'Sie stieg um 5 %–7 % im Mai.', '5 %–7 %', 'de'],
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
    ['公司统一了三个部门。', '三个部门', '公司统一三个部门。', 'zh'],
    ['The cars, 5 of them red.', '5 of them', 'The "cars"–5 of them red.'],
  ])('one that stands as it did is not: %s “%s”: %s', (before, words, after, language) => {
    expect(placed(before, words, after, language)).toMatchObject({ state: 'exact', exact: words });
  });

  it.each<[string, string, string, string?]>([
    ['It rose 5 % in May.', '5', 'It rose 5 ‰ in May.'],
    ['It rose 5% in May.', '5', 'It rose 5‰ in May.'],
    ['It rose by 5 million.', '5', 'It rose by 5 billion.'],
    ['It was 5 degrees.', '5 degrees', 'It was minus 5 degrees.'],
    ['It fell by ≤5 points.', '5 points', 'It fell by ≥5 points.'],
    ['It took <5 points.', '5 points', 'It took >5 points.'],
    ['It took <5 points.', '5 points', 'It took 5 points.'],
    ['It was 5 percent.', '5 percent', 'It was < 5 percent.'],
    ['Es waren <5 Punkte.', '5 Punkte', 'Es waren >5 Punkte.', 'de'],
    ['Это было <5 баллов.', '5 баллов', 'Это было >5 баллов.', 'ru'],
    ['气温是−5度。', '5度', '气温是5度。', 'zh'],
    ['气温是−五度。', '五度', '气温是五度。', 'zh'],
    ['人数为≥5人。', '5人', '人数为≤5人。', 'zh'],
  ])('what it counts in, a word or a sign before it owes a tick: %s “%s”: %s', (before, words, after, language) => {
    expect(placed(before, words, after, language)).toEqual({ state: 'exact', exact: words, changed: true });
  });

  it.each<[string, string, string, string?]>([
    ['The cars (red ones)—5 of them—sank, Berg said.', 'Berg', 'The cars (red ones)–5 of them–sank, Berg said.'],
    ['It sank, 5 of the cars - 3 of them red - too.', '5', 'It sank, 5 of the cars – 3 of them red – too.'],
    ['It took ≦5 days for Berg.', 'Berg', 'It took ≤5 days for Berg.'],
    ['Berg的气温是−5度。', 'Berg', 'Berg的气温是−5度!', 'zh'],
  ])('a dash that parts, or a sign written otherwise, owes none: %s “%s”: %s', (before, words, after, language) => {
    expect(placed(before, words, after, language)).toEqual({ state: 'exact', exact: words, changed: false });
  });
});
