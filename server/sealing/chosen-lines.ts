import { kindOfType } from '@/domain/trail-kinds';
import type { Tx } from '../database';
import type { TrailFilter } from '../queries/trail-rows';
import type { InnerLine } from './sealed-line';

interface Inner {
  type: string;
  actor: string;
  payload: { number?: unknown; numbers?: unknown };
}

/** The sealed lines that a reader may see, and which of them they look for: nothing outside of them is searched. */
export interface SealedChoice {
  /** All that the reader may see: what stands in the clear of these says neither type nor actor nor claim. */
  opened: number[];
  chosen: number[];
  /** The true types of those by this person and on this claim, of whatever kind. */
  types: string[];
}

const isOnClaim = (text: string, { payload }: Inner, claim: { id: string; number: number }) =>
  text.includes(JSON.stringify(claim.id)) ||
  payload.number === claim.number ||
  (Array.isArray(payload.numbers) && payload.numbers.includes(claim.number));

/** Looks through what was opened, in memory: by person, claim and kind as the clear lines are looked through. */
export async function chosenLines(
  tx: Tx,
  opened: ReadonlyMap<number, InnerLine>,
  { person, claim, kind }: TrailFilter,
): Promise<SealedChoice> {
  const known = claim && opened.size > 0 ? await tx.claim.findUnique({ where: { id: claim } }) : null;
  const found = [...opened].flatMap(([seq, { payload: text }]) => {
    const inner = JSON.parse(text) as Inner;
    if (person && inner.actor !== `person:${person}`) return [];
    if (claim && !(known && isOnClaim(text, inner, known))) return [];
    return [{ seq, type: inner.type }];
  });
  return {
    opened: [...opened.keys()],
    chosen: found.filter(({ type }) => !kind || kindOfType(type) === kind).map(({ seq }) => seq),
    types: found.map(({ type }) => type),
  };
}
