/** Best chain that ends before each place, and with which step: a Fenwick tree of maxima. */
class Best {
  private readonly step: Int32Array;
  private readonly weight: Float64Array;

  constructor(size: number) {
    this.step = new Int32Array(size + 1).fill(-1);
    this.weight = new Float64Array(size + 1);
  }

  before(rank: number): { step: number; weight: number } {
    let found = { step: -1, weight: 0 };
    for (let at = rank; at > 0; at -= at & -at)
      if ((this.weight[at] ?? 0) > found.weight) found = { step: this.step[at] ?? -1, weight: this.weight[at] ?? 0 };
    return found;
  }

  add(rank: number, step: number, weight: number): void {
    for (let at = rank + 1; at < this.weight.length; at += at & -at) {
      if (weight <= (this.weight[at] ?? 0)) continue;
      this.weight[at] = weight;
      this.step[at] = step;
    }
  }
}

/** Of things in their old order, with their new places: those (by index) that kept their order, as heavy as can be. */
export function heaviestChain(steps: readonly { at: number; weight: number }[]): Set<number> {
  const ranks = new Map([...new Set(steps.map((step) => step.at))].sort((a, b) => a - b).map((at, rank) => [at, rank]));
  const best = new Best(ranks.size);
  const previous = steps.map(({ at, weight }, index) => {
    const rank = ranks.get(at) ?? 0;
    const found = best.before(rank);
    best.add(rank, index, found.weight + weight);
    return found.step;
  });
  const chain = new Set<number>();
  for (let at = best.before(ranks.size).step; at !== -1; at = previous[at] ?? -1) chain.add(at);
  return chain;
}
