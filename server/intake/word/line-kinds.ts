import type { Line } from './lines';
import { readNumbering } from './numbering';
import type { ParagraphStyle, Styles } from './styles';
import type { Around } from './word-reader';

const NO_STYLE: ParagraphStyle = { kind: 'paragraph', outline: null, list: null };
const BODY_LEVEL = 9;
const NO_LIST = '0';

/** Counts the items of the numbered lists as Word does: each level begins anew under the next item above it. */
class Counts {
  private readonly byList = new Map<string, number[]>();

  next(num: string, level: number, start: number): number {
    const counts = this.byList.get(num) ?? [];
    this.byList.set(num, counts);
    const number = (counts[level] ?? start - 1) + 1;
    counts.length = level;
    counts[level] = number;
    return number;
  }
}

/** Says of each paragraph, in the order of the file, what it is. */
export function kindsOf(styles: Styles, numbering: string | null): Around['kind'] {
  const levelOf = readNumbering(numbering);
  const counts = new Counts();
  const known = new Map<string, ParagraphStyle>();
  const styleOf = (id: string | null) => {
    if (id === null) return NO_STYLE;
    const found = known.get(id) ?? styles.paragraph(id);
    known.set(id, found);
    return found;
  };
  return ({ style: id, outline, num, level }): Pick<Line, 'kind' | 'level' | 'number'> => {
    const style = styleOf(id);
    const plain = { level: 0, number: null };
    if (style.kind === 'title') return { kind: 'title', ...plain };
    const depth = outline ?? style.outline;
    if (depth !== null && depth < BODY_LEVEL) return { kind: 'heading', level: depth, number: null };
    const list = num ?? style.list?.num ?? NO_LIST;
    const at = level ?? style.list?.level ?? 0;
    const listed = list === NO_LIST ? null : levelOf(list, at);
    if (!listed) return { kind: style.kind === 'heading' ? 'paragraph' : style.kind, ...plain };
    return { kind: 'item', level: at, number: listed.ordered ? counts.next(list, at, listed.start) : null };
  };
}
