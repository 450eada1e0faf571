import { heaviestChain } from './flow';
import type { TwoTexts } from './two-texts';

/** For each sentence of the old text, between which two of the new one the flow puts it: after `low`, before `high`. */
export interface Gaps {
  low: Int32Array;
  high: Int32Array;
}

/** `same`: the sentence that reads alike for each, -1 for none; those that kept their order are the banks of the flow. */
export function gapsOf({ before, after }: TwoTexts, same: Int32Array): Gaps {
  const linked = before.units.flatMap(({ from, to }, unit) => {
    const at = same[unit] ?? -1;
    return at === -1 ? [] : [{ unit, at, weight: to - from }];
  });
  const inFlow = new Set([...heaviestChain(linked)].map((step) => linked[step]?.unit));
  const low = new Int32Array(same.length);
  const high = new Int32Array(same.length);
  let bank = -1;
  for (let unit = 0; unit < same.length; unit += 1) {
    if (inFlow.has(unit)) bank = same[unit] ?? -1;
    low[unit] = bank;
  }
  bank = after.units.length;
  for (let unit = same.length - 1; unit >= 0; unit -= 1) {
    if (inFlow.has(unit)) bank = same[unit] ?? -1;
    high[unit] = bank;
  }
  return { low, high };
}
