import type { SeenView, SpanView } from './views';

/** Words as a check saw them, and as they stand now: '' where there was, or is, no such place. */
export interface CheckedWords {
  /** The span's id, or `statement`. */
  of: string;
  before: string;
  after: string;
}

/**
 * What of a claim reads otherwise than it did for a check's maker: its places first, then the statement. A change of
 * spacing or quotation marks is shown too, although it asks for no recheck (design: the rules of the desk).
 */
export function wordsSince(
  seen: SeenView,
  claim: { statement: string; spans: readonly Pick<SpanView, 'id' | 'exact' | 'state'>[] },
): CheckedWords[] {
  const now = new Map(claim.spans.map((span) => [span.id, span.state === 'lost' ? '' : span.exact]));
  const then = new Map(seen.spans.map((span) => [span.id, span.exact]));
  const ids = [...new Set([...then.keys(), ...now.keys()])];
  const words = ids.map((id) => ({ of: id, before: then.get(id) ?? '', after: now.get(id) ?? '' }));
  const statement = { of: 'statement', before: seen.statement, after: claim.statement };
  return [...words, statement].filter((one) => one.before !== one.after);
}
