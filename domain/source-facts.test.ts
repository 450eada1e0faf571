import { expect, test } from 'vitest';
import { effectsOf, effectsOfAuthors, type RuledSource } from './source-facts';

const source = (name: string, more: Partial<RuledSource> = {}): RuledSource => ({
  name,
  origin: null,
  terms: '',
  knownBy: null,
  ...more,
});
const piece = (story: string, evidence: string, of: string, ...numbers: number[]) => ({
  story,
  authors: [] as string[],
  evidence,
  source: of,
  claims: numbers.map((number) => ({ id: `c${number}`, number })),
});
const told = (effects: ReturnType<typeof effectsOf>) =>
  effects.map(({ story, events, claims }) => [story, events.map((event) => event.payload), claims]);

test('each story in order of its id is told once of each source that is another, with the claims on it', () => {
  const before = new Map([
    ['a', source('A')],
    ['b', source('B', { origin: 'a' })],
  ]);
  const after = new Map([...before, ['a', source('Alpha')]] as const);
  const pieces = [
    piece('s2', 'e3', 'a', 4),
    piece('s1', 'e1', 'a', 2, 1),
    piece('s1', 'e2', 'b', 1),
    piece('s1', 'e4', 'a'),
  ];
  expect(told(effectsOf(pieces, before, after))).toEqual([
    [
      's1',
      [
        {
          source: 'a',
          evidence: ['e1', 'e4'],
          claims: ['c1', 'c2'],
          numbers: [1, 2],
          before: { name: 'A', origin: null, identity: null },
          after: { name: 'Alpha', origin: null, identity: null },
        },
        expect.objectContaining({ source: 'b', after: { name: 'B', origin: 'Alpha', identity: null } }),
      ],
      ['c1', 'c2', 'c1'],
    ],
    ['s2', [expect.objectContaining({ evidence: ['e3'] })], ['c4']],
  ]);
});

test('nothing is told where the rules use nothing that changed', () => {
  const before = new Map([['a', source('A', { terms: 'background' })]]);
  const after = new Map([['a', source('A', { terms: 'on-record' })]]);
  expect(effectsOf([piece('s1', 'e1', 'a', 1)], before, after)).toEqual([]);
});

test('an anonymous source is unknown until an editor knows it', () => {
  const before = new Map([['a', source('A', { terms: 'anonymous' })]]);
  const after = new Map([['a', source('A', { terms: 'anonymous', knownBy: 'leo' })]]);
  const [effect] = effectsOf([piece('s1', 'e1', 'a', 1)], before, after);
  expect(effect?.events[0].payload).toMatchObject({ before: { identity: 'unknown' }, after: { identity: 'known' } });
});

test('what an author of a story knows does not count for it, and begins and ceases to with who wrote it', () => {
  const known = new Map([['a', source('A', { terms: 'anonymous', knownBy: 'ruth' })]]);
  const unknown = new Map([['a', source('A', { terms: 'anonymous' })]]);
  const wrote = (story: string, ...authors: string[]) => ({ ...piece(story, `e-${story}`, 'a', 1), authors });
  const pieces = [wrote('s1', 'ruth', 'nora'), wrote('s2', 'nora')];
  expect(effectsOf(pieces, unknown, known).map(({ story }) => story)).toEqual(['s2']);
  const identities = (authors: string[], by: string[]) =>
    effectsOfAuthors([wrote('s1', ...authors)], known, by).flatMap(({ events }) => events.map((one) => one.payload));
  expect(identities(['nora'], ['nora', 'ruth'])).toMatchObject([
    { before: { identity: 'known' }, after: { identity: 'unknown' }, claims: ['c1'] },
  ]);
  expect(identities(['ruth'], ['nora'])).toMatchObject([{ after: { identity: 'known' } }]);
  expect(identities(['nora'], [])).toEqual([]);
});
