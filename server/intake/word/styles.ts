import { attribute, readXml } from './xml';

/** What a paragraph's style makes of it. */
export interface ParagraphStyle {
  kind: 'paragraph' | 'heading' | 'title' | 'quote' | 'caption';
  /** Of a heading: 0 is Heading 1. */
  outline: number | null;
  list: { num: string; level: number } | null;
}

interface Written {
  name: string;
  basedOn: string | null;
  outline: number | null;
  num: string | null;
  level: number | null;
  bold: boolean | null;
  italic: boolean | null;
}

export interface Styles {
  paragraph: (id: string) => ParagraphStyle;
  character: (id: string) => { bold: boolean; italic: boolean };
}

/** A chain of styles based on each other is no longer than this in any template; one that goes round ends here. */
const MOST_BASES = 20;
const BODY_LEVEL = 9;

const empty = (name: string): Written => ({
  name: name.toLowerCase(),
  basedOn: null,
  outline: null,
  num: null,
  level: null,
  bold: null,
  italic: null,
});

/** A switch such as <w:b/>: on unless it says that it is off. */
export const isOn = (attributes: string): boolean =>
  !/^(?:0|false|off|none)$/i.test(attribute(attributes, 'w:val') ?? '1');

/** A whole number of a file that may say anything. */
export function wholeNumber(attributes: string, most: number): number | null {
  const value = attribute(attributes, 'w:val') ?? '';
  return /^\d{1,6}$/.test(value) && Number(value) <= most ? Number(value) : null;
}

function written(xml: string): Map<string, Written> {
  const styles = new Map<string, Written>();
  let now: Written | null = null;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        const id = attribute(attributes, 'w:styleId') ?? '';
        now = empty(id);
        styles.set(id, now);
      }
      if (!now) return;
      if (name === 'w:name') now.name = (attribute(attributes, 'w:val') ?? '').toLowerCase();
      if (name === 'w:basedOn') now.basedOn = attribute(attributes, 'w:val');
      if (name === 'w:outlineLvl') now.outline = wholeNumber(attributes, BODY_LEVEL);
      if (name === 'w:numId') now.num = attribute(attributes, 'w:val');
      if (name === 'w:ilvl') now.level = wholeNumber(attributes, 8);
      if (name === 'w:b') now.bold = isOn(attributes);
      if (name === 'w:i') now.italic = isOn(attributes);
    },
    close: (name) => {
      if (name === 'w:style') now = null;
    },
  });
  return styles;
}

function kindOf(names: readonly string[], outline: number | null): ParagraphStyle['kind'] {
  const is = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (is(/^title$/)) return 'title';
  if (is(/^heading ?[1-9]$/) || (outline !== null && outline < BODY_LEVEL)) return 'heading';
  if (is(/^(?:intense ?)?quote$|^block ?(?:text|quote)$/)) return 'quote';
  return is(/^caption$/) ? 'caption' : 'paragraph';
}

/** Styles by their id, each with what it takes from those it is based on. Word's own are known by their English names. */
export function readStyles(xml: string | null): Styles {
  const styles = xml === null ? new Map<string, Written>() : written(xml);
  const chain = (id: string): Written[] => {
    const found: Written[] = [];
    for (let at: string | null = id; at !== null && found.length < MOST_BASES; at = found.at(-1)?.basedOn ?? null)
      found.push(styles.get(at) ?? empty(at));
    return found;
  };
  const first = <K extends keyof Written>(of: readonly Written[], key: K): Written[K] | null =>
    of.find((one) => one[key] !== null)?.[key] ?? null;
  return {
    paragraph: (id) => {
      const of = chain(id);
      const names = of.map((one) => one.name);
      const numbered = names.map((name) => /^heading ?([1-9])$/.exec(name)?.[1]).find((level) => level !== undefined);
      const outline = first(of, 'outline') ?? (numbered === undefined ? null : Number(numbered) - 1);
      const num = first(of, 'num');
      return {
        kind: kindOf(names, outline),
        outline,
        list: num === null ? null : { num, level: first(of, 'level') ?? 0 },
      };
    },
    character: (id) => {
      const of = chain(id);
      return { bold: first(of, 'bold') ?? false, italic: first(of, 'italic') ?? false };
    },
  };
}
