import type { ClaimView, Directory } from '../views';
import type { ClaimChanged } from '../views-claim-since';
import { FINDING_WORDS, KIND_WORDS, RISK_WORDS } from './words';

const newOnes = <T extends { id: string }>(before: readonly T[], after: readonly T[]) =>
  after.filter((one) => !before.some((old) => old.id === one.id));

const spansOf = (claim: ClaimView) => claim.spans.map((span) => `${span.start} ${span.exact}`).join('\n');

/** What happened to a claim between two looks at it, a sentence each. Empty when nothing a reader sees did. */
export function whatChanged(before: ClaimView, after: ClaimView, directory: Directory): string[] {
  const name = (id: string) => directory[id]?.name ?? 'Somebody';
  const sentences: string[] = [];
  if (before.statement !== after.statement) sentences.push(`The statement now reads “${after.statement}”.`);
  if (before.kind !== after.kind) sentences.push(`Its kind is now ${KIND_WORDS[after.kind].toLowerCase()}.`);
  if (before.risk !== after.risk) sentences.push(`It is now of ${RISK_WORDS[after.risk].toLowerCase()}.`);
  if (spansOf(before) !== spansOf(after)) sentences.push('Its places in the text changed.');
  for (const one of newOnes(before.evidence, after.evidence)) {
    sentences.push(`${name(one.createdBy)} attached evidence from ${one.source}.`);
  }
  const corrected = after.evidence.filter((one) =>
    before.evidence.some((old) => old.id === one.id && old.revision < one.revision),
  );
  for (const one of corrected) {
    sentences.push(`${name(one.before.at(-1)?.replacedBy ?? '')} corrected the evidence from ${one.source}.`);
  }
  for (const check of newOnes(before.checks, after.checks)) {
    const found = check.finding === null ? 'checked it' : `recorded “${FINDING_WORDS[check.finding].toLowerCase()}”`;
    sentences.push(`${name(check.by)} ${check.ruling ? `ruled on the dispute and ${found}` : found}.`);
  }
  if (before.assignee !== after.assignee) {
    sentences.push(after.assignee ? `It is now with ${name(after.assignee)}.` : 'It is nobody’s now.');
  }
  return sentences;
}

/** "Ines Maroto changed claim 4: its risk is now high (14:20)." */
export const changeSentence = ({ by, sentence }: ClaimChanged, when: string): string => `${by} ${sentence} (${when}).`;
