import { wholeNumber } from './styles';
import { attribute, readXml } from './xml';

/** What stands before the paragraphs of a list at one level. */
export interface ListLevel {
  ordered: boolean;
  start: number;
}

interface Level {
  format: string;
  start: number;
}

/** Numbers go no further in a document of at most 200,000 words. */
const MOST_START = 200_000;

interface Read {
  abstracts: Map<string, Map<number, Level>>;
  nums: Map<string, { abstract: string; starts: Map<number, number> }>;
}

function levelsOf(xml: string): Read {
  const read: Read = { abstracts: new Map(), nums: new Map() };
  let levels: Map<number, Level> | null = null;
  let level: Level | null = null;
  let num: { abstract: string; starts: Map<number, number> } | null = null;
  let overridden = 0;
  readXml(xml, {
    open: (name, attributes) => {
      const id = (of: string) => attribute(attributes, of) ?? '';
      if (name === 'w:abstractNum') {
        levels = new Map();
        read.abstracts.set(id('w:abstractNumId'), levels);
      } else if (name === 'w:num') {
        num = { abstract: '', starts: new Map() };
        read.nums.set(id('w:numId'), num);
      } else if (name === 'w:abstractNumId' && num) num.abstract = id('w:val');
      else if (name === 'w:lvlOverride') overridden = Number(id('w:ilvl'));
      else if (name === 'w:startOverride' && num) num.starts.set(overridden, wholeNumber(attributes, MOST_START) ?? 1);
      else if (name === 'w:lvl' && levels) {
        level = { format: 'decimal', start: 1 };
        levels.set(Number(id('w:ilvl')), level);
      } else if (name === 'w:numFmt' && level) level.format = id('w:val');
      else if (name === 'w:start' && level) level.start = wholeNumber(attributes, MOST_START) ?? 1;
    },
    close: (name) => {
      if (name === 'w:abstractNum') levels = null;
      if (name === 'w:lvl') level = null;
      if (name === 'w:num') num = null;
    },
  });
  return read;
}

/** What a list is at a level; null where its paragraphs are no list: none is named, or nothing stands before them. */
export function readNumbering(xml: string | null): (num: string, level: number) => ListLevel | null {
  if (xml === null) return () => null;
  const { abstracts, nums } = levelsOf(xml);
  return (num, at) => {
    const named = nums.get(num);
    const level = named && abstracts.get(named.abstract)?.get(at);
    if (!named || level?.format === 'none') return null;
    if (!level) return { ordered: false, start: 1 };
    return { ordered: level.format !== 'bullet', start: named.starts.get(at) ?? level.start };
  };
}
