import type { Json } from '@/domain/canonical-json';
import { trailSentence } from '@/domain/sentences/trail';
import type { Directory } from '@/domain/views';
import type { TrailLineView } from '@/domain/views-desk';
import type { TrailRow } from './trail-rows';

/** What an entry holds. Text that is no JSON was not written by this program: it is given as it lies there. */
export function payloadOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

const PERSON = 'person:';

function actorName(actor: string, known: Directory): string {
  if (actor.startsWith(PERSON)) return known[actor.slice(PERSON.length)]?.name ?? 'Somebody';
  return actor === 'withheld' ? 'Somebody' : 'Stet';
}

/** A field of a payload whose form nobody vouches for. */
const fieldOf = (payload: unknown, name: string): unknown =>
  typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>)[name] : undefined;

/** Whether the entry tells of a check that this reader may not see yet. */
export function isHiddenLine(type: string, payload: unknown, hidden: ReadonlySet<string>): boolean {
  const check = fieldOf(payload, 'check');
  return type === 'check.recorded' && typeof check === 'string' && hidden.has(check);
}

/** An entry as a person reads it; `ofClaim`: in the trail of that claim alone. `checks`: those they may not see yet. */
export function lineView(
  row: TrailRow,
  known: Directory,
  checks: ReadonlySet<string>,
  ofClaim?: string,
): TrailLineView {
  const payload = row.payload === null ? null : payloadOf(row.payload);
  const claim = fieldOf(payload, 'claim');
  const hidden = isHiddenLine(row.type, payload, checks);
  const signOff = row.type.startsWith('sign-off.') ? fieldOf(payload, 'signOff') : null;
  return {
    seq: row.seq,
    at: row.at,
    actor: actorName(row.actor, known),
    type: row.type,
    sentence: trailSentence(row.type, payload, known, { hidden, claim: ofClaim }),
    claim: typeof claim === 'string' ? claim : null,
    signOff: typeof signOff === 'string' ? signOff : null,
    hash: row.hash,
  };
}
