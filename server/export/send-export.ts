import { type Refusal, refuse } from '@/domain/refusal';
import type { Caller } from '../caller';
import { view } from '../gate';
import { bytesHeaders } from '../http/file-answer';
import { problem } from '../http/problem';
import { exportInto, type WriteForm } from './export-into';
import type { Exported } from './exported';
import { takePlace } from './places';
import { Spool } from './spool';

/** One form: how it is written, and as what it is sent and saved. */
export interface Form {
  type: string;
  ending: string;
  write: WriteForm;
}

const changed = (): Refusal =>
  refuse('busy', 'The text changed at this very moment, so nothing was exported. Try again.', { retryAfter: 1 })
    .refusal;

/** Writes in the background what the answer reads; tells what was refused before anything was written. */
async function writeOut(exported: Exported, form: Form, caller: Caller, spool: Spool): Promise<Refusal | null> {
  const leave = await takePlace();
  try {
    const done = await view(exportInto(exported, form.write, spool), { story: exported.story }, caller);
    const refusal = done.ok ? (done.value === 'changed' ? changed() : null) : done.refusal;
    await (refusal ? spool.fail(new Error(refusal.code)) : spool.end());
    return refusal;
  } catch (error) {
    await spool.fail(error);
    throw error;
  } finally {
    leave();
  }
}

/**
 * Sends a story in a form. It begins with the first claims read, and goes on at the pace of whoever takes it; the database
 * is read at its own. What fails on the way breaks the connection off, so that no half of a file looks whole.
 */
export async function sendExport(exported: Exported, form: Form, caller: Caller): Promise<Response> {
  const spool = await Spool.open();
  const body = spool.stream();
  const written = writeOut(exported, form, caller, spool);
  // Once the answer has begun, its reader is told by the broken stream.
  written.catch(() => {});
  const refusal = await Promise.race([spool.begun.then(() => null), written]).catch(async (error) => {
    await body.cancel();
    throw error;
  });
  if (refusal) {
    await body.cancel();
    return problem(refusal);
  }
  const name = `${exported.slug}-version-${exported.version}.${form.ending}`;
  return new Response(body, { headers: bytesHeaders({ type: form.type, name }) });
}
