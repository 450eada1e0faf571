import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type PlacedSpan, placeSpans, type SpanToPlace } from '@/domain/anchor/place-spans';
import { describe } from '@/domain/anchor/selector';
import { report } from './measure';
import { byDiff, byQuote } from './placement-rivals';
import { type Anchor, type Answer, isRight, type Pair, readRevisions } from './revisions';

// Claims that follow their words: how many of the cases made by others come out right, beside what others do; whether
// every span comes back when an edit is taken back; and how long a thousand spans take.

const WORK_MS = 300;
const WORDS = 10_000;
const SPANS = 1_000;
const RUNS = 30;

interface Result {
  anchor: Anchor;
  quote: string;
  answer: Answer;
}

const spanOf = (text: string, start: number, end: number, id: string): SpanToPlace => ({
  id,
  placement: 'exact',
  ...describe(text, { start, end }),
});

const answerOf = ({ state, start, exact }: PlacedSpan): Answer => ({ state, start, end: start + exact.length });

const spansOf = ({ before, anchors }: Pair): SpanToPlace[] =>
  anchors.map(({ start_u16, end_u16 }, at) => spanOf(before, start_u16, end_u16, String(at)));

/** A method's answers to all cases. */
function asked(pairs: readonly Pair[], answers: (pair: Pair) => Answer[]): Result[] {
  return pairs.flatMap((pair) => {
    const all = answers(pair);
    return pair.anchors.flatMap((anchor, at) => {
      const answer = all[at];
      return answer && anchor.kind !== 'ambiguous'
        ? [{ anchor, quote: pair.before.slice(anchor.start_u16, anchor.end_u16), answer }]
        : [];
    });
  });
}

const METHODS: [string, (pair: Pair) => Answer[]][] = [
  ['ours', (pair) => placeSpans(pair.before, pair.after, spansOf(pair), 'en').map(answerOf)],
  [
    'quote, as Hypothesis',
    ({ before, after, anchors }) => anchors.map((a) => byQuote(before, after, { start: a.start_u16, end: a.end_u16 })),
  ],
  [
    'plain diff',
    ({ before, after, anchors }) => {
      const carry = byDiff(before, after);
      return anchors.map((a) => carry({ start: a.start_u16, end: a.end_u16 }));
    },
  ],
];

const share = (part: number, of: number) => (of === 0 ? 'none' : `${((100 * part) / of).toFixed(1)} %`);
const unchanged = ({ answer }: Result) => answer.state === 'exact' || answer.state === 'moved';

function scored(results: readonly Result[], cats: readonly string[]): number[] {
  const right = cats.map((cat) => {
    const own = results.filter(({ anchor }) => anchor.cat === cat);
    return own.filter(({ anchor, answer }) => isRight(anchor, answer)).length / own.length;
  });
  return [...right, right.reduce((sum, one) => sum + one, 0) / right.length];
}

/** What must not happen: words that are gone attached to others, and a changed figure shown as unchanged. */
function faults(name: string, results: readonly Result[]): void {
  const gone = results.filter(({ anchor }) => anchor.exp_start_u16 === null);
  const edited = results.filter(({ anchor }) => /^(?:edited|span_changed)/.test(anchor.kind));
  const figures = edited.filter(({ anchor, quote }) => anchor.cat === 'edited_num' || /\p{N}/u.test(quote));
  const attached = gone.filter(unchanged).length;
  console.log(
    `${name.padEnd(22)} of ${gone.length} that are gone: attached as if unchanged ${attached} (${share(attached, gone.length)}), ` +
      `to other words ${gone.filter(({ answer }) => answer.state === 'changed').length}; ` +
      `of ${figures.length} with a changed figure: shown as unchanged ${figures.filter(unchanged).length}`,
  );
}

function scoreAll(pairs: readonly Pair[]): void {
  const all = METHODS.map(([name, answers]) => ({ name, results: asked(pairs, answers) }));
  const cats = [...new Set(all[0]?.results.map(({ anchor }) => anchor.cat))].sort();
  const columns = all.map(({ results }) => scored(results, cats));
  console.log(`${''.padEnd(18)}${all.map(({ name }) => name.padStart(22)).join('')}`);
  [...cats, 'mean'].forEach((cat, row) => {
    console.log(`${cat.padEnd(18)}${columns.map((column) => (column[row] ?? 0).toFixed(3).padStart(22)).join('')}`);
  });
  for (const { name, results } of all) faults(name, results);
}

/** v1, v2 and v1 again: every span stands where it stood, in the words in which it stood. */
function thereAndBack(pairs: readonly Pair[]): void {
  let [spans, back] = [0, 0];
  for (const pair of pairs) {
    const first = spansOf(pair);
    const second = placeSpans(pair.before, pair.after, first, 'en').map(({ state, ...selector }, at) => {
      const { exact, prefix, suffix, start } = first[at] ?? selector;
      return { ...selector, placement: state, earlier: [{ exact, prefix, suffix, start }] };
    });
    placeSpans(pair.after, pair.before, second, 'en').forEach((third, at) => {
      spans += 1;
      if (third.state !== 'lost' && third.start === first[at]?.start && third.exact === first[at]?.exact) back += 1;
      else if (process.env.BENCH_SAY) console.log(pair.id, first[at], second[at], third);
    });
  }
  console.log(`v1, v2 and v1 again: ${back} of ${spans} spans stand where they stood`);
}

/** A long story of real prose, its next version by its own editors, and spans all over it. */
function longStory(pairs: readonly Pair[]): { before: string; after: string; spans: SpanToPlace[] } {
  let [before, after, words] = ['', '', 0];
  for (const pair of pairs.filter(({ id }) => id.startsWith('rev_18f'))) {
    if (words >= WORDS) break;
    before += `${pair.before}\n`;
    after += `${pair.after}\n`;
    words += pair.before.split(/\s+/u).length;
  }
  const places = [...before.matchAll(/\S+/gu)];
  const spans = Array.from({ length: SPANS }, (_, n) => {
    const at = Math.floor((n * places.length) / SPANS);
    const [first, last] = [places[at], places[Math.min(places.length - 1, at + (n % 12))]];
    return spanOf(before, first?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 1), String(n));
  });
  return { before, after, spans };
}

/** The text with every nth longer word another one. */
function retyped(text: string, nth: number): string {
  let n = 0;
  return text.replace(/\p{L}{4,}/gu, (word) => (n++ % nth === 0 ? [...word].reverse().join('') : word));
}

function timeAll(pairs: readonly Pair[]): void {
  const { before, after, spans } = longStory(pairs);
  const typical = before
    .replace(/\d+/u, '77')
    .replace('government', 'administration')
    .replace(/\n[^\n]{200,}\n/u, '\n');
  const edits: [string, string][] = [
    ['a typical edit', typical],
    ['the next version by its own editors', after],
    ['a heavy edit: every fifth longer word', retyped(before, 5)],
    ['all retyped', retyped(before, 1)],
    ['all paragraphs made one', before.replaceAll('\n', ' ')],
  ];
  console.log(
    `${SPANS} spans, ${before.split(/\s+/u).length} words; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const [name, text] of edits) {
    const values = Array.from({ length: RUNS }, () => {
      const start = performance.now();
      placeSpans(before, text, spans, 'en');
      return performance.now() - start;
    });
    report(name, values, 'ms', WORK_MS);
  }
}

const folder = process.argv[2] ?? process.env.BENCH_DATA ?? '../shared';
const pairs = readRevisions(join(folder, 'data', 'revisions'));
if (pairs) {
  scoreAll(pairs);
  thereAndBack(pairs);
  timeAll(pairs);
} else console.log(`The revisions are not in ${join(folder, 'data', 'revisions')}: nothing to measure.`);
