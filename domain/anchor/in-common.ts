/** What two lots have in common, in any order, each thing as often as it is in both. */
export function inCommon<T>(one: readonly T[], other: readonly T[]): T[] {
  const left = new Map<T, number>();
  for (const thing of one) left.set(thing, (left.get(thing) ?? 0) + 1);
  return other.filter((thing) => {
    const count = left.get(thing) ?? 0;
    left.set(thing, count - 1);
    return count > 0;
  });
}
