import { remembered } from './remembered';
import { oneOrigin } from './sentences/origins';
import type { Tier } from './vocabulary';
import { agenciesIn, creditInName } from './wire-credit';

/** What independence is judged from. */
export interface FromSource {
  source: string;
  url: string;
  tier: Tier;
  /** The SHA-256 of its file, where it is one. */
  fileHash?: string | null;
  /** The source that this one repeats, as somebody declared. */
  origin?: string | null;
  /** The wire that it is credited to. */
  credit?: string;
}

/** Second levels under which names are given out country by country: the site is one label further down. */
const SHARED = new Set(['ac', 'co', 'com', 'edu', 'gob', 'gouv', 'gov', 'mil', 'net', 'or', 'org']);

function siteIn(url: string): string | null {
  const host = URL.canParse(url) && /^https?:/i.test(url) ? new URL(url).hostname.replace(/\.$/, '') : '';
  if (host === '') return null;
  if (/^[\d.]+$|:/.test(host)) return host;
  const labels = host.split('.');
  const [top = '', second = ''] = labels.toReversed();
  return labels.slice(top.length === 2 && SHARED.has(second) ? -3 : -2).join('.');
}

/** The site of an address: its registered domain, as near as it can be told from the name alone; null for other text. */
export const siteOf = remembered(siteIn);

const nameOf = remembered((source) => source.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en'));

const isSameName = (one: string, other: string) => one === other || nameOf(one) === nameOf(other);

/** Adds a name, unless it is there in this spelling or another. */
function addName(names: string[], name: string): void {
  if (!names.some((one) => isSameName(one, name))) names.push(name);
}

/** The wires that a piece is credited to: as is said of it, and by the name of its source. */
const creditsOf = ({ source, credit }: FromSource): string[] => [
  ...(credit ? agenciesIn(credit) : []),
  ...agenciesIn(creditInName(source)),
];

/** The names under which the pieces stand that have this in common, by what it is. */
function sharing(
  pieces: readonly FromSource[],
  what: (piece: FromSource) => readonly (string | null | undefined)[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const piece of pieces)
    for (const key of what(piece)) {
      if (!key) continue;
      const names = found.get(key);
      if (names) addName(names, piece.source);
      else found.set(key, [piece.source]);
    }
  return found;
}

const bySeveral = (found: Map<string, string[]>) => [...found].flatMap(([key, names]) => (names.length > 1 ? key : []));

/** Why the pieces of one origin are one, in a sentence; empty where they name one source. */
export function whyOne(pieces: readonly FromSource[]): string {
  if (pieces.length < 2) return '';
  const names: string[] = [];
  for (const { source } of pieces) addName(names, source);
  if (names.length < 2) return '';
  return oneOrigin(names, {
    sites: bySeveral(sharing(pieces, ({ url }) => [siteOf(url)])),
    credits: bySeveral(sharing(pieces, creditsOf)),
    isOneFile: bySeveral(sharing(pieces, ({ fileHash }) => [fileHash])).length > 0,
    repeats: [...sharing(pieces, ({ origin }) => [origin])].map(([origin, by]) => ({ origin, by })),
  });
}

const markOfName = (name: string) => `name ${nameOf(name)}`;
const marksOfCredit = remembered((credit) => agenciesIn(credit).map(markOfName));
const marksOfSource = remembered((source) => [markOfName(source), ...marksOfCredit(creditInName(source))]);
const marksOfSite = remembered((url) => {
  const site = siteOf(url);
  return site === null ? [] : [`site ${site}`];
});

/** What would make another piece one with this: a name of its source, of the one it repeats or of its wire, its site, its file. */
function marksOf({ source, origin, credit, url, fileHash }: FromSource): string[] {
  const marks = marksOfSource(source).concat(marksOfSite(url));
  if (origin) marks.push(...marksOfSource(origin));
  if (credit) marks.push(...marksOfCredit(credit));
  if (fileHash) marks.push(`file ${fileHash}`);
  return marks;
}

const meet = (marks: readonly string[], others: readonly string[]) => marks.some((mark) => others.includes(mark));

/**
 * The origins of some evidence, each with its pieces (design: sources of one origin count once). Pieces are of one origin when
 * they name the same source, stand on the same site, are the same file, carry the same wire credit, or one repeats the other
 * or the same third, as somebody declared.
 */
export function originsOf<E extends FromSource>(pieces: readonly E[]): E[][] {
  // Most claims rest on one piece.
  if (pieces.length < 2) return pieces.map((piece) => [piece]);
  let origins: { pieces: E[]; marks: string[] }[] = [];
  for (const piece of pieces) {
    const marks = marksOf(piece);
    const met = origins.filter((one) => meet(one.marks, marks));
    const [first, ...others] = met;
    if (!first) {
      origins.push({ pieces: [piece], marks });
      continue;
    }
    for (const one of others) {
      first.pieces.push(...one.pieces);
      first.marks.push(...one.marks);
    }
    first.pieces.push(piece);
    first.marks.push(...marks);
    if (others.length > 0) origins = origins.filter((one) => !others.includes(one));
  }
  return origins.map((one) => one.pieces);
}
