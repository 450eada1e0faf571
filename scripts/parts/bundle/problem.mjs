/** What does not hold in a bundle: one sentence that names the entry or file. */
export class Problem extends Error {}

export function hold(condition, sentence) {
  if (!condition) throw new Problem(sentence);
}
