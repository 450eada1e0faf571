import { canonicalJson, type Json } from './canonical-json';
import { sharedRuns } from './sequence-diff';
import type { DocumentNode, StoryText } from './story-text';

/** One of the lines above the body. */
export type TextLine = 'headline' | 'dek' | 'byline';
export const TEXT_LINES: readonly TextLine[] = ['headline', 'dek', 'byline'];

/** A stretch of two texts that began from one: taken as it is, or for a person to choose. Nodes are top-level ones of the body. */
export type MergePart =
  | { from: 'base' | 'mine' | 'theirs' | 'both'; nodes: DocumentNode[] }
  | { from: 'choose'; base: DocumentNode[]; mine: DocumentNode[]; theirs: DocumentNode[] };

export type MergedLine =
  | { from: 'base' | 'mine' | 'theirs' | 'both'; text: string }
  | { from: 'choose'; base: string; mine: string; theirs: string };

export interface TextMerge {
  lines: Record<TextLine, MergedLine>;
  body: MergePart[];
}

/** What each choice of a merge was answered with, in the order of the choices: lines first, then the body. */
export type Choice = 'mine' | 'theirs' | 'both';

const keyOf = (node: DocumentNode): string => canonicalJson(node as unknown as Json);
const nodesOf = (text: StoryText): DocumentNode[] => text.document.content ?? [];

/** For each block of the base, where it stands unchanged in the other text; -1 where it does not. */
function keptIn(base: readonly string[], other: readonly string[]): Int32Array {
  const kept = new Int32Array(base.length).fill(-1);
  for (const run of sharedRuns(base, other))
    for (let at = 0; at < run.length; at += 1) kept[run.before + at] = run.after + at;
  return kept;
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((key, at) => key === other[at]);

interface Side {
  nodes: DocumentNode[];
  keys: string[];
}

const sideOf = (text: StoryText): Side => {
  const nodes = nodesOf(text);
  return { nodes, keys: nodes.map(keyOf) };
};

const cut = ({ nodes, keys }: Side, from: number, to: number): Side => ({
  nodes: nodes.slice(from, to),
  keys: keys.slice(from, to),
});

/** What becomes of a stretch that not all three have alike. */
function decide(base: Side, mine: Side, theirs: Side): MergePart {
  if (same(mine.keys, theirs.keys)) return { from: 'both', nodes: mine.nodes };
  if (same(base.keys, mine.keys)) return { from: 'theirs', nodes: theirs.nodes };
  if (same(base.keys, theirs.keys)) return { from: 'mine', nodes: mine.nodes };
  return { from: 'choose', base: base.nodes, mine: mine.nodes, theirs: theirs.nodes };
}

/** As many blocks in all three are taken one by one: neighbours changed by one each are nobody's conflict. */
function paired(base: Side, mine: Side, theirs: Side): MergePart[] {
  const count = base.nodes.length;
  if (mine.nodes.length !== count || theirs.nodes.length !== count) return [decide(base, mine, theirs)];
  return base.nodes.map((_, at) => decide(cut(base, at, at + 1), cut(mine, at, at + 1), cut(theirs, at, at + 1)));
}

const isEmpty = (part: MergePart) =>
  part.from === 'choose'
    ? part.base.length + part.mine.length + part.theirs.length === 0
    : part.nodes.length === 0 && part.from === 'base';

function mergedBody(base: Side, mine: Side, theirs: Side): MergePart[] {
  const [inMine, inTheirs] = [keptIn(base.keys, mine.keys), keptIn(base.keys, theirs.keys)];
  const parts: MergePart[] = [];
  let [b, m, t] = [0, 0, 0];
  const until = (to: number, myEnd: number, theirEnd: number) => {
    const all = [cut(base, b, to), cut(mine, m, myEnd), cut(theirs, t, theirEnd)] as const;
    for (const part of paired(...all)) if (!isEmpty(part)) parts.push(part);
  };
  base.nodes.forEach((node, at) => {
    const [myPlace, theirPlace] = [inMine[at] ?? -1, inTheirs[at] ?? -1];
    if (myPlace < m || theirPlace < t) return;
    until(at, myPlace, theirPlace);
    const last = parts.at(-1);
    if (last?.from === 'base') last.nodes.push(node);
    else parts.push({ from: 'base', nodes: [node] });
    [b, m, t] = [at + 1, myPlace + 1, theirPlace + 1];
  });
  until(base.nodes.length, mine.nodes.length, theirs.nodes.length);
  return parts;
}

function mergedLine(base: string, mine: string, theirs: string): MergedLine {
  if (mine === theirs) return { from: mine === base ? 'base' : 'both', text: mine };
  if (mine === base) return { from: 'theirs', text: theirs };
  if (theirs === base) return { from: 'mine', text: mine };
  return { from: 'choose', base, mine, theirs };
}

/**
 * Two texts that began from the same version, brought together block by block: what one of them changed is taken, what both
 * changed differently is for a person to choose. Nothing of either is left out of the parts.
 */
export function mergeTexts(base: StoryText, mine: StoryText, theirs: StoryText): TextMerge {
  const line = (of: TextLine) => mergedLine(base[of], mine[of], theirs[of]);
  return {
    lines: { headline: line('headline'), dek: line('dek'), byline: line('byline') },
    body: mergedBody(sideOf(base), sideOf(mine), sideOf(theirs)),
  };
}

/** How many choices a merge leaves to a person. */
export const choicesIn = ({ lines, body }: TextMerge): number =>
  TEXT_LINES.filter((of) => lines[of].from === 'choose').length + body.filter((part) => part.from === 'choose').length;

const chosenLine = (line: Extract<MergedLine, { from: 'choose' }>, choice: Choice): string =>
  choice === 'both' ? `${line.theirs} ${line.mine}`.trim() : line[choice];

const chosenNodes = (part: Extract<MergePart, { from: 'choose' }>, choice: Choice): DocumentNode[] =>
  choice === 'both' ? [...part.theirs, ...part.mine] : part[choice];

/** The text of a merge with each choice answered; those not answered take mine. */
export function mergedText(merge: TextMerge, choices: readonly Choice[]): StoryText {
  const answers = [...choices];
  const next = () => answers.shift() ?? 'mine';
  const line = (of: TextLine) => {
    const merged = merge.lines[of];
    return merged.from === 'choose' ? chosenLine(merged, next()) : merged.text;
  };
  const lines = { headline: line('headline'), dek: line('dek'), byline: line('byline') };
  const content = merge.body.flatMap((part) => (part.from === 'choose' ? chosenNodes(part, next()) : part.nodes));
  return { ...lines, document: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] } };
}
