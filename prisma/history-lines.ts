import { SEALED_TYPE } from '@/domain/trail-entry';
import type { FullLine } from '@/server/queries/trail-lines';
import { TOGETHER } from './history-acts';
import { openedLine } from './replay-trail';

/** The event that a command leaves once, whatever else it writes. */
export const LEAVES: Record<string, string> = {
  'check.recorded': 'record-check',
  'ruling.given': 'give-ruling',
  'claim.changed': 'change-claim',
  'evidence.attached': 'attach-evidence',
  'evidence.corrected': 'correct-evidence',
  'claim.split': 'split-claim',
  'claim.merged': 'merge-claims',
  'version.committed': 'commit-version',
  'correction.proposed': 'propose-correction',
  'correction.decided': 'decide-correction',
  'context.ticked': 'tick-context',
  'span.reattached': 'reattach-span',
  'span.cut': 'cut-span',
  'claim.reopened': 'reopen-claim',
  'query.asked': 'ask-query',
  'query.answered': 'answer-query',
  'query.redirected': 'redirect-query',
  'query.closed': 'close-query',
  'note.written': 'write-claim-note',
  'sign-off.given': 'sign-off-story',
  'sign-off.withdrawn': 'withdraw-sign-off',
  'override.withdrawn': 'withdraw-override',
  'rules.changed': 'change-house-rules',
  'capture.asked': 'ask-capture',
  'capture.made': 'end-capture',
  'capture.failed': 'end-capture',
  'stamp.given': 'end-stamp',
  'stamp.failed': 'end-stamp',
};

/** The same, of what was done in confidence. */
export const LEAVES_SEALED: Record<string, string> = {
  'evidence.attached': 'attach-confidential',
  'evidence.corrected': 'correct-confidential',
  'evidence.used': 'use-confidential',
  'evidence.detached': 'detach-confidential',
  'evidence.sealed': 'seal-evidence',
  'privileged.written': 'write-privileged',
};

/** The command that left a line; none for what another line of the same transaction tells already. */
export function leftBy(line: FullLine, together: ReadonlySet<unknown>): string | undefined {
  const { type, payload } = line;
  if (type === SEALED_TYPE) return LEAVES_SEALED[openedLine(line).type];
  const told = payload as { corrections?: string[]; decision?: string; version?: number };
  if (type === 'version.committed' && told.corrections?.length)
    return isTogether(told) ? 'accept-corrections' : undefined;
  if (type === 'correction.decided' && together.has(told.version)) return undefined;
  return type === 'correction.decided' && told.decision === 'withdrawn' ? 'withdraw-correction' : LEAVES[type];
}

const isTogether = (told: object) => (told as { summary?: string }).summary === TOGETHER;

/** The numbers of the versions that several corrections made. */
export const madeTogether = (lines: readonly FullLine[]) =>
  new Set(
    lines
      .filter((line) => line.type === 'version.committed' && isTogether(line.payload as object))
      .map((line) => (line.payload as { number: number }).number),
  );
