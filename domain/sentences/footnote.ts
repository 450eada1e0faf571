import type { Footnote } from '../text-in';

/** A footnote of a file as the note on the story that it becomes. */
export const footnoteNote = ({ mark, at, text }: Footnote): string =>
  at === '' ? `${mark}: ${text}` : `${mark}, at “${at}”: ${text}`;
