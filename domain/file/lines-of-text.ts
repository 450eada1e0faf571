import type { Lines } from './place-in-file';

/** How much of a text file is read here, in bytes; its beginning. */
export const MOST_READ = 2_000_000;

/**
 * The lines of a text, however the system that wrote it ends them. Of one that was cut off, the last line may be half and is
 * left out, unless it is the only one.
 */
export function linesOfText(text: string, isCut: boolean): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if ((isCut || lines.at(-1) === '') && lines.length > 1) lines.pop();
  return lines;
}

/** The lines that a person asks for by figures, within what there is and the right way round. */
export function linesAsked(first: number, last: number, count: number): Lines {
  const within = (line: number) => Math.min(count, Math.max(1, Math.floor(line) || 1));
  const [one, other] = [within(first), within(last)];
  return { first: Math.min(one, other), last: Math.max(one, other) };
}
