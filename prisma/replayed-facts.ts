import type { JudgedEvidence } from '@/domain/judgement';

/** What the trail tells of a piece of evidence, as the rules use it. */
export type Facts = JudgedEvidence & { excerpt: string };

/** The hash of a file is one of the facts that the rules use. */
export function factsTold(record: unknown): Facts {
  const facts = record as Facts & { file?: { sha256: string } };
  return { ...facts, fileHash: facts.file?.sha256 ?? null };
}
