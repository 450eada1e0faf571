import type { Tx } from '../database';

/**
 * The ordinary rows of a piece that is sealed by now. The database lets them go for that reason alone (see the triggers of the
 * migration `sealed_later`).
 */
export async function destroyRows(tx: Tx, evidence: string): Promise<void> {
  const captures = await tx.capture.findMany({ where: { evidenceId: evidence }, select: { id: true } });
  const about = captures.map((one) => one.id);
  await tx.job.deleteMany({ where: { about: { in: about } } });
  await tx.capturedPage.deleteMany({ where: { captureId: { in: about } } });
  await tx.capture.deleteMany({ where: { evidenceId: evidence } });
  await tx.evidenceWording.deleteMany({ where: { evidenceId: evidence } });
  await tx.claimEvidence.deleteMany({ where: { evidenceId: evidence } });
  const { fileId } = await tx.evidence.delete({ where: { id: evidence }, select: { fileId: true } });
  if (fileId !== null) await tx.file.deleteMany({ where: { id: fileId, evidence: { none: {} } } });
}

/**
 * Answers kept for a repeated Idempotency-Key that tell of it, or hold its words: asked again, there is none. The hash of what
 * was sent goes too: guesses could be tried against it.
 */
export async function forgetAnswers(tx: Tx, evidence: string, words: readonly string[]): Promise<void> {
  const said = [evidence, ...words.filter((one) => one !== '')].map((one) => JSON.stringify(one).slice(1, -1));
  await tx.$executeRaw`
    UPDATE idempotency_key SET answer = '', body_hash = '' WHERE EXISTS (
      SELECT 1 FROM unnest(${said}::text[]) AS s(words) WHERE strpos(answer, s.words) > 0)`;
}
