import type { KeptBytes } from '@/domain/confidential-evidence';
import type { Result } from '@/domain/refusal';
import type { Caller } from '../../caller';
import type { SealedBundle } from '../../commands/make-sealed-bundle';
import { openConfidential } from '../../commands/open-confidential';
import { openConfidentialFile } from '../../commands/open-confidential-file';
import { perform, view } from '../../gate';
import { bytesHeaders } from '../../http/file-answer';
import { problem } from '../../http/problem';
import { sealedBundleParts } from '../../queries/sealed-bundle-parts';
import { confidentialParts } from './confidential-parts';
import { sealed, sealedSize } from './seal-bundle';
import { makeBundle, streamed } from './send-bundle';

/**
 * Each piece and each file of it is read by the act that reads it on the screen, so that the trail says so to those named.
 * What was taken off or made another's since is not opened, and does not go in; where it cannot be told (the story is
 * busy, the database away) there is no bundle.
 */
async function openAll(pieces: SealedBundle['pieces'], caller: Caller): Promise<Result<Map<string, KeptBytes[]>>> {
  const opened = new Map<string, KeptBytes[]>();
  for (const { id, parts } of pieces) {
    const read = await perform(openConfidential, { confidential: id }, caller);
    if (!read.ok && read.refusal.code !== 'not-found') return read;
    if (!read.ok) continue;
    const files: KeptBytes[] = [];
    for (const part of parts) {
      const bytes = await perform(openConfidentialFile, { confidential: id, part }, caller);
      if (bytes.ok) files.push(bytes.value);
      else if (bytes.refusal.code !== 'not-found') return bytes;
    }
    opened.set(id, files);
  }
  return { ok: true, value: opened };
}

/** The bundle with what its maker may read of what is confidential, sealed as it goes out: it lies nowhere in the clear. */
export async function sendSealedBundle({ story, key, pieces }: SealedBundle, caller: Caller): Promise<Response> {
  const opened = await openAll(pieces, caller);
  if (!opened.ok) return problem(opened.refusal);
  const records = [...opened.value.keys()];
  const made = await makeBundle(
    (into) => view(sealedBundleParts, { story, records, into }, caller),
    ({ confidential }) => confidentialParts(confidential, opened.value),
  );
  if (!made.ok) return problem(made.refusal);
  const { name, size, bytes } = made.value;
  const headers = bytesHeaders({ type: 'application/octet-stream', name: `${name}.bundle.sealed` });
  headers.set('content-length', String(sealedSize(size, key)));
  return streamed(made.value, sealed(bytes(), key), headers);
}
