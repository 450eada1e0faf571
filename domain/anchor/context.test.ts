import { expect, describe as group, it } from 'vitest';
import { placeSpans } from './place-spans';
import { spanOn } from './test-spans';

const OLD = 'In March 49,000 people left Ulm, the ministry said. It rained.';

const around = (before: string, after: string, words: string, sentence?: string, language = 'en') => {
  const [one] = placeSpans(before, after, [{ ...spanOn(before, words), sentence }], language);
  return one && { state: one.state, changed: one.contextChanged, old: one.sentenceBefore, now: one.sentenceAfter };
};
const same = { state: 'exact', changed: false, old: '', now: '' };

group('around words that did not change', () => {
  it.each([
    ['a figure', OLD, OLD.replace('In March', 'Of 90,000, in March')],
    ['a name', OLD, OLD.replace('Ulm', 'Bonn')],
    ['a date', OLD, OLD.replace('March', 'May')],
    ['a negation', OLD, OLD.replace('people left', 'people had not left')],
    ['an attribution that falls away', OLD, OLD.replace(', the ministry said', '')],
    ['the money of a figure', 'It cost $49,000 in all.', 'It cost €49,000 in all.'],
  ])('%s changed: old and new sentence come along', (_, before, after) => {
    const sentence = (text: string) => text.replace(' It rained.', '');
    expect(around(before, after, '49,000')).toEqual({
      state: 'exact',
      changed: true,
      old: sentence(before),
      now: sentence(after),
    });
  });

  it.each([
    ['another sentence', OLD.replace('It rained.', 'It rained for 12 days.')],
    ['a word that states nothing', OLD.replace('people left', 'people quietly left')],
    ['the order', 'The ministry said: In March 49,000 people left Ulm. It rained.'],
  ])('%s: nothing to tick', (_, after) => {
    expect(around(OLD, after, '49,000')).toEqual(same);
  });

  it('the words of the span themselves do not count', () => {
    const before = 'He counted 49,000 and again 49,000 that day.';
    expect(around(before, before.replace('that day', 'that night'), '49,000')).toEqual(same);
  });

  it('a sentence that went with its paragraph is told of too', () => {
    const before = `A first paragraph of some length stands here.\nAnother one of the same kind follows it.\n${OLD}`;
    const after = `${OLD.replace('Ulm', 'Bonn')}\nA first paragraph of some length stands here.\nAnother one of the same kind follows it.`;
    expect(around(before, after, '49,000')).toMatchObject({ state: 'moved', changed: true });
  });
});

group('in a language whose negations are not known', () => {
  it.each([
    ['zh', '他说公司赚钱。市长留任。', '赚钱', '他说公司不赚钱。市长留任。', '他说公司不赚钱。'],
    ['zh', '他有三个孩子。', '三个孩子', '他没有三个孩子。', '他没有三个孩子。'],
    ['ja', '彼は三月に来た。', '三月', '彼は三月に来なかった。', '彼は三月に来なかった。'],
    ['ko', '그는 30명을 고용했다.', '30명', '그는 30명을 고용하지 않았다.', '그는 30명을 고용하지 않았다.'],
    ['ru', 'У него сорок машин.', 'сорок машин', 'У него сто сорок машин.', 'У него сто сорок машин.'],
    ['sv-SE', 'Han har tio bilar.', 'tio bilar', 'Han har inte tio bilar.', 'Han har inte tio bilar.'],
  ])('%s: any other word in the sentence owes a tick: %s', (language, before, words, after, now) => {
    expect(around(before, after, words, undefined, language)).toMatchObject({ state: 'exact', changed: true, now });
  });

  it.each([
    ['zh', '他说公司赚钱。市长留任。', '赚钱', '他说公司赚钱。市长不留任。'],
    ['zh', '他说公司赚钱。', '赚钱', '他说:公司赚钱!'],
    ['ru', 'У него сорок машин.', 'сорок машин', '«У него  сорок машин!»'],
  ])('%s: another sentence, marks and spaces do not: %s', (language, before, words, after) => {
    expect(around(before, after, words, undefined, language)).toEqual(same);
  });
});

group('against the sentence a person last ticked', () => {
  const ticked = OLD.replace(' It rained.', '');

  it('a change that was not ticked stays, whatever the last edit did', () => {
    const now = OLD.replace(', the ministry said', '');
    expect(around(now, now, '49,000', ticked)).toMatchObject({ state: 'exact', changed: true, old: ticked });
  });

  it('a change that was taken back is none', () => {
    expect(around(OLD.replace('Ulm', 'Bonn'), OLD, '49,000', ticked)).toEqual(same);
  });
});

it('says nothing of the context of changed words', () => {
  const after = OLD.replace('49,000', '51,000').replace('Ulm', 'Bonn');
  expect(around(OLD, after, '49,000')).toEqual({ state: 'changed', changed: false, old: '', now: '' });
});
