import { hashedDocument, type StoryText } from './story-text';
import type { OwnDraft } from './views-edit';

/** A text to go on with: words, and the version they began from. `at`: null where nobody has changed them yet. */
export interface TextInWork extends StoryText {
  base: number;
  footnotes: string[];
  at: string | null;
}

/** A text as one window keeps it in this browser. `at`: when it was last changed, by the browser's clock. */
export interface KeptText extends TextInWork {
  at: string;
  /** The draft on the server that these words have grown from. Texts that an earlier program kept do not say. */
  after?: string | null;
  /** What was on its way to the server when this was kept (`saidBy`): the server may have it, though no answer said so. */
  sending?: string | null;
}

/** Where something lies in this browser, and when it was written there, in milliseconds. */
export interface KeptAt {
  id: string;
  at: number;
}

export interface Kept {
  text: KeptText;
  place: KeptAt;
}

/** One draft of a person. */
export interface Draft {
  text: TextInWork;
  /** When the draft on the server was saved that it has grown from: that one is only an older state of it. */
  after: string | null;
  /** Where this browser has it; none where only the server does. */
  places: readonly KeptAt[];
}

/** What the editor begins with. */
export interface Beginning extends Draft {
  /** The same person's other drafts, which say something else, the newest first. */
  others: readonly Draft[];
}

interface Current {
  words: StoryText;
  number: number;
}

/** As many other drafts are shown at once. */
const MOST_OFFERED = 5;

export const sameWordsAndForm = (one: StoryText, other: StoryText): boolean =>
  hashedDocument(one) === hashedDocument(other);

/** Drafts that say the same are one; footnotes that come along are words too. */
export const saidBy = (text: TextInWork): string => JSON.stringify([text.base, text.footnotes, hashedDocument(text)]);

export const saysSame = (one: TextInWork, other: TextInWork): boolean => saidBy(one) === saidBy(other);

const currentText = ({ words, number }: Current): TextInWork => ({ ...words, base: number, footnotes: [], at: null });

const fromServer = ({ savedAt, headline, dek, byline, document, base, footnotes }: OwnDraft): TextInWork => ({
  headline,
  dek,
  byline,
  document,
  base,
  footnotes,
  at: savedAt,
});

const newestFirst = (one: { text: TextInWork }, other: { text: TextInWork }): number =>
  other.text.base - one.text.base || (other.text.at ?? '').localeCompare(one.text.at ?? '');

/** Words that became the current version, whatever they began from, are none beside it. */
const beside = (text: TextInWork, { words, number }: Current): TextInWork =>
  sameWordsAndForm(text, words) ? { ...text, base: number } : text;

/**
 * The drafts there are, on the server and in this browser: those of the newest version first, of these the newest. What says
 * what the current version says is none, and what another has grown from is only an older state of that one.
 */
export function draftsOf(current: Current, server: TextInWork | null, kept: readonly Kept[]): Draft[] {
  const version = saidBy(currentText(current));
  const onServer = server && saidBy(server);
  const drafts = new Map<string, Draft>();
  if (server) drafts.set(saidBy(server), { text: server, after: server.at, places: [] });
  let hasGrown = false;
  for (const { text: keptText, place } of [...kept].sort(newestFirst)) {
    const { after = null, sending = null, ...rest } = keptText;
    const text = beside(rest, current);
    const says = saidBy(text);
    const same = drafts.get(says);
    if (same) drafts.set(says, { ...same, places: [...same.places, place] });
    else if (says !== version) drafts.set(says, { text, after, places: [place] });
    const isOther = says !== onServer && says !== version;
    hasGrown ||= server !== null && isOther && (after === server.at || sending === onServer);
  }
  return [...drafts.values()].filter(({ text }) => !hasGrown || text !== server).sort(newestFirst);
}

/** What the editor begins with: the first of the drafts there are, else the current version. No other is lost: it is offered. */
export function beginningOf(current: Current, server: OwnDraft | null, kept: readonly Kept[]): Beginning {
  const [newest, ...others] = draftsOf(current, server && fromServer(server), kept);
  if (newest) return { ...newest, others };
  return { text: currentText(current), after: null, places: kept.map(({ place }) => place), others: [] };
}

/** Those that can be gone on with in place of a text of this version, and how many wait until these are gone. */
export function offeredOf(drafts: readonly Draft[], version: number): { shown: readonly Draft[]; waiting: number } {
  const fitting = drafts.filter(({ text }) => text.base === version);
  return { shown: fitting.slice(0, MOST_OFFERED), waiting: Math.max(0, fitting.length - MOST_OFFERED) };
}

/** The words of another text from where it reads otherwise, after the one before: empty where it ends there, null where all are the same. */
export function otherWords(text: string, other: string): string | null {
  if (text === other) return null;
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  const wordBefore = other.slice(0, at).search(/(\S+\s+)?\S*$/);
  return at === other.length ? '' : other.slice(wordBefore).trim();
}
