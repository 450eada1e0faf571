import { z } from 'zod';
import { type SourceAt, type SourceRecord, sourceChangeInput, withSource } from './source';
import { effectsOf, type StoryEffect } from './source-facts';
import { merged } from './source-merge';
import { id } from './text-input';

const { name, kind, terms, origin } = sourceChangeInput.shape;

/** A change of a source that is thought of: of what it is, into which other it is merged, or whether one knows who it is. */
export const sourcePreviewInput = z.object({
  source: id,
  name,
  kind,
  terms,
  origin,
  into: id.optional(),
  known: z.boolean().optional(),
});

type Asked = z.infer<typeof sourcePreviewInput>;

/** The source with the change in it; what is not named stays. */
function changed(source: SourceRecord, asked: Asked, me: string): SourceRecord {
  const { name: called = source.name, terms: agreed = source.terms, origin: repeats = source.origin, known } = asked;
  const knownBy = known ? me : null;
  return {
    ...source,
    name: called,
    terms: agreed,
    origin: repeats,
    knownBy: known === undefined ? source.knownBy : knownBy,
  };
}

/** What a change would do to the stories that rest on the source, whether or not it may be made: nothing is decided here. */
export function previewOf({ source, sources, pieces }: SourceAt, asked: Asked, me: string): StoryEffect[] {
  const { into } = asked;
  if (into === undefined) return effectsOf(pieces, sources, withSource(sources, changed(source, asked, me)));
  if (into === source.id || !sources.has(into)) return [];
  const then = merged(sources, source.id, into);
  return effectsOf(pieces, sources, then, (one) => (one === source.id ? into : one));
}
