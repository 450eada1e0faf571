import { oneOrigin } from './sentences/origins';
import type { Tier } from './vocabulary';

/** What independence is judged from. */
export interface FromSource {
  source: string;
  url: string;
  tier: Tier;
  /** The SHA-256 of its file, where it is one. */
  fileHash?: string | null;
  /** The source that this one repeats, as somebody declared. */
  origin?: string | null;
}

/** Pieces that come from one origin, however many they are. */
export interface Origin<E extends FromSource> {
  pieces: E[];
  /** Why pieces under different names are one; empty when they carry one name. */
  why: string;
}

/** Second levels under which names are given out country by country: the site is one label further down. */
const SHARED = new Set(['ac', 'co', 'com', 'edu', 'gob', 'gouv', 'gov', 'mil', 'net', 'or', 'org']);

/** Sites of addresses told before: taking an address apart costs more than all else that the rules do. */
const told = new Map<string, string | null>();
const MOST_TOLD = 20_000;

/** The site of an address: its registered domain, as near as it can be told from the name alone; null for other text. */
export function siteOf(url: string): string | null {
  if (url === '') return null;
  const before = told.get(url);
  if (before !== undefined) return before;
  const site = siteIn(url);
  if (told.size >= MOST_TOLD) told.clear();
  told.set(url, site);
  return site;
}

function siteIn(url: string): string | null {
  const host = URL.canParse(url) && /^https?:/i.test(url) ? new URL(url).hostname.replace(/\.$/, '') : '';
  if (host === '') return null;
  if (/^[\d.]+$|:/.test(host)) return host;
  const labels = host.split('.');
  const [top = '', second = ''] = labels.toReversed();
  return labels.slice(top.length === 2 && SHARED.has(second) ? -3 : -2).join('.');
}

const nameOf = (source: string) => source.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en');

/** The source's own name, and that of the one it repeats. */
const namesOf = ({ source, origin }: FromSource) => new Set([source, ...(origin ? [origin] : [])].map(nameOf));

/** The first spelling of each name. */
const spelled = (names: readonly string[]): string[] => [
  ...names
    .reduce((found, name) => (found.has(nameOf(name)) ? found : found.set(nameOf(name), name)), new Map())
    .values(),
];

/** The names under which the pieces stand that have this in common, by what it is. */
function sharing(pieces: readonly FromSource[], what: (piece: FromSource) => string | null): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const piece of pieces) {
    const key = what(piece);
    if (key) found.set(key, spelled([...(found.get(key) ?? []), piece.source]));
  }
  return found;
}

const bySeveral = (found: Map<string, string[]>) => [...found].flatMap(([key, names]) => (names.length > 1 ? key : []));

/** Why pieces of one origin are one, in a sentence; empty where they name one source. */
function whyOne(pieces: readonly FromSource[]): string {
  const names = spelled(pieces.map((one) => one.source));
  if (names.length < 2) return '';
  return oneOrigin(names, {
    sites: bySeveral(sharing(pieces, ({ url }) => siteOf(url))),
    isOneFile: bySeveral(sharing(pieces, ({ fileHash }) => fileHash ?? null)).length > 0,
    repeats: [...sharing(pieces, ({ origin }) => origin ?? null)].map(([origin, by]) => ({ origin, by })),
  });
}

/**
 * The origins of some evidence (design: sources of one origin count once). Pieces are of one origin when they name the same
 * source, stand on the same site, are the same file, or one repeats the other or the same third, as somebody declared.
 */
export function originsOf<E extends FromSource>(pieces: readonly E[]): Origin<E>[] {
  const origins: { pieces: E[]; names: Set<string>; sites: Set<string>; files: Set<string> }[] = [];
  for (const piece of pieces) {
    const names = namesOf(piece);
    const site = siteOf(piece.url);
    const file = piece.fileHash ?? null;
    const met = origins.filter(
      (one) =>
        [...names].some((name) => one.names.has(name)) ||
        (site !== null && one.sites.has(site)) ||
        (file !== null && one.files.has(file)),
    );
    const all = {
      pieces: [piece],
      names,
      sites: new Set(site === null ? [] : [site]),
      files: new Set(file === null ? [] : [file]),
    };
    for (const one of met) {
      all.pieces.unshift(...one.pieces);
      for (const other of one.names) all.names.add(other);
      for (const other of one.sites) all.sites.add(other);
      for (const other of one.files) all.files.add(other);
    }
    origins.splice(0, origins.length, ...origins.filter((one) => !met.includes(one)), all);
  }
  return origins.map(({ pieces: of }) => ({ pieces: of, why: whyOne(of) }));
}
