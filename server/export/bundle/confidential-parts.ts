import { canonicalJson, type Json } from '@/domain/canonical-json';
import type { Confidential, KeptBytes } from '@/domain/confidential-evidence';
import { type Result, refuse } from '@/domain/refusal';
import { BUNDLE_FAULT } from '@/domain/sentences/bundle';
import { fileStore } from '../../files/file-store';
import { storeFault } from '../../files/store-fault';
import { openFrom, SealBroken } from '../../sealing/sealed-bytes';
import { heldPart, type Part } from './sink';
import { readPart } from './stored-part';

/** Bytes of confidential evidence whose opening is in the trail, by the evidence and which part of it they are. */
export type OpenedFiles = ReadonlyMap<string, readonly KeptBytes[]>;

/** A piece as it stands in the bundle; how it lies sealed in this desk's store is nobody's business. */
const told = ({ id, revision, recordHash, content, named, claims }: Confidential, files: object[]) => {
  const { kept: _, facts, salt, owner, at, before, sourceFacts, attachedBy } = content;
  return {
    ...{ id, revision, recordHash, salt, ...facts, owner, at, before, files },
    ...{ named, claims: claims.map((claim) => claim.id) },
    sourceFacts: sourceFacts ?? null,
    attachedBy: attachedBy ?? null,
  };
};

async function openedPart(id: string, kept: KeptBytes): Promise<Result<Part>> {
  const path = `confidential/${id}/${kept.part}`;
  try {
    const part = await readPart(path, () => openFrom(fileStore(), kept), null);
    return 'ok' in part ? part : { ok: true, value: part };
  } catch (error) {
    return error instanceof SealBroken ? refuse('busy', BUNDLE_FAULT.altered(path)) : storeFault(error);
  }
}

/** What is confidential in a bundle: what the evidence says, and its bytes as they were before they were sealed. */
export async function confidentialParts(pieces: readonly Confidential[], opened: OpenedFiles): Promise<Result<Part[]>> {
  if (pieces.length === 0) return { ok: true, value: [] };
  const parts: Part[] = [];
  const list = [];
  for (const piece of pieces) {
    const files = [];
    for (const kept of opened.get(piece.id) ?? []) {
      const part = await openedPart(piece.id, kept);
      if (!part.ok) return part;
      const { size, sha256 } = part.value;
      files.push({ part: kept.part, name: kept.name, type: kept.type, size, sha256 });
      parts.push(part.value);
    }
    if (piece.content.facts.file && !files.some(({ part }) => part === 'original'))
      return refuse('busy', BUNDLE_FAULT.missing(`confidential/${piece.id}/original`), { retryAfter: 60 });
    list.push(told(piece, files));
  }
  const said = Buffer.from(canonicalJson(JSON.parse(JSON.stringify(list)) as Json), 'utf8');
  return { ok: true, value: [heldPart('confidential.json', said), ...parts] };
}
