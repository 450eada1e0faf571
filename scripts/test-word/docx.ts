import { type TestEntry, zipOf } from './zip';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

type Part = 'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'comments';

export interface TestWord {
  /** What stands in <w:body>. */
  body?: string;
  /** The whole document part instead. */
  document?: string;
  parts?: Partial<Record<Part, string>>;
  /** Addresses of links, by id. */
  links?: Record<string, string>;
  relations?: string;
  more?: TestEntry[];
  target?: string;
}

const root = (name: string, inside: string) =>
  `${HEAD}<w:${name} xmlns:w="${WORD}" xmlns:r="${OFFICE}">${inside}</w:${name}>`;

const relations = (lines: string) => `${HEAD}<Relationships xmlns="${PACKAGE}">${lines}</Relationships>`;

const relation = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${more}/>`;

/** The parts of a Word file as a test wants it. */
export function wordEntries(word: TestWord): TestEntry[] {
  const parts = Object.entries(word.parts ?? {}) as [Part, string][];
  const links = Object.entries(word.links ?? {});
  const own = [
    ...parts.map(([kind]) => relation(`part-${kind}`, kind, `${kind}.xml`)),
    ...links.map(([id, href]) => relation(id, 'hyperlink', href, ' TargetMode="External"')),
    word.relations ?? '',
  ].join('');
  return [
    { name: '_rels/.rels', content: relations(relation('rId1', 'officeDocument', word.target ?? 'word/document.xml')) },
    { name: 'word/document.xml', content: word.document ?? root('document', `<w:body>${word.body ?? ''}</w:body>`) },
    { name: 'word/_rels/document.xml.rels', content: relations(own) },
    ...parts.map(([kind, inside]) => ({ name: `word/${kind}.xml`, content: root(kind, inside) })),
    ...(word.more ?? []),
  ];
}

export const wordFile = (word: TestWord): string => zipOf(wordEntries(word)).toString('base64');

/** A paragraph of one run, or of the runs given as XML. */
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : r(inside)}</w:p>`;

export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`;
