import { describe, expect, it } from 'vitest';
import { type FromSource, originsOf, siteOf, whyOne } from './independence';

const piece = (source: string, url = '', origin: string | null = null): FromSource => ({
  source,
  url,
  tier: 'secondary',
  origin,
});

describe('the site of an address', () => {
  it.each([
    ['https://www.example.org/a', 'example.org'],
    ['https://news.example.org.', 'example.org'],
    ['HTTP://Example.ORG:8080/a', 'example.org'],
    ['https://www.example.co.uk/a', 'example.co.uk'],
    ['https://stats.gov.uk', 'stats.gov.uk'],
    ['https://a.b.stats.gov.uk', 'stats.gov.uk'],
    ['https://example.io', 'example.io'],
    ['http://192.0.2.7/a', '192.0.2.7'],
    ['https://[2001:db8::1]/', '[2001:db8::1]'],
    ['mailto:a@example.org', null],
    ['', null],
    ['not an address', null],
  ])('%j is %j', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('origins', () => {
  const names = (pieces: FromSource[]) => originsOf(pieces).map((one) => one.map((of) => of.source));

  it.each<[string, FromSource[], string[][]]>([
    ['nothing', [], []],
    ['two sources', [piece('A'), piece('B')], [['A'], ['B']]],
    ['one source in other letters', [piece('The  Gazette'), piece('the gazette ')], [['The  Gazette', 'the gazette ']]],
    ['two names on one site', [piece('A', 'https://x.example.org'), piece('B', 'https://example.org')], [['A', 'B']]],
    [
      'a chain: A and B by name, B and C by site',
      [piece('A', 'https://one.example'), piece('C', 'https://two.example'), piece('A', 'https://two.example')],
      [['A', 'C', 'A']],
    ],
    ['one repeats the other', [piece('A'), piece('B', '', 'a ')], [['A', 'B']]],
    [
      'two repeat a third that is not there',
      [piece('A', '', 'W'), piece('B', '', 'W'), piece('C')],
      [['A', 'B'], ['C']],
    ],
    [
      'mail addresses are no site',
      [piece('A', 'mailto:a@example.org'), piece('B', 'mailto:b@example.org')],
      [['A'], ['B']],
    ],
  ])('%s', (_, pieces, want) => {
    expect(names(pieces).map((one) => [...one].sort())).toEqual(want.map((one) => [...one].sort()));
  });

  it('are one for the same file under two names, and two for different files', () => {
    const file = (source: string, fileHash: string) => ({ ...piece(source), fileHash });
    expect(originsOf([file('A', 'aa'), file('B', 'aa')]).map(whyOne)).toEqual([
      'A and B hold the same file and count once.',
    ]);
    expect(originsOf([file('A', 'aa'), file('B', 'bb')])).toHaveLength(2);
    const linked = { ...file('A', 'aa'), url: 'https://example.org/1' };
    expect(originsOf([linked, piece('C', 'https://example.org/2'), file('B', 'aa')]).map(whyOne)[0]).toBe(
      'A, C and B stand on the same site (example.org) or hold the same file and count once.',
    );
  });

  it('are one for the same wire credit, said of a piece or by the name of its source', () => {
    const credited = (source: string, credit: string) => ({ ...piece(source), credit });
    const why = (pieces: FromSource[]) => originsOf(pieces).map(whyOne);
    expect(why([credited('Gazette', 'AFP'), credited('Courier', 'Agence France-Presse')])).toEqual([
      'Gazette and Courier carry the same wire credit (AFP) and count once.',
    ]);
    expect(why([piece('AP'), credited('Courier', 'Reuters, Associated Press')])).toEqual([
      'AP and Courier carry the same wire credit (Associated Press) and count once.',
    ]);
    expect(why([piece('Reuters via The Guardian'), piece('Reuters')])).toHaveLength(1);
    expect(why([piece('Reuters'), piece('B', '', 'Reuters, London'), piece('AFP')])).toEqual([
      'Reuters and B count once: B repeats Reuters, London, as the desk declared.',
      '',
    ]);
    expect(why([credited('Gazette', 'AFP'), credited('Courier', 'dpa'), piece('Post')])).toEqual(['', '', '']);
  });

  it('say why other names are one, and nothing of the same name', () => {
    const [one] = originsOf([piece('A', 'https://example.org/1'), piece('B', 'https://example.org/2')]).map(whyOne);
    expect(one).toBe('A and B stand on the same site (example.org) and count once.');
    expect(originsOf([piece('A'), piece('A')]).map(whyOne)[0]).toBe('');
  });

  it('say what was declared', () => {
    const [one] = originsOf([piece('A', '', 'Reuters'), piece('B', '', 'Reuters')]).map(whyOne);
    expect(one).toBe('A and B count once: A and B repeat Reuters, as the desk declared.');
    const [other] = originsOf([
      piece('A', 'https://example.org/1'),
      piece('B', 'https://example.org/2', 'C'),
      piece('C'),
    ]).map(whyOne);
    expect(other).toBe(
      'A, B and C count once: B repeats C, as the desk declared. Some stand on the same site (example.org).',
    );
  });
});
