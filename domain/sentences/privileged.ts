/** Why a privileged note cannot be so; each names the next act. */
export const PRIVILEGED_REFUSED = {
  none: 'There is no privileged note here yet. Write the first.',
  notYours: 'Only the one who wrote a note can edit it. Write another beneath it.',
  stale:
    'This note was edited while you worked on it, perhaps by you in another window. What you typed is kept; look at what it says now and send it again.',
  same: 'The note says exactly this already.',
};

/** "3 privileged notes", "one privileged note": how many there are to open. */
export const notesToOpen = (count: number): string =>
  count === 1 ? 'one privileged note' : `${count} privileged notes`;

/** Who reads privileged notes on this story, by name. */
export function privilegedReaders(names: readonly string[]): string {
  if (names.length < 2) return 'Legal readers and the story’s editors read this: so far you alone.';
  const listed = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `Legal readers and the story’s editors alone read this: ${listed}.`;
}
