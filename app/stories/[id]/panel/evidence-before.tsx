import { corrections } from '@/domain/sentences/evidence-before';
import type { EvidenceView } from '@/domain/views';
import { when } from '@/ui/time';
import { useStory } from '../state/story-store';

/** What a piece of evidence said before it was corrected, field by field. */
export const EvidenceBefore = ({ evidence }: { evidence: EvidenceView }) => {
  const directory = useStory((state) => state.directory);
  const now = useStory((state) => state.now);
  const told = corrections(evidence);
  if (told.length === 0) return null;
  return (
    <details className="before">
      <summary>{told.length === 1 ? 'Corrected once' : `Corrected ${told.length} times`}</summary>
      {told.map((one) => (
        <section key={one.revision}>
          <p className="cap">
            Until {when(one.at, now)}, when {directory[one.by]?.name ?? 'somebody'} corrected it, it said:
          </p>
          <dl>
            {one.fields.map(({ field, said }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>{said ? <del className="serif">{said}</del> : <span className="dim">nothing</span>}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
};
