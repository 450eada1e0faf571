import { WordFault } from './word-fault';

/** What a reader of XML hears: elements as they open and close, and the text between. */
export interface XmlReader {
  open: (name: string, attributes: string) => void;
  close: (name: string) => void;
  text?: (text: string) => void;
}

/** No Word file nests its elements so deep. */
const MOST_DEPTH = 400;

const WORD =
  /xmlns(?::([\w.-]+))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org|http:\/\/purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main["']/;
const TAG = /^(\/?)([^\s/>=<&"']+)/;

const STOP = /[>"']/g;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five names of XML and characters by number; there are no others, for a file that declares any is not read. */
function character(whole: string, name: string): string {
  const known = NAMED[name];
  if (known !== undefined) return known;
  const code = /^#x[\da-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!whole.startsWith('&#') || !Number.isInteger(code) || code > 0x10ffff) throw new WordFault('broken');
  const isText = code === 9 || code === 10 || code === 13 || (code >= 32 && !(code >= 0xd800 && code < 0xe000));
  return isText ? String.fromCodePoint(code) : '\ufffd';
}

export const plainXml = (text: string): string =>
  text.includes('&') ? text.replace(/&([#\w]{0,12});?/g, character) : text;

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const made = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, made);
  return made;
}

/** The value of an attribute, by its name with prefix; null where it is not there. `name` is a pattern of ours. */
export function attribute(attributes: string, name: string): string | null {
  const found = patternOf(name).exec(attributes);
  return found ? plainXml(found[1] ?? found[2] ?? '') : null;
}

/** Where a tag ends: at the first > that stands in no value. */
function endOfTag(text: string, at: number): number {
  let from = at;
  for (;;) {
    STOP.lastIndex = from;
    const stop = STOP.exec(text);
    if (!stop) throw new WordFault('broken');
    if (stop[0] === '>') return stop.index;
    const closing = text.indexOf(stop[0], stop.index + 1);
    if (closing === -1) throw new WordFault('broken');
    from = closing + 1;
  }
}

/** Where the declaration, comment or stretch of plain characters at this place ends; a document type is refused. */
function passed(text: string, at: number): { end: number; plain: string } | null {
  const to = (mark: string) => {
    const end = text.indexOf(mark, at);
    if (end === -1) throw new WordFault('broken');
    return end + mark.length;
  };
  if (text.startsWith('<?', at)) return { end: to('?>'), plain: '' };
  if (text.startsWith('<!--', at)) return { end: to('-->'), plain: '' };
  if (text.startsWith('<![CDATA[', at)) {
    const end = to(']]>');
    return { end, plain: text.slice(at + 9, end - 3) };
  }
  if (text.startsWith('<!', at)) throw new WordFault('unsafe');
  return null;
}

type Renamed = (name: string, attributes: string) => { name: string; attributes: string };

/** Elements and attributes as Word writes them, w:p, whatever prefix the file gives Word's own. */
function renaming(root: string): Renamed {
  const found = WORD.exec(root);
  if (!found || found[1] === 'w') return (name, attributes) => ({ name, attributes });
  if (found[1] === undefined)
    return (name, attributes) => ({ name: name.includes(':') ? name : `w:${name}`, attributes });
  const prefix = `${found[1]}:`;
  const inAttributes = new RegExp(`(^|\\s)${found[1]}:`, 'g');
  return (name, attributes) => ({
    name: name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name,
    attributes: attributes.replace(inAttributes, '$1w:'),
  });
}

/** The elements that are open, and the names they are heard by. */
class Tags {
  readonly open: string[] = [];
  private renamed: Renamed | null = null;

  constructor(private readonly reader: XmlReader) {}

  get hadRoot(): boolean {
    return this.renamed !== null;
  }

  hear(inside: string): void {
    const [start, slash, written] = TAG.exec(inside) ?? [];
    if (start === undefined || written === undefined) throw new WordFault('broken');
    const empty = inside.endsWith('/');
    const rest = inside.slice(start.length, empty ? -1 : undefined);
    this.renamed ??= renaming(rest);
    const { name, attributes } = this.renamed(written, rest);
    if (!slash) this.reader.open(name, attributes);
    if (slash && this.open.pop() !== name) throw new WordFault('broken');
    if (slash || empty) this.reader.close(name);
    else if (this.open.push(name) > MOST_DEPTH) throw new WordFault('too-deep');
  }
}

/** Reads XML that must be whole: every element closed, no document type, so no entities of its own and nothing fetched. */
export function readXml(text: string, reader: XmlReader): void {
  const tags = new Tags(reader);
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next === -1 ? text.length : next;
    if (end > at && tags.open.length > 0) reader.text?.(plainXml(text.slice(at, end)));
    if (next === -1) break;
    const over = passed(text, next);
    if (over) {
      if (over.plain !== '') reader.text?.(over.plain);
      at = over.end;
      continue;
    }
    const close = endOfTag(text, next + 1);
    tags.hear(text.slice(next + 1, close));
    at = close + 1;
  }
  if (tags.open.length > 0 || !tags.hadRoot) throw new WordFault('broken');
}
