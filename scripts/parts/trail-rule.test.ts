import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { chainStart, nextLine, type Sha256 } from '@/domain/trail-entry';
import { canonical, chainChecker } from './trail-rule.mjs';

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Entries as the program itself writes them: the two hands that know the rule must agree. */
function chainOf(...payloads: string[]) {
  let before = { seq: 0, hash: chainStart('story:1', sha256) };
  return payloads.map((payload, at) => {
    const salt = String(at + 1).repeat(64);
    const line = nextLine(
      before,
      { at: `2026-01-02T03:04:0${at}.000Z`, actor: 'person:a', type: 'claim.made', salt, payload },
      sha256,
    );
    before = line;
    return { ...line, salt, payload } as Record<string, unknown>;
  });
}

const goodChain = () => chainOf('{"words":"Über 50,500"}', '{"b":[1,2],"z":null}', '{}');

function firstProblem(lines: Record<string, unknown>[], chain = 'story:1') {
  const check = chainChecker(chain);
  const problems = lines.map((line) => check(line));
  const at = problems.findIndex((problem) => problem !== undefined);
  return at === -1 ? undefined : `${lines[at]?.seq}: ${problems[at]}`;
}

describe('a chain', () => {
  test('written by the program holds', () => {
    expect(firstProblem(goodChain())).toBeUndefined();
  });

  test('holds when a payload is withheld together with its salt', () => {
    const lines = goodChain();
    lines[1] = { ...lines[1], salt: null, payload: null };
    expect(firstProblem(lines)).toBeUndefined();
  });

  const change = (at: number, fields: Record<string, unknown>) => (lines: Record<string, unknown>[]) =>
    lines.map((line, index) => (index === at ? { ...line, ...fields } : line));

  test.each([
    ['another actor', change(1, { actor: 'person:b' }), /^2: its hash/],
    ['another time', change(0, { at: '2026-01-02T03:04:09.000Z' }), /^1: its hash/],
    ['another payload', change(1, { payload: '{"b":[1,3],"z":null}' }), /^2: its payload is not the one/],
    ['another salt', change(2, { salt: 'f'.repeat(64) }), /^3: its payload is not the one/],
    ['a salt alone', change(2, { payload: null }), /^3: salt and payload/],
    ['a time without milliseconds', change(0, { at: '2026-01-02T03:04:00Z' }), /^1: its at/],
    ['an entry left out', (lines: Record<string, unknown>[]) => lines.filter((_, at) => at !== 1), /^3: its number/],
    [
      'two entries exchanged',
      (lines: Record<string, unknown>[]) => [lines[1], lines[0]] as Record<string, unknown>[],
      /^2: its number/,
    ],
  ])('with %s does not', (_, alter, problem) => {
    expect(firstProblem(alter(goodChain()))).toMatch(problem);
  });

  test.each([
    ['names in their order, figures as names too', '{"":0,"10":1,"9":[{"a":"\\\\ud800","b":{}}]}'],
    ['a payload that is longer than those before', `{"text":"${'Á'.repeat(9000)}"}`],
  ])('with %s holds', (_, payload) => {
    expect(firstProblem(chainOf('{}', payload, '{}'))).toBeUndefined();
  });

  test.each([
    ['names out of their order', '{"b":1,"a":2}'],
    ['names out of their order within a list', '[{"9":1,"10":2}]'],
    ['a name twice', '{"a":1,"a":1}'],
    ['white space', '{"a": 1}'],
    ['an escape that is none', '{"a":"\\u00e9"}'],
    ['half a surrogate pair', '{"a":"\\ud800"}'],
    ['a number that is written otherwise', '{"a":1.0}'],
    ['no JSON', '{'],
  ])('with %s in a payload does not, though it was hashed so', (_, payload) => {
    expect(firstProblem(chainOf('{}', payload, '{}'))).toMatch(/^2: its payload is not canonical JSON/);
  });

  test('of one story does not pass for that of another', () => {
    expect(firstProblem(goodChain(), 'story:2')).toMatch(/^1: it does not follow/);
  });

  test('rewritten from one entry on breaks at the next that was left', () => {
    const lines = goodChain();
    const [first, , last] = lines;
    const forged = nextLine(
      { seq: 1, hash: String(first?.hash) },
      { at: '2026-01-02T03:04:01.000Z', actor: 'person:a', type: 'claim.made', salt: '2'.repeat(64), payload: '{}' },
      sha256,
    );
    expect(
      firstProblem([first, { ...forged, salt: '2'.repeat(64), payload: '{}' }, last] as Record<string, unknown>[]),
    ).toMatch(/^3: it does not follow/);
  });
});

describe('canonical JSON', () => {
  // The example of RFC 8785, section 3.2.2 and 3.2.3.
  test('is that of the RFC', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('orders names by UTF-16 code units', () => {
    expect(canonical({ '\ufb33': 1, '\ud83d\ude00': 2, '\u00f6': 3, '1': 4, '\r': 5 })).toBe(
      '{"\\r":5,"1":4,"ö":3,"😀":2,"\ufb33":1}',
    );
  });

  test('refuses what it cannot hold', () => {
    expect(() => canonical('\ud800')).toThrow();
    expect(() => canonical({ '\udc00': 1 })).toThrow();
    expect(() => canonical(Number.NaN)).toThrow();
  });
});
