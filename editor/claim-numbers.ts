import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { type Standing, specOf } from './mark-spans';
import type { DocRange } from './positions';

/** Where the number of a claim stands: over the beginning of its words. Claims that begin together share one. */
interface Label extends DocRange {
  says: string;
}

const key = new PluginKey<DecorationSet>('claimNumbers');

/** The hand rests when nothing was typed for this long, in milliseconds. */
const REST = 300;

/** Where the text changes its form, which parts a mark into several elements. */
function partsIn(doc: Node): number[] {
  const edges: number[] = [];
  doc.descendants((node, at) => {
    if (node.isText) edges.push(at + node.nodeSize);
    return !node.isText;
  });
  return edges;
}

/** The numbers of all claims that have words, each over the first element of its mark alone. */
export function labelsOf({ set }: Standing, doc: Node): Label[] {
  const numbers = new Map<number, Set<number>>();
  const edges = new Set(partsIn(doc));
  for (const mark of set.find()) {
    const those = numbers.get(mark.from) ?? new Set();
    numbers.set(mark.from, those.add(specOf(mark).span.number));
    edges.add(mark.from).add(mark.to);
  }
  const inOrder = [...edges].sort((one, other) => one - other);
  const next = new Map(inOrder.map((edge, at) => [edge, inOrder[at + 1] ?? edge]));
  return [...numbers].map(([from, those]) => ({
    from,
    to: next.get(from) ?? from,
    says: [...those].sort((one, other) => one - other).join(' '),
  }));
}

const drawn = (doc: Node, labels: readonly Label[]): DecorationSet =>
  DecorationSet.create(
    doc,
    labels.map(({ from, to, says }) => Decoration.inline(from, to, { 'data-number': says }, { says })),
  );

const told = (labels: readonly Label[]): string =>
  labels
    .map(({ from, to, says }) => `${from} ${to} ${says}`)
    .sort()
    .join('|');

const labelsIn = (set: DecorationSet): Label[] =>
  set.find().map(({ from, to, spec }) => ({ from, to, says: spec.says }));

type Find = (state: EditorState) => Standing | undefined;

/** Sets the numbers anew when the hand rests, where they are others: a key that is typed only moves them. */
const atRest = (standingOf: Find) => (view: EditorView) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  };
  const look = () => {
    // A word that is being composed must not be drawn again.
    if (view.composing) return wait();
    const { state } = view;
    const standing = standingOf(state);
    const now = key.getState(state);
    if (!standing || !now) return;
    const labels = labelsOf(standing, state.doc);
    if (told(labels) !== told(labelsIn(now))) view.dispatch(state.tr.setMeta(key, drawn(state.doc, labels)));
  };
  return {
    update: (_: EditorView, before: EditorState) => {
      if (standingOf(view.state) !== standingOf(before)) wait();
    },
    destroy: () => clearTimeout(timer),
  };
};

/** Shows at each mark which claim it is. The stylesheet draws the number: it is no part of the text, and is never copied. */
export const claimNumbersPlugin = (standingOf: Find): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, state) => {
        const standing = standingOf(state);
        return standing ? drawn(state.doc, labelsOf(standing, state.doc)) : DecorationSet.empty;
      },
      apply: (tr, now) => {
        const anew: DecorationSet | undefined = tr.getMeta(key);
        return anew ?? (tr.docChanged ? now.map(tr.mapping, tr.doc) : now);
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: atRest(standingOf),
  });
