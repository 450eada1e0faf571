import { SOURCE_KIND_WORDS, SOURCE_TERMS_WORDS } from '@/domain/sentences/words';
import type { Directory } from '@/domain/views';
import type { SourceBefore as Before, SourceDetails } from '@/domain/views-source';
import { when } from '@/ui/time';

interface Said {
  field: string;
  said: string;
}

const saidIn = ({
  name,
  kind,
  terms,
  reach,
  note,
  origin,
}: Omit<Before, 'revision' | 'replacedAt' | 'replacedBy'>): Said[] => [
  { field: 'Name', said: name },
  { field: 'Kind', said: SOURCE_KIND_WORDS[kind] },
  { field: 'Terms', said: terms ? SOURCE_TERMS_WORDS[terms] : '' },
  { field: 'How to reach', said: reach },
  { field: 'Note', said: note },
  { field: 'Repeats', said: origin ?? '' },
];

interface Props {
  source: Omit<Before, 'revision' | 'replacedAt' | 'replacedBy' | 'origin'> & Pick<SourceDetails, 'before' | 'origin'>;
  directory: Directory;
  now: string;
}

/** What was said of it before each change, and by whom it was changed. */
export const SourceBefore = ({ source, directory, now }: Props) => {
  const { before, origin } = source;
  if (before.length === 0) return null;
  const after = [...before.slice(1), { ...source, origin: origin?.name ?? null }];
  return (
    <section aria-labelledby="before">
      <h2 id="before">What was said before</h2>
      {before.map((one, at) => {
        const next = saidIn(after[at] ?? one);
        const changed = saidIn(one).filter(({ said }, field) => said !== next[field]?.said);
        return (
          <div key={one.revision}>
            <p className="dim small">
              Until {when(one.replacedAt, now)}, when {directory[one.replacedBy]?.name ?? 'somebody'} changed it
              {changed.length === 0 && ' without other words'}
            </p>
            <dl className="facts">
              {changed.map(({ field, said }) => (
                <div key={field} className="was">
                  <dt>{field}</dt>
                  <dd>{said ? <del>{said}</del> : <span className="dim">nothing</span>}</dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
    </section>
  );
};
