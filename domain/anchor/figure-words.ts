// Figures in words, in English: what each word counts.

const counted = (words: string, value: (at: number) => number): [string, number][] =>
  words.split(' ').map((word, at) => [word, value(at)]);

export const SMALL = new Map([
  ...counted('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen', (at) => at),
  ...counted('fifteen sixteen seventeen eighteen nineteen', (at) => at + 15),
  ...counted('twenty thirty forty fifty sixty seventy eighty ninety', (at) => (at + 2) * 10),
]);

export const SCALE = new Map([
  ...counted('hundred thousand million billion trillion', (at) => [100, 1e3, 1e6, 1e9, 1e12][at] ?? 1),
  ...counted('hundreds thousands millions billions trillions', (at) => [100, 1e3, 1e6, 1e9, 1e12][at] ?? 1),
  ...counted('dozen dozens', () => 12),
]);

/** What a figure in digits may carry: "5m", "2bn". */
export const SHORT_SCALE = new Map([...counted('k m mn bn tn', (at) => [1e3, 1e6, 1e6, 1e9, 1e12][at] ?? 1)]);

export const PART = new Map([
  ...counted('half third quarter fifth sixth seventh eighth ninth tenth', (at) => [2, 3, 4][at] ?? at + 2),
  ...counted('halves thirds quarters fifths sixths sevenths eighths ninths tenths', (at) => [2, 3, 4][at] ?? at + 2),
]);

export const ORDINAL = new Map(
  counted('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', (at) => at + 1),
);

export const TIMES = new Map([
  ...counted('twice thrice', (at) => at + 2),
  ...counted('double doubled doubles triple tripled triples', (at) => (at < 3 ? 2 : 3)),
  ...counted('quadruple quadrupled halve halved halves', (at) => (at < 2 ? 4 : 0.5)),
]);

const any = (...lists: ReadonlyMap<string, number>[]): string => lists.flatMap((list) => [...list.keys()]).join('|');

/** A run of words that count: "forty-nine thousand", "two and a half million", "half a million". */
export const COUNTING = `(?:${any(SMALL, SCALE)})(?:(?:[\\s-]+(?:and[\\s-]+)?(?:an?[\\s-]+)?)(?:${any(SMALL, SCALE)}|half))*`;
/** "Half a million": counted, not a part of a whole. */
export const HALF_OF = `half[\\s-]+an?[\\s-]+(?:${any(SCALE)})`;
const SEVERAL = 'two|three|four|five|six|seven|eight|nine';
const PARTS = 'halves|thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths';
export const PARTS_OF = `(?:(?:an?|one)[\\s-]+)?half|(?:an?|one)[\\s-]+(?:third|quarter|fifth|tenth)|(?:(?:${SEVERAL})[\\s-]+)?(?:${PARTS})`;
export const ORDINAL_WORD = any(ORDINAL);
export const TIMES_WORD = any(TIMES);

/** What a run of counting words comes to. */
export function countOf(words: string): number {
  let [sum, run] = [0, 0];
  for (const word of words.toLowerCase().split(/[\s-]+/u)) {
    const scale = SCALE.get(word);
    if (word === 'half') run += 0.5;
    else if (word === 'a' || word === 'an' || word === 'and') continue;
    else if (scale === undefined) run += SMALL.get(word) ?? 0;
    else if (scale <= 100) run = (run || 1) * scale;
    else {
      sum += (run || 1) * scale;
      run = 0;
    }
  }
  return sum + run;
}

/** What a part of a whole is called: "2/3". */
export function partOf(words: string): string {
  const [first = '', last] = words.toLowerCase().split(/[\s-]+/u);
  return last === undefined ? `1/${PART.get(first)}` : `${SMALL.get(first) ?? 1}/${PART.get(last)}`;
}
