import { ok, type Result, refuse } from '@/domain/refusal';
import { TEXT_FILE } from '@/domain/sentences/text-file';
import { readBytes } from '@/ui/call';

/** The bytes of a file, wherever it is, in parts: a viewer reads no more than it shows. */
export interface FileBytes {
  size: number;
  /** From one place to before another. */
  read: (from: number, to: number) => Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** Of a piece of evidence: over its authenticated address, as an attachment that no browser runs. */
export const bytesOfEvidence = (id: string, size: number): FileBytes => ({
  size,
  read: (from, to) => readBytes(`/evidence/${id}/file`, from, to),
});

/** Of a file that was chosen on this page. */
export const bytesOfFile = (file: File): FileBytes => ({
  size: file.size,
  read: async (from, to) => {
    try {
      return ok(new Uint8Array(await file.slice(from, to).arrayBuffer()));
    } catch {
      return refuse('invalid', TEXT_FILE.gone(file.name));
    }
  },
});
