import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Box, pageBox } from './box';
import { Keeper } from './keeper';
import { sealOf } from './seal';

const KEY_OF_ADA = Buffer.alloc(32, 1).toString('base64');
const KEY_OF_BEN = Buffer.alloc(32, 2).toString('base64');
const NOTE = { id: 'claims/c1/note', says: 'a note on claim 1', href: '/stories/s1#claim-1' };
const DAY = 24 * 3_600_000;

const keeperOf = async (key: string, box: Box, told = () => {}, clock?: () => number) =>
  new Keeper(await sealOf(key), box, told, clock);

const bytesIn = (box: Box, owner: string) =>
  box.of(owner).then((drafts) => Buffer.concat(drafts.map((draft) => Buffer.from(draft.data))));

describe('a keeper', () => {
  it('gives back what was kept, to the same person on the next page', async () => {
    const box = pageBox();
    const before = await keeperOf(KEY_OF_ADA, box);
    before.keep(NOTE, () => 'They rang back.');
    await before.flush();
    const after = await keeperOf(KEY_OF_ADA, box);
    expect(await after.load(NOTE.id)).toBe('They rang back.');
    expect(await after.all()).toEqual([{ place: NOTE, value: 'They rang back.', at: expect.any(Number) }]);
    expect(after.places()).toEqual([NOTE]);
  });

  it('shows another person nothing, whatever they ask for', async () => {
    const box = pageBox();
    const ada = await keeperOf(KEY_OF_ADA, box);
    ada.keep(NOTE, () => 'They rang back.');
    await ada.flush();
    const ben = await keeperOf(KEY_OF_BEN, box);
    expect(await ben.all()).toEqual([]);
    expect(await ben.load(NOTE.id)).toBeUndefined();
    await ben.dropAll();
    expect(await ada.load(NOTE.id)).toBe('They rang back.');
  });

  it('leaves nothing in the store that says who, where or what', async () => {
    const box = pageBox();
    const seal = await sealOf(KEY_OF_ADA);
    const ada = new Keeper(seal, box, () => {});
    ada.keep(NOTE, () => 'They rang back.');
    await ada.flush();
    const [record] = await box.of(seal.owner);
    const raw = `${record?.name} ${record?.owner} ${await bytesIn(box, seal.owner)}`;
    for (const word of ['rang', 'c1', 's1', 'note', 'claim']) expect(raw).not.toContain(word);
  });

  it('seals the same words differently every time', async () => {
    const box = pageBox();
    const seal = await sealOf(KEY_OF_ADA);
    const ada = new Keeper(seal, box, () => {});
    const sealed = async () => {
      ada.keep(NOTE, () => 'They rang back.');
      await ada.flush();
      return (await bytesIn(box, seal.owner)).toString('hex');
    };
    expect(await sealed()).not.toBe(await sealed());
  });

  it('cannot be made to give back one record under the name of another', async () => {
    const box = pageBox();
    const seal = await sealOf(KEY_OF_ADA);
    const ada = new Keeper(seal, box, () => {});
    ada.keep(NOTE, () => 'They rang back.');
    await ada.flush();
    const [record] = await box.of(seal.owner);
    if (record) await box.put({ ...record, name: await seal.nameOf('claims/c2/note') });
    expect(await ada.load('claims/c2/note')).toBeUndefined();
  });

  it('drops what was sent, and everything of the person when asked to', async () => {
    const box = pageBox();
    const ada = await keeperOf(KEY_OF_ADA, box);
    ada.keep(NOTE, () => 'one');
    ada.keep({ ...NOTE, id: 'claims/c2/note' }, () => 'two');
    ada.drop(NOTE.id);
    await ada.flush();
    expect((await ada.all()).map((draft) => draft.value)).toEqual(['two']);
    await ada.dropAll();
    expect(await ada.all()).toEqual([]);
    expect(ada.places()).toEqual([]);
  });

  it('drops what one has read, and not what another window wrote there since', async () => {
    const box = pageBox();
    let now = 1_000_000;
    const [here, there] = [await keeperOf(KEY_OF_ADA, box), await keeperOf(KEY_OF_ADA, box, undefined, () => now)];
    const keepThere = (words: string) => {
      there.keep(NOTE, () => words);
      return there.flush();
    };
    await keepThere('one');
    const read = now;
    now += 1;
    await keepThere('two');
    here.drop(NOTE.id, read);
    await here.flush();
    expect(await here.load(NOTE.id)).toBe('two');
    here.drop(NOTE.id, now);
    await here.flush();
    expect(await here.load(NOTE.id)).toBeUndefined();
  });

  it('drops nothing before what was to be kept in its stead is in the store', async () => {
    const box = pageBox();
    const ada = await keeperOf(KEY_OF_ADA, box);
    ada.keep(NOTE, () => 'old');
    await ada.flush();
    vi.spyOn(box, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    ada.keep({ ...NOTE, id: 'claims/c2/note' }, () => 'new');
    ada.drop(NOTE.id);
    await vi.waitUntil(() => ada.hasFailed);
    expect((await box.of((await sealOf(KEY_OF_ADA)).owner)).length).toBe(1);
    await ada.flush();
    expect((await ada.all()).map((draft) => draft.value)).toEqual(['new']);
  });

  it('clears drafts of ninety days', async () => {
    const box = pageBox();
    let now = 0;
    const ada = await keeperOf(KEY_OF_ADA, box, undefined, () => now);
    ada.keep(NOTE, () => 'old');
    await ada.flush();
    now = 89 * DAY;
    expect(await ada.all()).toHaveLength(1);
    now = 91 * DAY;
    expect(await ada.all()).toEqual([]);
  });
});

describe('when it writes', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('writes at most every 200 ms while one types on, and the latest words', async () => {
    const box = pageBox();
    const put = vi.spyOn(box, 'put');
    const ada = await keeperOf(KEY_OF_ADA, box);
    for (const typed of ['T', 'Th', 'The', 'They', 'They r']) {
      ada.keep(NOTE, () => typed);
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(ada.isKept).toBe(false);
    await ada.flush();
    expect(ada.isKept).toBe(true);
    expect(put).toHaveBeenCalledTimes(2);
    expect(await ada.load(NOTE.id)).toBe('They r');
  });

  it('says when the store refuses, and loses nothing of what it was to keep', async () => {
    const box = pageBox();
    const told = vi.fn();
    const put = vi.spyOn(box, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    const ada = await keeperOf(KEY_OF_ADA, box, told);
    ada.keep(NOTE, () => 'They rang back.');
    await ada.flush();
    expect([ada.isKept, ada.hasFailed]).toEqual([false, true]);
    expect(told).toHaveBeenCalled();
    await ada.flush();
    expect([ada.isKept, ada.hasFailed]).toEqual([true, false]);
    expect(put).toHaveBeenCalledTimes(2);
    expect(await ada.load(NOTE.id)).toBe('They rang back.');
  });
});
