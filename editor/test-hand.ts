import { history, redo, undo } from '@tiptap/pm/history';
import type { Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe } from '@/domain/anchor/selector';
import { claimMarksPlugin, standingOf } from './claim-marks';
import { UNDONE } from './extensions';
import type { MarkedSpan } from './mark-spans';
import { docRangeOf, placesOf, wordsBetween } from './positions';
import { schema } from './schema';

export const HEAD = 'Head\n'.length;

/** Paragraphs with claims in brackets: `In [March] they left.`, numbered from 1 as they open. */
function begin(...paragraphs: string[]): EditorState {
  const spans: MarkedSpan[] = [];
  const words = paragraphs.map((one) => one.replace(/[[\]]/g, ''));
  const open: MarkedSpan[] = [];
  let at = HEAD;
  for (const paragraph of paragraphs.filter((one) => one !== '')) {
    for (const letter of paragraph)
      if (letter === '[') {
        const span: MarkedSpan = {
          id: `${spans.length + 1}`,
          claim: `c${spans.length + 1}`,
          number: spans.length + 1,
          sign: 'open',
          start: at,
          end: at,
          words: '',
          prefix: '',
          suffix: '',
        };
        spans.push(span);
        open.push(span);
      } else if (letter === ']') Object.assign(open.pop() ?? {}, { end: at });
      else {
        for (const span of open) span.words += letter;
        at += 1;
      }
    at += 1;
  }
  const text = ['Head', ...words.filter((one) => one !== '')].join('\n');
  for (const span of spans) {
    const { prefix, suffix } = describe(text, span);
    Object.assign(span, { prefix, suffix });
  }
  const doc = schema.node(
    'doc',
    null,
    words.map((one) => schema.node('paragraph', null, one === '' ? [] : [schema.text(one)])),
  );
  return EditorState.create({ doc, plugins: [history({ depth: UNDONE }), claimMarksPlugin(HEAD, spans)] });
}

/** The text with its claims in brackets again, and those without words. */
function told(state: EditorState): string {
  const standing = standingOf(state);
  const marks = (standing?.set.find() ?? []).map(({ from, to, spec }) => ({ from, to, id: spec.span.id }));
  const lines: string[] = [];
  state.doc.forEach((block, at) => {
    let line = '';
    for (let place = 0; place <= block.content.size; place += 1) {
      const position = at + 1 + place;
      line += marks
        .filter(({ to }) => to === position)
        .map(() => ']')
        .join('');
      line += marks
        .filter(({ from }) => from === position)
        .map(({ id }) => `[${id}:`)
        .join('');
      line += block.textBetween(place, Math.min(place + 1, block.content.size));
    }
    lines.push(line);
  });
  const gone = (standing?.emptied ?? []).map(({ spec }) => spec.span.id);
  return lines.join('|') + (gone.length > 0 ? ` -${gone.join(',')}` : '');
}

/** A hand at the editor, slow enough that each act is one to undo. For tests. */
export class Hand {
  private time = 0;
  constructor(public state: EditorState) {}

  do(make: (tr: Transaction) => Transaction): this {
    this.time += 5000;
    const tr = make(this.state.tr);
    this.state = this.state.apply(tr.setTime(this.time));
    return this;
  }
  private at(words: string) {
    const { doc } = this.state;
    const start = wordsBetween(doc, { from: 0, to: doc.content.size }).indexOf(words);
    const range = start < 0 ? null : docRangeOf(placesOf(doc, 0), { start, end: start + words.length });
    if (!range) throw new Error(`There is no “${words}”.`);
    return range;
  }
  replace(words: string, by: string) {
    const { from, to } = this.at(words);
    return this.do((tr) => (by === '' ? tr.delete(from, to) : tr.insertText(by, from, to)));
  }
  after(words: string, typed: string) {
    return this.do((tr) => tr.insertText(typed, this.at(words).to));
  }
  select(words: string) {
    const { from, to } = this.at(words);
    return this.do((tr) => tr.setSelection(TextSelection.create(tr.doc, from, to)));
  }
  cut(words: string) {
    this.select(words);
    const slice = this.state.selection.content();
    this.do((tr) => tr.deleteSelection().setMeta('uiEvent', 'cut'));
    return slice;
  }
  pasteAfter(words: string, slice: Slice) {
    const { to } = this.at(words);
    return this.do((tr) =>
      tr.setSelection(TextSelection.create(tr.doc, to)).replaceSelection(slice).setMeta('uiEvent', 'paste'),
    );
  }
  undo() {
    undo(this.state, (tr) => this.do(() => tr));
    return this;
  }
  redo() {
    redo(this.state, (tr) => this.do(() => tr));
    return this;
  }
  get told() {
    return told(this.state);
  }
}

export const hand = (...paragraphs: string[]) => new Hand(begin(...paragraphs));
