/**
 * Turns positions that count UTF-16 code units, as ours do, into positions that count characters (Unicode code points), as
 * the W3C's TextPositionSelector does: each pair before a position counts once. A position is never inside a pair.
 */
export function codePoints(text: string): (position: number) => number {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  return (position) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return position - low;
  };
}
