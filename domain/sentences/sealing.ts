const count = (number: number, one: string, several: string) => (number === 1 ? one : `${number} ${several}`);

/** What is to be known before evidence is made confidential, and why it cannot be. */
export const SEALING = {
  stale: () =>
    'Somebody was quicker: this evidence was corrected while you looked at it. Look at it again, then make it confidential.',
};

/** What goes along when a piece is sealed. */
export interface SealedAlong {
  hasFile: boolean;
  captures: number;
  /** What becomes of the story's signature; null where none stands. */
  signature: 'holds' | 'void' | null;
}

/** What does not go along: its source, and claims in stories that the reader may see, that rest on a copy of it. */
export interface LeftOpen {
  source: string;
  copies: number;
}

const SIGNATURE = {
  holds: 'The signature on the story holds: nothing that it was given on changes.',
  void: 'The signature on the story will be void: one of its overrides depends on this evidence and will no longer hold.',
};

/** What is sealed, and for whom it is gone. */
export function willBeSealed({ hasFile, captures, signature }: SealedAlong): string[] {
  return [
    'What it says now and said before is sealed. Those named go on reading it; for everybody else it is no longer there.',
    'What the trail told of it is sealed with it. The lines stay, with who and when; what they said is read by those named.',
    ...(hasFile ? ['Its file is sealed, and the file as it came is destroyed.'] : []),
    ...(captures > 0
      ? [
          `${count(captures, 'The capture of its page is', 'captures of its page are')} sealed too, as the bytes that came.`,
        ]
      : []),
    ...(signature === null ? [] : [SIGNATURE[signature]]),
  ];
}

/** What stays in the clear. */
export function staysOpen({ source, copies }: LeftOpen): string[] {
  return [
    'Backups made before keep it in the clear. Who has read it knows it.',
    'What people wrote about it in findings, notes and queries stays as it is.',
    `The source, ${source}, stays among the sources of the desk.`,
    ...(copies > 0
      ? [
          `${count(copies, 'One claim of another story rests', 'claims of other stories rest')} on a copy of it. Copies are not sealed: make them confidential there.`,
        ]
      : []),
  ];
}

const CHANGED = 'Something confidential changed.';
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Why a signature was voided, where it named one of these as the source of evidence: as it is said of what is confidential. */
export function withoutSource(why: string, sources: readonly string[]): string {
  const named = sources.map(escaped).join('|');
  const told = new RegExp(
    `Claims? [\\da-z, ]+: (?:the )?evidence from (?:${named}) was (?:attached|corrected)\\.`,
    'g',
  );
  if (named === '' || !told.test(why)) return why;
  const rest = why.replace(told, '').replaceAll(CHANGED, '').replace(/\s+/g, ' ').trim();
  return rest === '' ? CHANGED : `${rest} ${CHANGED}`;
}
