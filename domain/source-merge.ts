import { z } from 'zod';
import type { Given } from './given';
import { invalid } from './refusal';
import { SOURCE_REFUSED as SAY } from './sentences/sources';
import { type SourceAt, type SourceChange, type SourceRecord, sourceAfter, staleSource } from './source';
import { effectsOf, type RuledSources } from './source-facts';
import { id, revision } from './text-input';
import { type Decision, decided } from './trail-event';

export const sourceMergeInput = z.object({ source: id, revision, into: id });

export interface SourceMerge extends SourceChange {
  into: string;
  /** What that one repeats afterwards: never itself. */
  origin: string | null;
}

/** What repeated the one repeats the other now; what would repeat itself repeats nothing. */
export function merged(sources: RuledSources, from: string, into: string): RuledSources {
  const turned = (source: string, origin: string | null) => {
    const to = origin === from ? into : origin;
    return to === source ? null : to;
  };
  return new Map([...sources].map(([key, one]) => [key, { ...one, origin: turned(key, one.origin) }]));
}

/**
 * Two sources turn out to be the same: the one is kept and leads to the other, whose facts hold for the evidence of both.
 * `into`: null where there is none of this id; `hidden`: whether stories would be told of it, or of what it repeats, whose
 * readers may not know of those.
 */
export function decideSourceMerge(
  { source, sources, pieces }: SourceAt,
  into: (SourceRecord & { hidden: boolean }) | null,
  input: z.infer<typeof sourceMergeInput>,
  given: Given,
): Decision<SourceMerge> {
  if (input.revision !== source.revision) return staleSource();
  if (!into || into.id === source.id) return invalid({ into: SAY.noOther });
  const others = [...sources].filter(([key, one]) => one.origin === source.id && key !== into.id);
  if (others.length > 0 && into.origin !== null && into.origin !== source.id)
    return invalid({ into: SAY.bothRepeat(source.name, into.name) });
  if (into.hidden) return invalid({ into: SAY.intoHidden(into.name) });
  const after = sourceAfter(source, { mergedInto: into.id, origin: null }, given);
  const then = merged(sources, source.id, into.id);
  const effects = effectsOf(pieces, sources, then, (one) => (one === source.id ? into.id : one));
  const { id: which, revision: now, recordHash } = after;
  return decided(
    { before: source, after, effects, into: into.id, origin: then.get(into.id)?.origin ?? null },
    { type: 'source.merged', payload: { source: which, revision: now, into: into.id, recordHash } },
  );
}
