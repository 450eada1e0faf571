import { describe, expect, it } from 'vitest';
import { agenciesIn, creditIn, creditInName, creditOfPage } from './wire-credit';

describe('the credit of a text', () => {
  it.each([
    ['LONDON (Reuters) - Prices rose.', 'Reuters'],
    ['KYIV, 3 March (Reuters) — The ministry said on Monday.', 'Reuters'],
    ['(AP) — Two lists appeared.', 'Associated Press'],
    ['Berlin (dpa/bb) - Die Zahl stieg.', 'dpa'],
    ['Wien (APA) – Es blieb dabei.', 'Austria Presse Agentur'],
    ['PARIS (AFP/Reuters) – Both said so.', 'AFP, Reuters'],
    ['Prices rose by ten per cent. (ANP)', 'ANP'],
    ['Prices rose by ten per cent. — AFP', 'AFP'],
    ['Prices rose by ten per cent.\nSource: Reuters', 'Reuters'],
    ['Es stieg.\nQuelle: dpa', 'dpa'],
    ['© 2024 AFP', 'AFP'],
    ['By Ada Brandt, Associated Press\nTwo lists appeared.', 'Associated Press'],
    ['By Ada Brandt of The Associated Press', 'Associated Press'],
    ['By Reuters Staff'.replace('Staff', 'staff'), 'Reuters'],
    ['Prices rose.\nWith additional reporting by Reuters.', 'Reuters'],
    ['The Associated Press contributed to this report.', 'Associated Press'],
    ['Two lists appeared.\nREUTERS', 'Reuters'],
    ['Courier, via AFP', 'AFP'],
  ])('%j is that of %j', (text, credit) => {
    expect(creditIn(text)).toBe(credit);
  });

  it.each([
    'Reuters reported on Monday that prices rose.',
    'He told Reuters that prices rose.',
    'According to the Associated Press, prices rose.',
    'Prices rose, AFP said; the ministry did not answer.',
    'The company (Reuters has its papers) did not answer.',
    'Shares of Thomson Reuters fell in London.',
    'The APA meeting of 2024, and the PA of the minister.',
    'A chapter on reapproach and the AP course at school.',
    'A source: Reuters knew of it before.',
    'DPAs were signed.',
    '',
  ])('%j credits none', (text) => {
    expect(creditIn(text)).toBe('');
  });

  it('stands at the beginning or the end of a long one', () => {
    const long = 'A sentence that says nothing of it.\n'.repeat(200);
    expect([creditIn(`(AFP) - Rain.\n${long}`), creditIn(`${long}(AFP)`)]).toEqual(['AFP', 'AFP']);
    expect(creditIn(`${long}(AFP)\n${long}`)).toBe('');
  });
});

it('is that of a page, by its byline before its words', () => {
  expect(creditOfPage({ byline: 'Ada Brandt, Associated Press', text: 'Rain.' })).toBe('Associated Press');
  expect(creditOfPage({ byline: 'By Reuters', text: '(AFP) - Rain.' })).toBe('Reuters');
  expect(creditOfPage({ byline: 'Ada Brandt', text: 'LONDON (AFP) - Rain.' })).toBe('AFP');
  expect(creditOfPage({ byline: '', text: 'Rain, Reuters said.' })).toBe('');
});

describe('the credit in the name of a source', () => {
  it.each([
    ['AP', 'Associated Press'],
    ['The Associated Press', 'Associated Press'],
    ['Reuters news agency', 'Reuters'],
    ['Reuters via The Guardian', 'Reuters'],
    ['Reuters, via  The Guardian', 'Reuters'],
    ['The Guardian via Reuters', 'Reuters'],
    ['Gazette (AFP)', 'AFP'],
    ['Gazette (PA)', 'PA Media'],
    ['Gazette / dpa', 'dpa'],
    ['Reuters, London', 'Reuters'],
    ['PA', ''],
    ['Reuters Institute', ''],
    ['Reuters Institute, Digital News Report', ''],
    ['Professor of AP history', ''],
    ['Border service', ''],
    ['', ''],
  ])('%j: %j', (name, credit) => {
    expect(creditInName(name)).toBe(credit);
  });
});

it('knows an agency by each of its names, and others by what they are called', () => {
  expect(agenciesIn('AP / the Agence France-Presse; Gazette wire')).toEqual([
    'Associated Press',
    'AFP',
    'Gazette wire',
  ]);
  expect(agenciesIn(' ')).toEqual([]);
});
