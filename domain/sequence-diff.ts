/** A run that two sequences share: where it begins in each, and how long it is. */
export interface Shared {
  before: number;
  after: number;
  length: number;
}

/** How many more differences than this are not looked for: what lies between the common ends then counts as different. */
const MOST = 1500;

/** The sequences as numbers, so that two members are compared in one step. */
function numbered(before: readonly string[], after: readonly string[]): [Int32Array, Int32Array] {
  const known = new Map<string, number>();
  const number = (one: string) => {
    const found = known.get(one) ?? known.size;
    known.set(one, found);
    return found;
  };
  return [Int32Array.from(before, number), Int32Array.from(after, number)];
}

const at = (row: Int32Array, place: number): number => row[place] ?? -1;

/** Whether the way to a diagonal comes from the one above it: a step in `after`. */
const fromAbove = (reached: Int32Array, diagonal: number, steps: number, middle: number): boolean =>
  diagonal === -steps ||
  (diagonal !== steps && at(reached, middle + diagonal - 1) < at(reached, middle + diagonal + 1));

/** How far each diagonal was reached after each number of differences; null when there are more than `most`. */
function reach(before: Int32Array, after: Int32Array, most: number): Int32Array[] | null {
  const bound = Math.min(before.length + after.length, most);
  const rows: Int32Array[] = [];
  for (let steps = 0; steps <= bound; steps += 1) {
    // A row holds the diagonals from -steps to steps, and one beyond at each end.
    const last = rows.at(-1) ?? new Int32Array(1);
    const next = new Int32Array(2 * steps + 3);
    rows.push(next);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const above = fromAbove(last, diagonal, steps, steps);
      let x = above ? Math.max(0, at(last, steps + diagonal + 1)) : at(last, steps + diagonal - 1) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      next[steps + 1 + diagonal] = x;
      if (x === before.length && x - diagonal === after.length) return rows;
    }
  }
  return null;
}

/** The shared runs of a way that was found, from its end back to its beginning. */
function wayBack(rows: readonly Int32Array[], before: number, after: number): Shared[] {
  const runs: Shared[] = [];
  let [x, y] = [before, after];
  for (let steps = rows.length - 1; steps > 0; steps -= 1) {
    const reached = rows[steps - 1] ?? new Int32Array(0);
    const diagonal = x - y;
    const above = fromAbove(reached, diagonal, steps, steps);
    const from = at(reached, steps + (above ? diagonal + 1 : diagonal - 1));
    const start = above ? from : from + 1;
    if (x > start) runs.unshift({ before: start, after: start - diagonal, length: x - start });
    x = from;
    y = from - (above ? diagonal + 1 : diagonal - 1);
  }
  if (x > 0) runs.unshift({ before: 0, after: y - x, length: x });
  return runs;
}

const joined = (runs: readonly Shared[]): Shared[] => {
  const whole: Shared[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && last.before + last.length === run.before && last.after + last.length === run.after) {
      last.length += run.length;
    } else if (run.length > 0) whole.push({ ...run });
  }
  return whole;
};

/**
 * The longest common run of two sequences, as the pieces of it that stand together (Myers, “An O(ND) difference
 * algorithm”). Bounded: beyond `most` differences only the common beginning and end are found.
 */
export function sharedRuns(before: readonly string[], after: readonly string[], most = MOST): Shared[] {
  const [old, now] = numbered(before, after);
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < least - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const [oldMiddle, nowMiddle] = [old.subarray(head, old.length - tail), now.subarray(head, now.length - tail)];
  const rows = reach(oldMiddle, nowMiddle, most);
  const middle = rows ? wayBack(rows, oldMiddle.length, nowMiddle.length) : [];
  return joined([
    { before: 0, after: 0, length: head },
    ...middle.map((run) => ({ ...run, before: run.before + head, after: run.after + head })),
    { before: old.length - tail, after: now.length - tail, length: tail },
  ]);
}
