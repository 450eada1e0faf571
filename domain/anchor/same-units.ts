import { weightOfAll } from './common-words';
import { heaviestChain } from './flow';
import type { Side, TwoTexts } from './two-texts';

/** Units lighter than this say too little to be known again by themselves, far from where they were. */
const LIGHT = 3;

const keysOf = (side: Side): string[] => side.units.map(({ from, to }) => side.ids.subarray(from, to).join(' '));

function timesOf(keys: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** The units that both texts begin and end with. */
function ends(links: Int32Array, taken: Uint8Array, before: readonly string[], after: readonly string[]): void {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) {
    links[head] = head;
    taken[head] = 1;
    head += 1;
  }
  for (let tail = 1; tail <= most - head && before.at(-tail) === after.at(-tail); tail += 1) {
    links[before.length - tail] = after.length - tail;
    taken[after.length - tail] = 1;
  }
}

/** From linked units on, their neighbours that are alike too, one after the other. */
function spread(
  links: Int32Array,
  taken: Uint8Array,
  before: readonly string[],
  after: readonly string[],
  step: 1 | -1,
) {
  const first = step === 1 ? 0 : before.length - 1;
  for (let i = first; i >= 0 && i < before.length; i += step) {
    const next = i + step;
    const target = (links[i] ?? -1) + step;
    if (links[i] === -1 || links[next] !== -1 || taken[target] !== 0) continue;
    if (before[next] !== after[target]) continue;
    links[next] = target;
    taken[target] = 1;
  }
}

/**
 * The unit of the new text that reads like each unit of the old one, -1 for none: those at both ends, those that
 * stand once in both, and from them on their neighbours. Short ones that neither keep their order nor their neighbours are left alone.
 */
export function sameUnits(texts: TwoTexts): Int32Array {
  const [before, after] = [keysOf(texts.before), keysOf(texts.after)];
  const [inBefore, inAfter] = [timesOf(before), timesOf(after)];
  const placeOf = new Map(after.map((key, at) => [key, at]));
  const links = new Int32Array(before.length).fill(-1);
  const taken = new Uint8Array(after.length);
  ends(links, taken, before, after);
  before.forEach((key, at) => {
    const target = placeOf.get(key);
    if (target === undefined || links[at] !== -1 || inBefore.get(key) !== 1 || inAfter.get(key) !== 1) return;
    links[at] = target;
    taken[target] = 1;
  });
  spread(links, taken, before, after, 1);
  spread(links, taken, before, after, -1);
  return withoutStrays(links, texts);
}

function withoutStrays(links: Int32Array, { before, weights }: TwoTexts): Int32Array {
  const linked = before.units.flatMap(({ from, to }, unit) => {
    const at = links[unit] ?? -1;
    return at === -1 ? [] : [{ unit, at, weight: weightOfAll(before.ids.subarray(from, to), weights) }];
  });
  const chain = heaviestChain(linked);
  const kept = links.slice();
  linked.forEach(({ unit, at, weight }, step) => {
    const alone = links[unit - 1] !== at - 1 && links[unit + 1] !== at + 1;
    if (alone && weight < LIGHT && !chain.has(step)) kept[unit] = -1;
  });
  return kept;
}
