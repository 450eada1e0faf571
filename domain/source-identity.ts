import { z } from 'zod';
import type { Actor, Given } from './given';
import { invalid } from './refusal';
import { SOURCE_REFUSED as SAY } from './sentences/sources';
import { type SourceAt, type SourceChange, sourceAfter, staleSource, withSource } from './source';
import { effectsOf } from './source-facts';
import { id, revision } from './text-input';
import { type Decision, decided } from './trail-event';

export const sourceKnowledgeInput = z.object({ source: id, revision, known: z.boolean() });

/** An editor says that they know who an anonymous source is, or takes that back. */
export function decideSourceKnowledge(
  actor: Actor,
  { source, sources, pieces }: SourceAt,
  input: z.infer<typeof sourceKnowledgeInput>,
  given: Given,
): Decision<SourceChange> {
  if (input.revision !== source.revision) return staleSource();
  if (input.known && source.terms !== 'anonymous') return invalid({ known: SAY.notAnonymous });
  if (input.known ? source.knownBy === actor.id : source.knownBy === null) return invalid({ known: SAY.knownAlready });
  const knows = input.known ? { knownBy: actor.id, knownAt: given.now } : { knownBy: null, knownAt: null };
  const after = sourceAfter(source, knows, given);
  const effects = effectsOf(pieces, sources, withSource(sources, after));
  const { id: which, revision: now, recordHash } = after;
  return decided(
    { before: source, after, effects },
    { type: 'source.known', payload: { source: which, revision: now, known: input.known, recordHash } },
  );
}
