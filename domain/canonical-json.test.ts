import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from './canonical-json';

describe('canonical JSON', () => {
  it('is that of RFC 8785, section 3.2.4', () => {
    const sample = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000f\u000aA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(sample)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('puts keys in the order of their UTF-16 units, as in section 3.2.3', () => {
    const keys = {
      '\u20ac': 'Euro',
      '\r': 'Return',
      '\ufb33': 'Dalet',
      '1': 'One',
      '\ud83d\ude00': 'Smile',
      '\u0080': 'Control',
      '\u00f6': 'Umlaut',
    };
    expect(canonicalJson(keys).match(/Return|One|Control|Umlaut|Euro|Smile|Dalet/g)).toEqual([
      'Return',
      'One',
      'Control',
      'Umlaut',
      'Euro',
      'Smile',
      'Dalet',
    ]);
  });

  it.each<[Json, string]>([
    [0, '0'],
    [-0, '0'],
    [4.5, '4.5'],
    [1e21, '1e+21'],
    [1e20, '100000000000000000000'],
    [1e-7, '1e-7'],
    [5e-324, '5e-324'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['', '""'],
    ['a/b', '"a/b"'],
    ['\u007f\u2028\u2029', '"\u007f\u2028\u2029"'],
    ['\b\f\n\r\t\u0001\u001f', String.raw`"\b\f\n\r\t\u0001\u001f"`],
    ['👩‍👩‍👧 שלום', '"👩‍👩‍👧 שלום"'],
    ['é', '"é"'],
    ['e\u0301', '"e\u0301"'],
    [[], '[]'],
    [{}, '{}'],
    [[[], {}, [null]], '[[],{},[null]]'],
    [{ b: { d: 1, c: 2 }, a: [{ z: 1, y: 2 }] }, '{"a":[{"y":2,"z":1}],"b":{"c":2,"d":1}}'],
    [{ '10': 1, '9': 2, '': 3 }, '{"":3,"10":1,"9":2}'],
    [JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
  ])('writes %j as %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([
    ['not a number', Number.NaN],
    ['endless', Number.POSITIVE_INFINITY],
    ['half of a pair', 'a\ud83d'],
    ['half of a pair in a key', { '\ude00': 1 }],
    ['nothing', undefined],
    ['nothing inside', { a: [undefined] }],
  ])('has no form for what is %s', (_, value) => {
    expect(() => canonicalJson(value as Json)).toThrow('no canonical form');
  });

  it('says the same value, in one form however its keys came', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not see the order that keys were written in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });
});
