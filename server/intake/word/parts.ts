import { posix } from 'node:path';
import { WordFault } from './word-fault';
import { attribute, readXml } from './xml';
import { openZip } from './zip';

/** A line of a .rels file: what a part points at. `outside` ones are addresses, and none is ever fetched. */
interface Relation {
  id: string;
  kind: string;
  target: string;
  outside: boolean;
}

/** The parts of a Word file by what they are, and the addresses of its links. */
export interface Parts {
  document: string;
  /** Null where the file has none. */
  part: (kind: 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments') => string | null;
  /** The address of a link of the document, or of its notes. */
  link: (id: string, of: 'document' | 'footnotes' | 'endnotes') => string | null;
  /** What stands at the head and foot of the pages. */
  headersAndFooters: () => string[];
  hasMacros: boolean;
}

/** UTF-8, or UTF-16 where its mark stands in front, as XML has it. */
function decoded(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // No XML has it, and no database keeps it.
    if (!text.includes('\0')) return text;
  } catch {
    // Said below, with the rest of what is no text.
  }
  throw new WordFault('broken');
}

function relationsOf(xml: string): Relation[] {
  const relations: Relation[] = [];
  readXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: (attribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
        target: attribute(attributes, 'Target') ?? '',
        outside: attribute(attributes, 'TargetMode') === 'External',
      });
    },
    close: () => undefined,
  });
  return relations;
}

const relationsPath = (part: string) => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

const inside = (from: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target);

/** The part that the file says is its document, and that it is one of Word's. */
function documentOf(read: (name: string) => string | null): { path: string; xml: string } {
  const kind = read('mimetype');
  if (kind?.startsWith('application/vnd.oasis.opendocument')) throw new WordFault('open-document');
  const relations = read('_rels/.rels');
  const found = relations === null ? undefined : relationsOf(relations).find((one) => one.kind === 'officeDocument');
  if (!found || found.outside) throw new WordFault('not-word');
  const path = inside('', found.target);
  if (path.startsWith('xl/')) throw new WordFault('workbook');
  if (path.startsWith('ppt/')) throw new WordFault('presentation');
  const xml = read(path);
  if (xml === null) throw new WordFault('broken');
  return { path, xml };
}

/** Opens a Word file; its parts are unpacked as they are asked for. */
export function openParts(bytes: Buffer): Parts {
  const unpack = openZip(bytes);
  const read = (name: string) => {
    const part = unpack(name);
    return part === null ? null : decoded(part);
  };
  const { path, xml } = documentOf(read);
  const relations = (of: string) => {
    const found = read(relationsPath(of));
    return found === null ? [] : relationsOf(found);
  };
  const own = relations(path);
  const pathOf = (kind: string) => {
    const found = own.find((one) => one.kind === kind && !one.outside);
    return found ? inside(path, found.target) : null;
  };
  const edges = own.filter(({ kind, outside }) => (kind === 'header' || kind === 'footer') && !outside);
  const links = (of: string | null) =>
    new Map((of === null ? [] : of === path ? own : relations(of)).map((one) => [one.id, one]));
  const byPart = { document: links(path), footnotes: links(pathOf('footnotes')), endnotes: links(pathOf('endnotes')) };
  return {
    document: xml,
    part: (kind) => {
      const at = pathOf(kind);
      return at === null ? null : read(at);
    },
    link: (id, of) => {
      const found = byPart[of].get(id);
      return found?.outside && found.kind === 'hyperlink' ? found.target : null;
    },
    headersAndFooters: () =>
      [...new Set(edges.map(({ target }) => inside(path, target).toLowerCase()))].flatMap((at) => read(at) ?? []),
    hasMacros: own.some((one) => one.kind === 'vbaProject'),
  };
}
