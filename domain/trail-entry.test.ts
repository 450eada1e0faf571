import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '@/server/given';
import { canonicalJson, type Json } from './canonical-json';
import { chainStart, DESK_CHAIN, faultIn, nextLine, type TrailLine } from './trail-entry';

type Line = TrailLine & { salt?: string; payload?: Json };

const CHAIN = 'story-1';
const saltOf = (n: number) => n.toString(16).padStart(2, '0').repeat(32);

function chainOf(payloads: readonly Json[], chain = CHAIN): Line[] {
  const lines: Line[] = [];
  for (const [index, payload] of payloads.entries()) {
    const before = lines.at(-1) ?? { seq: 0, hash: chainStart(chain, sha256) };
    const what = { at: `2026-03-0${index + 1}T09:30:00.000Z`, actor: 'person:a', type: 'note.written' };
    const salt = saltOf(index + 1);
    lines.push({ ...nextLine(before, { ...what, salt, payload: canonicalJson(payload) }, sha256), salt, payload });
  }
  return lines;
}

const three = () => chainOf([{ text: 'one' }, { text: 'two', number: 2 }, { text: 'three' }]);
const fault = (lines: readonly Line[], chain = CHAIN) => faultIn(chain, lines, sha256);

/** The chain with one line altered. */
const altered = (seq: number, alter: (line: Line) => Partial<Line>) =>
  three().map((line) => (line.seq === seq ? { ...line, ...alter(line) } : line));

/** The second line as somebody would write it who knows the rule, so that it holds in itself. */
const forged = (what: Partial<Line>) => {
  const [first, second] = three() as [Line, Line];
  const payload = what.payload ?? second.payload ?? null;
  const salt = second.salt ?? '';
  return { ...nextLine(first, { ...second, ...what, salt, payload: canonicalJson(payload) }, sha256), salt, payload };
};

describe('an entry', () => {
  // Worked out by another language's sha256 from the rule as it is written down, not by this program.
  it('is hashed as stet-trail-1 says', () => {
    const start = chainStart(DESK_CHAIN, sha256);
    expect(start).toBe('sha256:ccf6d01795cd1d6b63dacbc26f43bea345a222ae820c23f278798d979495da70');
    const what = { at: '2026-01-02T03:04:05.678Z', actor: 'system:setup', type: 'desk.opened' };
    const payload = '{"desk":"Stet","person":"p1"}';
    expect(nextLine({ seq: 0, hash: start }, { ...what, salt: 'ab'.repeat(32), payload }, sha256)).toEqual({
      seq: 1,
      ...what,
      payloadHash: 'sha256:66e7384d497e72d03b3e2e745fb88ea8b0c0e0f1bf31bb945047905aa642edf0',
      prevHash: start,
      hash: 'sha256:0263c889612c3fa0d8021acd45c4f9b7870b11582561a43ca248ad62ab6da41a',
    });
  });
});

describe('a chain', () => {
  it.each([
    ['empty', []],
    ['of one entry', chainOf([{}])],
    ['of several', three()],
    ['with a payload withheld together with its salt', altered(2, () => ({ payload: undefined, salt: undefined }))],
    ['with all payloads withheld', three().map(({ payload: _, salt: __, ...line }) => line)],
    ['with a payload in any script', chainOf([{ text: 'Оборона 防衛 👩‍🚀 é e\u0301 \u2028' }])],
    ['with a payload whose keys came in another order', altered(2, () => ({ payload: { number: 2, text: 'two' } }))],
  ])('%s holds', (_, lines) => {
    expect(fault(lines)).toBeNull();
  });

  const other = `sha256:${'0'.repeat(64)}`;
  it.each<[string, Line[], number, string]>([
    ['another number', altered(2, () => ({ seq: 7 })), 7, 'Entry 2 is missing'],
    ['another time', altered(2, () => ({ at: '2026-03-02T09:30:00.001Z' })), 2, 'altered'],
    ['another person', altered(1, () => ({ actor: 'person:b' })), 1, 'altered'],
    ['another type', altered(3, () => ({ type: 'check.recorded' })), 3, 'altered'],
    ['another payload hash', altered(2, () => ({ payloadHash: other })), 2, 'altered'],
    ['another hash before', altered(2, () => ({ prevHash: other })), 2, 'does not follow'],
    ['another hash', altered(2, () => ({ hash: other })), 2, 'altered'],
    ['another hash, last', altered(3, () => ({ hash: other })), 3, 'altered'],
    ['another payload', altered(2, () => ({ payload: { text: 'two', number: 3 } })), 2, 'What entry 2 says'],
    ['a number as text', altered(2, () => ({ payload: { text: 'two', number: '2' } })), 2, 'What entry 2 says'],
    ['a field more', altered(2, () => ({ payload: { text: 'two', number: 2, by: null } })), 2, 'What entry 2 says'],
    ['a payload of nothing', altered(2, () => ({ payload: null })), 2, 'What entry 2 says'],
    ['another salt', altered(2, () => ({ salt: saltOf(9) })), 2, 'What entry 2 says'],
    ['a salt with more behind it', altered(2, (line) => ({ salt: `${line.salt}0` })), 2, 'What entry 2 says'],
    ['a salt that is not hex', altered(1, () => ({ salt: `zz${saltOf(1).slice(2)}` })), 1, 'What entry 1 says'],
    ['a salt alone', altered(2, () => ({ payload: undefined })), 2, 'salt without its payload'],
    ['a payload alone', altered(2, () => ({ salt: undefined })), 2, 'payload without its salt'],
    ['its first entry gone', three().slice(1), 2, 'Entry 1 is missing'],
    ['an entry gone', three().filter((line) => line.seq !== 2), 3, 'Entry 2 is missing'],
    ['two entries exchanged', [0, 2, 1].map((place) => three()[place] as Line), 3, 'Entry 2 is missing'],
    ['an entry twice', [0, 1, 1, 2].map((place) => three()[place] as Line), 2, 'Entry 3 is missing'],
    ['an entry of another hand that holds in itself', altered(2, () => forged({ actor: 'person:b' })), 3, 'not follow'],
    ['words of another hand that hold in themselves', altered(2, () => forged({ payload: {} })), 3, 'not follow'],
  ])('with %s does not hold', (_, lines, seq, words) => {
    expect(fault(lines)).toEqual({ seq, sentence: expect.stringContaining(words) });
  });

  it('does not hold as the chain of another story', () => {
    expect(fault(three(), 'story-2')).toEqual({ seq: 1, sentence: expect.stringContaining('does not follow') });
  });

  it('shows any one character altered, wherever it stands', () => {
    const lines = chainOf([{ text: 'one' }, { claim: 'c', text: 'two' }, { text: 'three' }]);
    const texts = ['at', 'actor', 'type', 'payloadHash', 'prevHash', 'hash', 'salt'] as const;
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.constantFrom(...texts),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (line, field, place, letter) => {
          const before = lines[line]?.[field] ?? '';
          const cut = place % before.length;
          const after = before.slice(0, cut) + letter + before.slice(cut + 1);
          fc.pre(after !== before);
          expect(fault(lines.map((one, index) => (index === line ? { ...one, [field]: after } : one)))).not.toBeNull();
        },
      ),
    );
  });
});
