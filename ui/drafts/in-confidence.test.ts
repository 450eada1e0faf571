import { describe, expect, it } from 'vitest';
import { pageBox } from './box';
import { inConfidence, refuseInConfidence } from './in-confidence';
import { Keeper } from './keeper';
import { noSeal } from './seal';
import type { useKept } from './use-kept';

const typed = inConfidence({ text: 'She may sue.' });
const PLACE = { id: 'x', says: 'x', href: '/' };

describe('what is typed in confidence', () => {
  it('is known by its mark, copied and at every depth', () => {
    for (const value of [typed, { ...typed, text: 'y' }, [{ a: typed }], { evidence: null, more: { typed } }])
      expect(() => refuseInConfidence(value)).toThrow('not kept in the browser');
    for (const value of ['x', null, 3, { text: 'x' }, [undefined]])
      expect(() => refuseInConfidence(value)).not.toThrow();
  });

  it('carries no mark over the wire', () => {
    expect(JSON.stringify(typed)).toBe('{"text":"She may sue."}');
  });

  it('never reaches the store, whoever hands it over', async () => {
    const box = pageBox();
    const keeper = new Keeper(noSeal, box, () => {});
    keeper.keep(PLACE, () => ({ form: typed }));
    await keeper.flush();
    expect(keeper.hasFailed).toBe(true);
    expect(await box.of('')).toEqual([]);
  });

  it('does not compile as the value of a kept field', () => {
    const take = (() => undefined) as unknown as typeof useKept;
    take(PLACE, { text: '' });
    take<string | null>(PLACE, null);
    // @ts-expect-error what is typed in confidence is not kept
    take(PLACE, typed);
    // @ts-expect-error nor where the form may be shut
    take<typeof typed | null>(PLACE, null);
  });
});
