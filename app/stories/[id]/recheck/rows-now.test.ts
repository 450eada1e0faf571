import { describe, expect, it } from 'vitest';
import type { RecheckRow } from '@/domain/recheck';
import { SEEN_TO } from '@/domain/sentences/recheck';
import { type Done, doneNow, nextOpen, rowsNow } from './rows-now';

const row = (key: string, revision = 1) =>
  ({ key, asks: 'recheck', item: { claim: { id: key, revision } }, place: null }) as unknown as RecheckRow;
const keys = (rows: readonly RecheckRow[]) => rows.map((one) => [one.key, one.item.claim.revision]);
const mine = (revision: number): Done => ({ sentence: 'Recorded.', sign: 'settled', revision });

describe('rows that the server sends again', () => {
  it('keep their places; what is asked no longer stays where it was, what is new comes last', () => {
    const before = [row('a'), row('b'), row('c')];
    expect(keys(rowsNow(before, [row('new'), row('c', 4), row('a')]))).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 4],
      ['new', 1],
    ]);
  });

  it('say that another saw to what is asked no longer, and ask again when they are sent again', () => {
    const rows = [row('a'), row('b')];
    expect([...doneNow(rows, [row('a')], new Map())]).toEqual([['b', { sentence: SEEN_TO, sign: null, revision: 1 }]]);
    expect([...doneNow(rows, rows, new Map())]).toEqual([]);
  });

  it('stay done after one’s own act, until the claim changes again', () => {
    const own = new Map([['a', mine(3)]]);
    const left = (...sent: RecheckRow[]) => doneNow([row('a')], sent, own).get('a');
    expect(left()).toEqual(mine(3));
    expect(left(row('a', 2))).toEqual(mine(3));
    expect(left(row('a', 3))).toEqual(mine(3));
    expect(left(row('a', 4))).toBeUndefined();
  });

  it('are gone on from to the next that is open, from the last to the first', () => {
    const rows = [row('a'), row('b'), row('c')];
    expect(nextOpen(rows, new Map([['b', mine(1)]]), 'a')).toBe('c');
    expect(nextOpen(rows, new Map([['c', mine(1)]]), 'c')).toBe('a');
    expect(nextOpen(rows, new Map(rows.map((one) => [one.key, mine(1)])), 'a')).toBeNull();
  });
});
