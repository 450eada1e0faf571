import { notNamedOnSource } from './confidential-source';
import { invalid, type Refused } from './refusal';
import { CONFIDENTIAL_SOURCE_REFUSED as SAY } from './sentences/confidential-sources';

/** A confidential source as evidence names it: what it is called, and who is named on it. */
export interface SourceOfEvidence {
  id: string;
  name: string;
  named: readonly string[];
}

const nameIn = (known: readonly { id: string; name: string }[]) => (person: string) =>
  known.find((one) => one.id === person)?.name ?? 'Somebody';

/**
 * Why this evidence cannot come from the confidential source that was asked for. `found`: null for one that is not there,
 * or that the actor is not named on. All who see the evidence (`people`) are named on its source.
 */
export function sourceFault(
  asked: string | null | undefined,
  found: SourceOfEvidence | null,
  people: readonly string[],
  known: readonly { id: string; name: string }[],
): Refused | null {
  if (!asked) return null;
  if (!found) return invalid({ source: SAY.none });
  const others = notNamedOnSource(people, found, nameIn(known));
  return others === null ? null : invalid({ people: others });
}

/** Which confidential source corrected evidence comes from, where none was asked for: a source in other words is none. */
export const sourceAfterCorrection = (
  before: { facts: { source: string }; confidentialSource?: string | null | undefined },
  after: { source: string },
): string | null => (after.source === before.facts.source ? (before.confidentialSource ?? null) : null);
