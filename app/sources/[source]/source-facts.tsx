import { SOURCE_KIND_WORDS, SOURCE_TERMS_MEAN, SOURCE_TERMS_WORDS } from '@/domain/sentences/words';
import type { Directory } from '@/domain/views';
import type { SourceDetails } from '@/domain/views-source';
import { moment } from '@/ui/time';

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** What the desk says of a source. */
export const SourceFacts = ({ source, directory }: { source: SourceDetails; directory: Directory }) => {
  const { kind, terms, reach, note, known } = source;
  return (
    <dl className="facts">
      <Fact name="Kind">{SOURCE_KIND_WORDS[kind]}</Fact>
      {kind === 'person' && (
        <Fact name="Terms">
          {terms ? SOURCE_TERMS_WORDS[terms] : 'None were agreed yet'}
          {terms && <span className="sub">{SOURCE_TERMS_MEAN[terms]}</span>}
        </Fact>
      )}
      {terms === 'anonymous' && (
        <Fact name="Who knows">
          {known ? `${directory[known.by]?.name ?? 'Somebody'}, since ${moment(known.at)}` : 'No editor yet'}
        </Fact>
      )}
      <Fact name="How to reach">{reach || 'Nobody wrote it down yet'}</Fact>
      {note && <Fact name="Note">{note}</Fact>}
    </dl>
  );
};
