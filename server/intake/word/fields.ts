import { WordFault } from './word-fault';

const MOST_FIELDS = 100;
const LINK = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/i;

/** The address in the code of a field, `HYPERLINK "https://…"`; null where it is another field. */
export const addressOf = (code: string): string | null => {
  const found = LINK.exec(code);
  return found ? (found[1] ?? found[2] ?? null) : null;
};

/** Fields as Word writes them into the line: a beginning, a code, a separator, what is shown, an end. */
export class Fields {
  private open: { code: string; href: string | null; shown: boolean }[] = [];

  mark(type: string | null): void {
    const last = this.open.at(-1);
    if (type === 'begin' && this.open.push({ code: '', href: null, shown: false }) > MOST_FIELDS)
      throw new WordFault('too-deep');
    if (type === 'separate' && last) {
      last.shown = true;
      last.href = addressOf(last.code);
    }
    if (type === 'end') this.open.pop();
  }

  addCode(text: string): void {
    const last = this.open.at(-1);
    if (last && !last.shown && last.code.length < 10_000) last.code += text;
  }

  /** What stands in a field before its separator is its code, and never shown. */
  get inCode(): boolean {
    return this.open.some((field) => !field.shown);
  }

  get href(): string | null {
    return this.open.findLast((field) => field.href !== null)?.href ?? null;
  }
}
