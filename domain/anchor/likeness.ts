/** Two stretches of words laid side by side: for each word of the first, the word of the second that stands for it, or -1. */
export function laidBeside(one: readonly string[], other: readonly string[]): number[] {
  const width = other.length + 1;
  const best = new Float64Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      const pair = likeness(one[i] ?? '', other[j] ?? '') + (best[at + width + 1] ?? 0);
      best[at] = Math.max(pair, best[at + 1] ?? 0, best[at + width] ?? 0);
    }
  }
  const beside = one.map(() => -1);
  for (let [i, j] = [0, 0]; i < one.length && j < other.length; ) {
    const at = i * width + j;
    const here = best[at] ?? 0;
    const alike = likeness(one[i] ?? '', other[j] ?? '');
    if (alike > 0 && here === alike + (best[at + width + 1] ?? 0)) {
      beside[i] = j;
      i += 1;
      j += 1;
    } else if (best[at + width] === here) i += 1;
    else j += 1;
  }
  return beside;
}

const FIGURE = /\p{N}/u;
const LETTER = /[\p{L}\p{N}]/u;

/** How much one word looks like another, 0 to 1: by what they begin and end with, and a figure like a figure. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (!LETTER.test(one) || !LETTER.test(other)) return 0;
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const shared = (head + tail) / Math.max(one.length, other.length);
  const kin = FIGURE.test(one) === FIGURE.test(other) ? 0.1 : 0;
  return FIGURE.test(one) && FIGURE.test(other) ? 0.5 + shared / 2 : kin + 0.8 * shared;
}
