/** A stretch of a wording, and whether the other wording has it at this place. */
export interface WordPiece {
  text: string;
  changed: boolean;
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const wordsOf = (text: string) => [...WORDS.segment(text)].map((one) => one.segment);

/** Beyond this many comparisons everything between the first and the last change counts as changed. */
const MOST = 1_000_000;

/** How long the longest common run of words is from each pair of places on: row by row, one more than words each way. */
function lengthsOf(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (!row || !below) continue;
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** The places, in each of the two, of the words that they share. */
function shared(before: readonly string[], after: readonly string[]): [number[], number[]] {
  const kept: [number[], number[]] = [[], []];
  if (before.length * after.length > MOST) return kept;
  const rows = lengthsOf(before, after);
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      kept[0].push(i);
      kept[1].push(j);
      i += 1;
      j += 1;
    } else if ((rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return kept;
}

/** A space between two changed words belongs to the change, so that it is marked as one. */
const bridged = (words: readonly string[], changed: readonly boolean[]) =>
  changed.map((one, at) => one || (words[at]?.trim() === '' && changed[at - 1] === true && changed[at + 1] === true));

function piecesOf(words: readonly string[], kept: ReadonlySet<number>): WordPiece[] {
  const changed = bridged(
    words,
    words.map((_, at) => !kept.has(at)),
  );
  const pieces: WordPiece[] = [];
  words.forEach((text, at) => {
    const last = pieces.at(-1);
    if (last && last.changed === changed[at]) last.text += text;
    else pieces.push({ text, changed: changed[at] ?? false });
  });
  return pieces;
}

/** How many words the two have in common from an end on. */
function common(
  one: readonly string[],
  other: readonly string[],
  at: (list: readonly string[], nth: number) => string | undefined,
) {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && at(one, count) === at(other, count)) count += 1;
  return count;
}

/** Two wordings side by side: each whole, cut where the other reads differently, word by word. */
export function wordChanges(before: string, after: string): { before: WordPiece[]; after: WordPiece[] } {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const head = common(old, now, (list, nth) => list[nth]);
  const tail = common(old.slice(head), now.slice(head), (list, nth) => list.at(-1 - nth));
  const [inOld, inNow] = shared(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const keptOf = (words: readonly string[], middle: readonly number[]) =>
    new Set(
      [...words.keys()].filter((at) => at < head || at >= words.length - tail).concat(middle.map((at) => at + head)),
    );
  return { before: piecesOf(old, keptOf(old, inOld)), after: piecesOf(now, keptOf(now, inNow)) };
}
