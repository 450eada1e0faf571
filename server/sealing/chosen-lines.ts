import { SEALED_TYPE } from '@/domain/trail-entry';
import { kindOfType } from '@/domain/trail-kinds';
import type { Tx } from '../database';
import type { TrailFilter } from '../queries/trail-rows';
import type { OpenedLine } from './opened-lines';

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

/** Of an entry that was sealed when it was made, type and actor are within; of one that was sealed later, beside it. */
function innerOf({ type, actor, payload }: OpenedLine): Inner {
  const told = JSON.parse(payload) as Inner['payload'];
  return type === SEALED_TYPE ? (told as unknown as Inner) : { type, actor, payload: told };
}

const isOnClaim = (text: string, { payload }: Inner, claim: { id: string; number: number }) =>
  text.includes(JSON.stringify(claim.id)) ||
  payload.number === claim.number ||
  (Array.isArray(payload.numbers) && payload.numbers.includes(claim.number));

/** Looks through what was opened, in memory: by person, claim and kind as the clear lines are looked through. */
export async function chosenLines(
  tx: Tx,
  opened: ReadonlyMap<number, OpenedLine>,
  { person, claim, kind }: TrailFilter,
): Promise<SealedChoice> {
  const known = claim && opened.size > 0 ? await tx.claim.findUnique({ where: { id: claim } }) : null;
  const found = [...opened].flatMap(([seq, line]) => {
    const inner = innerOf(line);
    if (person && inner.actor !== `person:${person}`) return [];
    if (claim && !(known && isOnClaim(line.payload, inner, known))) return [];
    return [{ seq, type: inner.type }];
  });
  return {
    opened: [...opened.keys()],
    chosen: found.filter(({ type }) => !kind || kindOfType(type) === kind).map(({ seq }) => seq),
    types: found.map(({ type }) => type),
  };
}
