/** So many answers are kept; then all are let go, and told anew. */
const MOST = 20_000;

/** A function of a text alone, told once for each: the same few hundred names stand on all the claims of a story. */
export function remembered<T>(tell: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const told = tell(text);
    if (known.size >= MOST) known.clear();
    known.set(text, told);
    return told;
  };
}
