import type { Json } from '@/domain/canonical-json';
import { trailSentence } from '@/domain/sentences/trail';
import { SEALED_TYPE } from '@/domain/trail-entry';
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

/** What an entry tells; of a sealed one that the reader may see, what is inside. */
function innerOf(row: TrailRow): { type: string; actor: string; payload: Json | null } {
  const payload = row.payload === null ? null : payloadOf(row.payload);
  if (row.type !== SEALED_TYPE || payload === null) return { type: row.type, actor: row.actor, payload };
  const [type, actor] = [fieldOf(payload, 'type'), fieldOf(payload, 'actor')];
  return { type: `${type}`, actor: `${actor}`, payload: fieldOf(payload, 'payload') as Json };
}

/** An entry as a person reads it; `ofClaim`: in the trail of that claim alone. `checks`: those they may not see yet. */
export function lineView(
  row: TrailRow,
  known: Directory,
  checks: ReadonlySet<string>,
  ofClaim?: string,
): TrailLineView {
  const { type, actor, payload } = innerOf(row);
  const claim = fieldOf(payload, 'claim');
  const hidden = isHiddenLine(type, payload, checks);
  // Nobody has asked to read what is confidential: a trail is a page, and reading it is no act.
  const discreet = row.isSealed === true;
  const signOff = type.startsWith('sign-off.') ? fieldOf(payload, 'signOff') : null;
  return {
    seq: row.seq,
    at: row.at,
    actor: actorName(actor, known),
    type: row.type,
    sentence: trailSentence(type, payload, known, { hidden, claim: ofClaim, discreet }),
    claim: typeof claim === 'string' ? claim : null,
    signOff: typeof signOff === 'string' ? signOff : null,
    hash: row.hash,
  };
}
