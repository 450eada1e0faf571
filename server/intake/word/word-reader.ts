import { inlineRuns, type Looks, type Piece } from '@/editor/inline-runs';
import { raised } from '@/editor/raised';
import { addressOf, Fields } from './fields';
import { type Line, plainLine } from './lines';
import { isOn, wholeNumber } from './styles';
import type { Tally } from './tally';
import { attribute, type XmlReader } from './xml';

/** A paragraph as it is read, with what holds for the run that is open in it. */
interface Paragraph {
  style: string | null;
  outline: number | null;
  num: string | null;
  level: number | null;
  /** Its end is deleted: its words run on in the next. */
  runsOn: boolean;
  pieces: Piece[];
  run: Run;
}

interface Run {
  style: string | null;
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean;
  raised: 'above' | 'below' | null;
}

export interface Mark {
  kind: 'footnote' | 'endnote';
  id: string;
  at: string;
}

/** What the reader asks of the rest of the file. */
export interface Around {
  link: (id: string) => string | null;
  /** Whether an address counts as that of a link; else the words stay and the link goes. */
  isLink: (href: string) => boolean;
  emphasis: (style: string) => { bold: boolean; italic: boolean };
  /** What a paragraph is by its style and numbering. */
  kind: (paragraph: Pick<Paragraph, 'style' | 'outline' | 'num' | 'level'>) => Pick<Line, 'kind' | 'level' | 'number'>;
  tally: Tally;
}

/** Old properties, what shows nothing, and what is there a second time for older programs. */
const PASSED_OVER = new Set(
  (
    'w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:tblGridChange w:trPrChange w:tcPrChange ' +
    'w:numberingChange w:sectPr w:tblPr w:tblGrid w:sdtPr w:rubyPr w:rt w:fldData w:ffData mc:Fallback w:moveFrom'
  ).split(' '),
);

const WORDS_BEFORE = 8;

const plainRun = (): Run => ({ style: null, bold: null, italic: null, hidden: false, raised: null });

/** Reads a part of a Word file into lines: tracked insertions are taken, deletions dropped. */
export class WordReader implements XmlReader {
  readonly lines: Line[] = [];
  readonly marks: Mark[] = [];
  /** The footnotes or endnotes of the part, by id. */
  readonly notes = new Map<string, string>();

  private readonly paragraphs: Paragraph[] = [];
  private readonly links: (string | null)[] = [];
  private readonly fields = new Fields();
  private readonly rows: { deleted: boolean }[] = [];
  private within: 'paragraph' | 'row' | null = null;
  private passing = 0;
  private hears: 'text' | 'code' | null = null;
  private carried: Piece[] = [];
  private note: { id: string; from: number } | null = null;

  constructor(private readonly around: Around) {}

  open(name: string, attributes: string): void {
    this.count(name);
    if (this.passing > 0 || this.isPassedOver(name)) {
      this.passing += 1;
      return;
    }
    if (this.within === 'paragraph') this.openInProperties(name, attributes);
    else if (this.paragraphs.length === 0 || name === 'w:p') this.openOutside(name, attributes);
    else this.openInParagraph(name, attributes);
  }

  close(name: string): void {
    if (this.passing > 0) {
      this.passing -= 1;
      return;
    }
    if (name === 'w:p') this.endParagraph();
    else if (name === 'w:pPr' || name === 'w:trPr') this.within = null;
    else if (name === 'w:t' || name === 'm:t' || name === 'w:instrText') this.hears = null;
    else if (name === 'w:r' || name === 'm:r') this.run = plainRun();
    else if (name === 'w:hyperlink' || name === 'w:fldSimple') this.links.pop();
    else if (name === 'w:tr') this.rows.pop();
    else if (name === 'w:tbl' || name === 'w:tc' || name === 'w:body') this.endCarried();
    else if (name === 'w:footnote' || name === 'w:endnote') this.endNote();
  }

  text(text: string): void {
    if (this.passing > 0 || this.hears === null) return;
    if (this.hears === 'code') this.fields.addCode(text);
    else this.add(text);
  }

  private count(name: string): void {
    const { tally } = this.around;
    if (name === 'w:ins') tally.insertions += 1;
    else if (name === 'w:del') tally.deletions += 1;
    else if (name === 'w:moveToRangeStart') tally.moves += 1;
    else if (name === 'pic:pic' || name === 'v:imagedata') tally.pictures += 1;
    else if (name === 'w:altChunk') tally.inserts += 1;
  }

  private isPassedOver(name: string): boolean {
    if (name !== 'w:del') return PASSED_OVER.has(name);
    const paragraph = this.paragraphs.at(-1);
    const row = this.rows.at(-1);
    if (this.within === 'paragraph' && paragraph) paragraph.runsOn = true;
    if (this.within === 'row' && row) row.deleted = true;
    return true;
  }

  private openOutside(name: string, attributes: string): void {
    if (name === 'w:p')
      this.paragraphs.push({
        style: null,
        outline: null,
        num: null,
        level: null,
        runsOn: false,
        pieces: [],
        run: plainRun(),
      });
    else if (name === 'w:tr') this.rows.push({ deleted: false });
    else if (name === 'w:trPr') this.within = 'row';
    else if (name === 'w:footnote' || name === 'w:endnote') this.openNote(attributes);
  }

  private openInProperties(name: string, attributes: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'w:pStyle') paragraph.style = attribute(attributes, 'w:val');
    else if (name === 'w:outlineLvl') paragraph.outline = wholeNumber(attributes, 9);
    else if (name === 'w:numId') paragraph.num = attribute(attributes, 'w:val');
    else if (name === 'w:ilvl') paragraph.level = wholeNumber(attributes, 8);
  }

  private openInParagraph(name: string, attributes: string): void {
    if (name === 'w:pPr') this.within = 'paragraph';
    else if (name === 'w:trPr') this.within = 'row';
    else if (name === 'w:tr') this.rows.push({ deleted: false });
    else if (name === 'w:t' || name === 'm:t') this.hears = 'text';
    else if (name === 'w:instrText') this.hears = 'code';
    else if (name === 'w:fldChar') this.fields.mark(attribute(attributes, 'w:fldCharType'));
    else if (name === 'w:hyperlink') this.links.push(this.around.link(attribute(attributes, '[\\w.-]+:id') ?? ''));
    else if (name === 'w:fldSimple') this.links.push(addressOf(attribute(attributes, 'w:instr') ?? ''));
    else if (name === 'w:footnoteReference') this.mark('footnote', attributes);
    else if (name === 'w:endnoteReference') this.mark('endnote', attributes);
    else if (!this.openSign(name)) this.openInRun(name, attributes);
  }

  /** Elements that stand for a character. */
  private openSign(name: string): boolean {
    if (name === 'w:br' || name === 'w:cr') this.push('break');
    else if (name === 'w:tab' || name === 'w:ptab') this.add(' ');
    else if (name === 'w:noBreakHyphen') this.add('‑');
    else if (name === 'w:sym') this.around.tally.signs += 1;
    else return false;
    return true;
  }

  private openInRun(name: string, attributes: string): void {
    const { run } = this;
    if (name === 'w:rStyle') run.style = attribute(attributes, 'w:val');
    else if (name === 'w:b') run.bold = isOn(attributes);
    else if (name === 'w:i') run.italic = isOn(attributes);
    else if (name === 'w:vanish') run.hidden = isOn(attributes);
    else if (name === 'w:vertAlign') {
      const to = attribute(attributes, 'w:val');
      run.raised = to === 'superscript' ? 'above' : to === 'subscript' ? 'below' : null;
    }
  }

  private get run(): Run {
    return this.paragraphs.at(-1)?.run ?? plainRun();
  }

  private set run(run: Run) {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.run = run;
  }

  private add(text: string): void {
    const { run } = this;
    if (this.fields.inCode) return;
    if (run.hidden) {
      this.around.tally.hasHidden = true;
      return;
    }
    const words = run.raised ? raised(text, run.raised) : text;
    this.push({ text: words, looks: this.looks(run) });
  }

  private push(piece: Piece): void {
    const pieces = this.paragraphs.at(-1)?.pieces;
    if (pieces) this.around.tally.pieces(pieces.push(piece));
  }

  private looks(run: Run): Looks {
    const styled = run.style === null ? null : this.around.emphasis(run.style);
    const looks: Looks = {};
    if (run.bold ?? styled?.bold) looks.bold = true;
    if (run.italic ?? styled?.italic) looks.italic = true;
    const href = (this.links.at(-1) ?? this.fields.href ?? '').trim();
    if (this.around.isLink(href)) looks.href = href;
    return looks;
  }

  private mark(kind: Mark['kind'], attributes: string): void {
    const before = (this.paragraphs.at(-1)?.pieces ?? []).slice(-40);
    const text = before.map((piece) => (piece === 'break' ? ' ' : piece.text)).join('');
    const words = text.trim().split(/\s+/u).slice(-WORDS_BEFORE);
    this.around.tally.mark();
    this.marks.push({ kind, id: attribute(attributes, 'w:id') ?? '', at: words.join(' ').slice(-200) });
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const pieces = this.carried;
    for (const piece of paragraph.pieces) pieces.push(piece);
    this.around.tally.pieces(pieces.length);
    if (paragraph.runsOn) return;
    this.carried = [];
    if (!this.rows.some((row) => row.deleted)) this.addLine(paragraph, pieces);
  }

  /** What would have run on, where nothing follows. */
  private endCarried(): void {
    const pieces = this.carried;
    this.carried = [];
    if (pieces.length > 0) this.addLine({ style: null, outline: null, num: null, level: null }, pieces);
  }

  private addLine(paragraph: Pick<Paragraph, 'style' | 'outline' | 'num' | 'level'>, pieces: readonly Piece[]): void {
    const parts = inlineRuns(pieces);
    if (parts.length === 0) return;
    const line = { ...this.around.kind(paragraph), parts };
    this.around.tally.line(plainLine(line));
    this.lines.push(line);
  }

  private openNote(attributes: string): void {
    const isText = attribute(attributes, 'w:type') === null || attribute(attributes, 'w:type') === 'normal';
    this.note = isText ? { id: attribute(attributes, 'w:id') ?? '', from: this.lines.length } : null;
  }

  private endNote(): void {
    this.endCarried();
    if (!this.note) return;
    this.notes.set(this.note.id, this.lines.slice(this.note.from).map(noteLine).join('\n'));
    this.note = null;
  }
}

/** A line of a note, with the address of each link behind its words. */
const noteLine = (line: Line): string =>
  line.parts
    .flat()
    .map(({ text = '', marks }) => {
      const href = marks?.find((one) => one.type === 'link')?.attrs?.href;
      return typeof href === 'string' && href !== text ? `${text} (${href})` : text;
    })
    .join('');
