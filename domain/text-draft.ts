import { hashedDocument, type StoryText } from './story-text';
import type { OwnDraft } from './views-edit';

/** A text as the browser keeps it while it is edited. `at`: when it was last changed, by the browser's clock. */
export interface KeptText extends StoryText {
  base: number;
  footnotes: string[];
  at: string;
}

/** A text to go on with: words, and the version they began from. `at`: null where nobody has changed them yet. */
export interface TextInWork extends StoryText {
  base: number;
  footnotes: string[];
  at: string | null;
}

export interface Beginning {
  text: TextInWork;
  /** Another draft of the same person that says something else, kept elsewhere. */
  other: TextInWork | null;
}

export const sameWordsAndForm = (one: StoryText, other: StoryText): boolean =>
  hashedDocument(one) === hashedDocument(other);

const fromServer = ({ savedAt, headline, dek, byline, document, base, footnotes }: OwnDraft): TextInWork => ({
  headline,
  dek,
  byline,
  document,
  base,
  footnotes,
  at: savedAt,
});

/**
 * What the editor begins with: the person's own draft, as the server or this browser has it, the newest of those on the
 * newest version; else the current version. Of two that differ the other is not lost: it is offered.
 */
export function beginningOf(
  current: { words: StoryText; number: number },
  server: OwnDraft | null,
  kept: readonly KeptText[],
): Beginning {
  const isAt = (one: KeptText, base: number, words: StoryText) => one.base === base && sameWordsAndForm(one, words);
  const isKnown = (one: KeptText) =>
    isAt(one, current.number, current.words) || (server !== null && isAt(one, server.base, server));
  const drafts: TextInWork[] = [...(server ? [fromServer(server)] : []), ...kept.filter((one) => !isKnown(one))];
  const [newest, ...others] = drafts.sort((a, b) => b.base - a.base || (b.at ?? '').localeCompare(a.at ?? ''));
  if (!newest) return { text: { ...current.words, base: current.number, footnotes: [], at: null }, other: null };
  return { text: newest, other: others.find((one) => !sameWordsAndForm(newest, one)) ?? null };
}
