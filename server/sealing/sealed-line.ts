import { canonicalJson, type Json } from '@/domain/canonical-json';
import type { TrailEvent } from '@/domain/trail-event';
import { open, seal } from './seal';

export const placeOfLine = (chain: string, seq: number) => ['trail', chain, `${seq}`];

/** What is hashed of an entry about something confidential: the true type and actor beside what it tells. */
export const innerOf = (event: TrailEvent, actor: string): string =>
  canonicalJson({ type: event.type, actor, payload: event.payload } as unknown as Json);

export interface InnerLine {
  salt: string;
  payload: string;
}

/** Salt and payload together: with the salt alone guesses could be tried against the entry's hash. */
export const sealLine = (chain: string, seq: number, { salt, payload }: InnerLine): string =>
  seal(JSON.stringify({ salt, payload }), placeOfLine(chain, seq));

export const openLine = (chain: string, seq: number, sealed: string): InnerLine =>
  JSON.parse(open(sealed, placeOfLine(chain, seq))) as InnerLine;
