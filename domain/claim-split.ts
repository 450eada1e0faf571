import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import {
  type ClaimRecord,
  firstWords,
  isLost,
  place,
  type SpanRecord,
  spanInputs,
  staleClaim,
  statementInput,
  told,
  withLost,
} from './claim';
import { type Removable, removalRefusal } from './claim-removal';
import type { Actor, Given } from './given';
import { invalid, type Refused } from './refusal';
import { id, revision } from './text-input';
import { type Decision, decided, type TrailEvent } from './trail-event';
import { KINDS, RISKS } from './vocabulary';

const MOST_PARTS = 20;

const partInput = z.object({
  statement: statementInput.optional(),
  kind: z.enum(KINDS).optional(),
  risk: z.enum(RISKS).optional(),
  spans: spanInputs,
});
type PartInput = z.infer<typeof partInput>;

export const claimSplitInput = z.object({
  claim: id,
  revision,
  parts: z
    .array(partInput)
    .min(2, { error: 'A claim is split into two parts or more.' })
    .max(MOST_PARTS, { error: `A claim is split into ${MOST_PARTS} parts at most.` }),
});

/** The claim as its first part, and the claims that came from it. */
export interface SplitClaim {
  claim: ClaimRecord;
  parts: ClaimRecord[];
}

type Placed = { input: PartInput; spans: SpanRecord[] };

function placeParts(text: string, claim: ClaimRecord, parts: readonly PartInput[], given: Given): Placed[] | Refused {
  const placed: Placed[] = [];
  for (const [at, input] of parts.entries()) {
    // A place keeps its id where the claim goes on; the others are new claims, and so are their places.
    const spans = place(text, input.spans, at === 0 ? claim.spans : [], given, `parts.${at}.spans`);
    if (!Array.isArray(spans)) return spans;
    placed.push({ input, spans });
  }
  return placed;
}

const placesOf = (spans: readonly SpanRecord[]) =>
  canonicalJson(spans.filter((span) => !isLost(span)).map(({ exact, start }) => ({ exact, start })));

/** What the claim itself says from now on: its own statement, as long as it stands where it stood. */
function firstPart(claim: ClaimRecord, { input, spans }: Placed): ClaimRecord {
  const kept = placesOf(spans) === placesOf(claim.spans) ? claim.statement : firstWords(spans);
  return {
    ...claim,
    statement: input.statement ?? kept,
    kind: input.kind ?? claim.kind,
    risk: input.risk ?? claim.risk,
    spans: withLost(spans, claim.spans),
    revision: claim.revision + 1,
  };
}

const partOf = (claim: ClaimRecord, { input, spans }: Placed, number: number, given: Given): ClaimRecord => ({
  id: given.newId(),
  number,
  revision: 1,
  statement: input.statement ?? firstWords(spans),
  kind: input.kind ?? claim.kind,
  risk: input.risk ?? claim.risk,
  assignee: claim.assignee,
  spans,
});

/** Two parts that say the same of the same words are one claim. */
function twin(parts: readonly ClaimRecord[]): number {
  const said = parts.map((part) => `${placesOf(part.spans)} ${part.statement}`);
  return said.findIndex((one, at) => said.indexOf(one) < at);
}

/**
 * One claim that says several things becomes several: it goes on as the first part, with number, evidence and threads; the
 * others are new claims with the same evidence and assignee. No check is carried over.
 */
export function decideSplit(
  actor: Actor,
  claim: ClaimRecord & Removable,
  story: { text: string; nextNumber: number },
  input: z.infer<typeof claimSplitInput>,
  given: Given,
): Decision<SplitClaim> {
  if (claim.revision !== input.revision) return staleClaim(claim);
  const stopped = removalRefusal(actor, claim);
  if (stopped) return stopped;
  const placed = placeParts(story.text, claim, input.parts, given);
  if (!Array.isArray(placed)) return placed;
  const [first, ...others] = placed as [Placed, ...Placed[]];
  const after = firstPart(claim, first);
  const parts = others.map((part, at) => partOf(claim, part, story.nextNumber + at, given));
  const same = twin([after, ...parts]);
  if (same !== -1)
    return invalid({
      [`parts.${same}.statement`]: `Part ${same + 1} says the same of the same words as another. Give it other words, or say what it states.`,
    });
  const made = parts.map((part): TrailEvent => {
    const payload = { claim: part.id, number: part.number, ...told(part), splitFrom: claim.id };
    return { type: 'claim.made', payload };
  });
  const { id: split, number, revision: now } = after;
  const payload = {
    claim: split,
    number,
    revision: now,
    before: told(claim),
    after: told(after),
    parts: parts.map((part) => part.number),
  };
  return decided({ claim: after, parts }, { type: 'claim.split', payload }, ...made);
}
