import { z } from 'zod';
import { type CorrectionRecord, decidedAlready, oneLine, replacementInput } from './correction';
import { invalid, type Refused, refuse } from './refusal';
import { overlapOf, summaryOf } from './sentences/corrections';
import { id, revision } from './text-input';
import type { Decision, TrailEvent } from './trail-event';
import { decideVersion, type NextVersion, summaryInput, type VersionChange } from './version';

const MOST_AT_ONCE = 200;

export const correctionsDecisionInput = z.object({
  story: id,
  /** The number of the version that was seen. */
  base: z.number({ error: 'Say which version you saw.' }).int().min(1),
  decisions: z
    .array(z.object({ correction: id, revision, replacement: replacementInput.optional() }))
    .min(1, { error: 'Tick the corrections to accept.' })
    .max(MOST_AT_ONCE, { error: `At most ${MOST_AT_ONCE} corrections are accepted at once.` }),
  summary: summaryInput,
});

/** What is asked to be accepted; `replacement` where other words than the proposed ones are to stand. */
export interface AskedAcceptance {
  correction: string;
  revision: number;
  replacement?: string | undefined;
}

/** A stretch of version.text, in UTF-16 code units; `end` exclusive. */
interface Range {
  start: number;
  end: number;
}

export interface AcceptedCorrection extends Range {
  correction: CorrectionRecord;
  replacement: string;
}

export interface TextEdit extends Range {
  replacement: string;
}

/** One that was asked for, where it stands now; or why it cannot be accepted. */
function acceptOne(
  asked: AskedAcceptance,
  at: number,
  corrections: ReadonlyMap<string, CorrectionRecord>,
): AcceptedCorrection | Refused {
  const correction = corrections.get(asked.correction);
  if (!correction) return invalid({ [`decisions.${at}.correction`]: 'This story has no such correction.' });
  const stopped = decidedAlready(correction, asked.revision);
  if (stopped) return stopped;
  if (!correction.stands.ok) return refuse('stale', `Claim ${correction.number}: ${correction.stands.why}`);
  const replacement = oneLine(asked.replacement ?? correction.replacement);
  if (replacement === correction.words)
    return invalid({
      [`decisions.${at}.replacement`]: `Claim ${correction.number}: these are the words that stand there already. Decline the correction instead.`,
    });
  const { start, end } = correction.stands;
  return { correction, start, end, replacement };
}

const sameEdit = (one: TextEdit, other: TextEdit) =>
  one.start === other.start && one.end === other.end && one.replacement === other.replacement;

/** Those that would replace the same words with others, by the correction's id: with which, and the sentence that says so. */
export function clashesAmong(corrections: readonly CorrectionRecord[]): Map<string, { with: string; why: string }[]> {
  const standing = corrections.flatMap((correction) =>
    correction.stands.ok ? [{ correction, ...correction.stands, replacement: correction.replacement }] : [],
  );
  const clashes = new Map<string, { with: string; why: string }[]>();
  for (const one of standing) {
    const met = standing.filter(
      (other) => other !== one && other.start < one.end && one.start < other.end && !sameEdit(one, other),
    );
    const told = met.map((other) => ({ with: other.correction.id, why: overlapOf(one.correction, other.correction) }));
    clashes.set(one.correction.id, told);
  }
  return clashes;
}

function overlapAmong(accepted: readonly AcceptedCorrection[]): Refused | null {
  const inOrder = [...accepted].sort((one, other) => one.start - other.start || one.end - other.end);
  for (const [at, one] of inOrder.entries()) {
    const met = inOrder.slice(at + 1).find((other) => other.start < one.end && !sameEdit(one, other));
    if (met) return refuse('invalid', overlapOf(one.correction, met.correction));
  }
  return null;
}

/** The corrections that are asked for, each where it stands now; or which cannot be accepted, and why. */
export function acceptedOf(
  asked: readonly AskedAcceptance[],
  corrections: readonly CorrectionRecord[],
): AcceptedCorrection[] | Refused {
  const byId = new Map(corrections.map((one) => [one.id, one]));
  const accepted: AcceptedCorrection[] = [];
  for (const [at, one] of asked.entries()) {
    if (asked.findIndex((other) => other.correction === one.correction) < at)
      return invalid({ [`decisions.${at}.correction`]: 'This correction is named twice.' });
    const found = acceptOne(one, at, byId);
    if ('ok' in found) return found;
    accepted.push(found);
  }
  return overlapAmong(accepted) ?? accepted;
}

const isSpace = (text: string, at: number) => /^[ \u00a0]$/.test(text[at] ?? '');
const endsLine = (text: string, at: number) => at >= text.length || /^[\n.,;:!?)\]”’]$/.test(text[at] ?? '');
const beginsLine = (text: string, at: number) => at <= 0 || text[at - 1] === '\n';

/** Words that are taken out take one of the two spaces beside them along. */
function withSpace(text: string, edit: TextEdit): TextEdit {
  const { start, end, replacement } = edit;
  if (replacement !== '') return edit;
  if (isSpace(text, end) && (isSpace(text, start - 1) || beginsLine(text, start))) return { ...edit, end: end + 1 };
  return isSpace(text, start - 1) && endsLine(text, end) ? { ...edit, start: start - 1 } : edit;
}

/** The accepted corrections as stretches of the text to replace, in order, none twice and none in another. */
export function editsOf(text: string, accepted: readonly AcceptedCorrection[]): TextEdit[] {
  const edits: TextEdit[] = [];
  const inOrder = [...accepted].sort((one, other) => one.start - other.start || one.end - other.end);
  for (const one of inOrder) {
    const { start, end, replacement } = withSpace(text, one);
    const before = edits.at(-1);
    if (before && start < before.end && one.start < before.end) continue;
    edits.push({ start: Math.max(start, before?.end ?? 0), end, replacement });
  }
  return edits;
}

/** Where a stretch stands once the edits are made; null where one of its ends falls inside of what is replaced. */
export function rangeAfter(edits: readonly TextEdit[], range: Range): Range | null {
  let [start, end] = [range.start, range.end];
  for (const edit of edits) {
    const grown = edit.replacement.length - (edit.end - edit.start);
    if (edit.end <= range.start) start += grown;
    if (edit.end <= range.end && edit.start >= range.start) end += grown;
    else if (edit.end <= range.start) end += grown;
    else if (edit.start < range.end) return null;
  }
  return start < end ? { start, end } : null;
}

/** Where the replacement of an accepted correction stands once the edits are made; where nothing does, an empty stretch. */
export function madeAt(edits: readonly TextEdit[], one: AcceptedCorrection): Range {
  const shifts = edits.filter((edit) => edit.end <= one.start);
  const start = shifts.reduce((at, edit) => at + edit.replacement.length - (edit.end - edit.start), one.start);
  return { start, end: start + one.replacement.length };
}

/** Whether what was prepared is what is decided on: the same corrections with the same words at the same places. */
export const sameAcceptance = (before: readonly AcceptedCorrection[], now: readonly AcceptedCorrection[]): boolean =>
  before.length === now.length &&
  now.every((one, at) => {
    const was = before[at];
    return was?.correction.id === one.correction.id && sameEdit(was, one);
  });

/** Why stretches of the text cannot be replaced, where the text itself is in the way. */
export const notReplaceable = (): Refused =>
  refuse(
    'invalid',
    'One of these corrections would run over two paragraphs now. Decline it, and ask for the text to be edited instead.',
  );

const told = ({ correction, replacement }: AcceptedCorrection, version: number, reason: string): TrailEvent => ({
  type: 'correction.decided',
  payload: {
    correction: correction.id,
    claim: correction.claim,
    number: correction.number,
    revision: correction.claimRevision + 1,
    decision: 'accepted',
    words: correction.words,
    replacement,
    ...(replacement !== correction.replacement && { proposed: correction.replacement }),
    reason,
    version,
  },
});

/** What the version is said to be; where nobody wrote anything, what it corrects. */
export const acceptedSummary = (accepted: readonly AcceptedCorrection[], summary: string): string =>
  summary.trim() || summaryOf(accepted.map(({ correction, replacement }) => ({ ...correction, replacement })));

/** The accepted corrections make one version together. */
export function decideAcceptance(
  next: NextVersion,
  accepted: readonly AcceptedCorrection[],
  { summary, reason = '' }: { summary: string; reason?: string },
): Decision<VersionChange> {
  const corrections = accepted.map(({ correction }) => ({ correction: correction.id, claim: correction.claim }));
  const decision = decideVersion(next, { summary: acceptedSummary(accepted, summary), corrections });
  if (!decision.ok) return decision;
  const events = accepted.map((one) => told(one, decision.change.number, reason));
  return { ...decision, events: [...decision.events, ...events] };
}
