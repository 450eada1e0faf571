import { notFound, type Result, refuse } from '@/domain/refusal';
import type { Tx } from '../database';

/** A write that says which of its repetitions are the same (HTTP `Idempotency-Key`). */
export interface IdempotentCall {
  caller: string;
  method: string;
  path: string;
  key: string;
  bodyHash: string;
}

const KEPT_HOURS = 24;

/**
 * Takes the key in the transaction of the write itself, so that an answer is kept exactly when the write is. A second call
 * with the same key waits here for the first. With a value: the first answer, to be given again.
 */
export async function claimKey<O>(tx: Tx, call: IdempotentCall, now: string): Promise<Result<{ answer: O } | null>> {
  const where = { caller: call.caller, method: call.method, path: call.path, key: call.key };
  await tx.$executeRaw`DELETE FROM idempotency_key WHERE created_at < ${new Date(now)}::timestamptz - make_interval(hours => ${KEPT_HOURS}::int)
    AND caller = ${call.caller}`;
  const taken = await tx.$executeRaw`
    INSERT INTO idempotency_key (caller, method, path, key, body_hash, answer, created_at)
    VALUES (${call.caller}, ${call.method}, ${call.path}, ${call.key}, ${call.bodyHash}, '', ${new Date(now)})
    ON CONFLICT DO NOTHING`;
  if (taken === 1) return { ok: true, value: null };
  const first = await tx.idempotencyKey.findUniqueOrThrow({ where: { caller_method_path_key: where } });
  // What it told of was made confidential since.
  if (first.answer === '') return notFound();
  if (first.bodyHash !== call.bodyHash)
    return refuse(
      'invalid',
      'This Idempotency-Key was used for something else already. Use a new key for a new call.',
      {
        fields: { 'Idempotency-Key': 'This key was used with another body.' },
      },
    );
  return { ok: true, value: { answer: JSON.parse(first.answer) as O } };
}

export async function keepAnswer(tx: Tx, call: IdempotentCall, answer: unknown): Promise<void> {
  await tx.idempotencyKey.update({
    where: { caller_method_path_key: { caller: call.caller, method: call.method, path: call.path, key: call.key } },
    data: { answer: JSON.stringify(answer) },
  });
}
