/** Milliseconds, or bytes, of many runs: what to quote is the median, what to keep in mind the 95th percentile. */
export function spread(values: readonly number[]): { median: number; p95: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** A line: what, how many runs, median and p95, and the p95's ratio to the limit where there is one. */
export function report(what: string, values: readonly number[], unit: string, limit?: number): void {
  const { median, p95 } = spread(values);
  const against = limit === undefined ? '' : `   ${(p95 / limit).toFixed(2)} of the limit of ${limit} ${unit}`;
  console.log(
    `${what.padEnd(46)} n=${String(values.length).padStart(4)}   median ${shown(median).padStart(7)}   p95 ${shown(p95).padStart(7)} ${unit}${against}`,
  );
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function times(count: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const values: number[] = [];
  for (let n = 0; n < count; n += 1) values.push(await timed(() => work(n)));
  return values;
}

/** Runs `work` for 0..count-1, `hands` at a time. */
export async function inParallel(count: number, hands: number, work: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const hand = async () => {
    for (let n = next++; n < count; n = next++) await work(n);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}

export const desk = (): string => {
  const address = process.env.STET_URL;
  if (!address) throw new Error('run it by `npm run bench`');
  return address;
};
