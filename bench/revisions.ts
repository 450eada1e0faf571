import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Placement } from '@/domain/vocabulary';

/** Where a quote of the old text stands in the new one, by those who made the cases; null: nowhere. */
export interface Anchor {
  pair: string;
  kind: string;
  cat: string;
  start_u16: number;
  end_u16: number;
  exp_start_u16: number | null;
  exp_end_u16: number | null;
}

export interface Pair {
  id: string;
  before: string;
  after: string;
  anchors: Anchor[];
}

/** Where a method says that a span stands, and as what it would be shown. */
export interface Answer {
  state: Placement;
  start: number;
  end: number;
}

const lines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** The pairs of a folder of revisions, each with its anchors; null where there is no such folder. */
export function readRevisions(folder: string): Pair[] | null {
  const [pairs, anchors] = [join(folder, 'pairs.dev.jsonl.gz'), join(folder, 'anchors.dev.jsonl')];
  if (!existsSync(pairs) || !existsSync(anchors)) return null;
  const byPair = new Map<string, Anchor[]>();
  for (const anchor of lines<Anchor>(readFileSync(anchors, 'utf8')))
    byPair.set(anchor.pair, [...(byPair.get(anchor.pair) ?? []), anchor]);
  return lines<Omit<Pair, 'anchors'>>(gunzipSync(readFileSync(pairs)).toString('utf8')).map((pair) => ({
    ...pair,
    anchors: byPair.get(pair.id) ?? [],
  }));
}

const overlap = (answer: Answer, start: number, end: number) => {
  const both = Math.min(answer.end, end) - Math.max(answer.start, start);
  return both / (Math.max(answer.end, end) - Math.min(answer.start, start));
};

/** Whether an answer is right, as the makers of the cases score it. */
export function isRight(anchor: Anchor, answer: Answer): boolean {
  const { exp_start_u16: start, exp_end_u16: end } = anchor;
  if (start === null || end === null) return answer.state === 'lost' || answer.state === 'changed';
  if (answer.state === 'lost') return false;
  if (anchor.kind.startsWith('edited') || anchor.kind === 'span_changed')
    return answer.state === 'changed' && overlap(answer, start, end) >= 0.5;
  return answer.start === start && answer.end === end;
}
