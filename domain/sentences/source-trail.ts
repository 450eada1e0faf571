import type { SourceFacts } from '../source-facts';
import { quoted } from './quoted';

/** "its name, its terms and what it repeats" */
export const listed = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? 'nothing');

const FIELDS: Record<string, string> = {
  name: 'its name',
  kind: 'its kind',
  terms: 'its terms',
  reach: 'how to reach it',
  note: 'the note on it',
  origin: 'what it repeats',
};

export const sourceField = (field: string): string => FIELDS[field] ?? field;

const IDENTITY: Record<NonNullable<SourceFacts['identity']> | 'none', string> = {
  known: 'an editor who did not write the story knows who it is',
  unknown: 'it is anonymous, and no editor who did not write the story knows who it is',
  none: 'it is no longer anonymous',
};

/** What is different about a source, as far as claims rest on it. */
export function sourceChange(before: SourceFacts, after: SourceFacts): string {
  const parts: string[] = [];
  if (before.name !== after.name) parts.push(`${quoted(before.name)} is ${quoted(after.name)} now`);
  if (before.origin !== after.origin)
    parts.push(after.origin === null ? 'it no longer repeats another' : `it repeats ${quoted(after.origin)}`);
  if (before.identity !== after.identity) parts.push(IDENTITY[after.identity ?? 'none']);
  const which = before.name === after.name ? `${quoted(after.name)}, ` : '';
  return `${which}${parts.join('; ')}`;
}
