import Link from 'next/link';
import { confidentialTermsMean } from '@/domain/sentences/confidential-sources';
import { SOURCE_KIND_WORDS, SOURCE_TERMS_WORDS } from '@/domain/sentences/words';
import type { Directory } from '@/domain/views';
import type { OpenedConfidentialSource } from '@/domain/views-confidential-source';
import { when } from '@/ui/time';
import { SourceBefore } from '../../[source]/source-before';
import { Contacts } from './contacts';

interface Props {
  source: OpenedConfidentialSource;
  directory: Directory;
  now: string;
  onChanged: (source: OpenedConfidentialSource) => void;
}

const Facts = ({ source: { kind, terms, reach, note } }: Pick<Props, 'source'>) => (
  <dl className="facts">
    <dt>Kind</dt>
    <dd>{SOURCE_KIND_WORDS[kind]}</dd>
    {kind === 'person' && (
      <>
        <dt>Terms</dt>
        <dd>
          {terms ? SOURCE_TERMS_WORDS[terms] : 'None were agreed yet'}
          {terms && <span className="sub">{confidentialTermsMean(terms)}</span>}
        </dd>
      </>
    )}
    <dt>How to reach</dt>
    <dd>{reach || 'Nobody wrote it down yet'}</dd>
    {note && (
      <>
        <dt>Note</dt>
        <dd>{note}</dd>
      </>
    )}
  </dl>
);

const Uses = ({ source: { uses } }: Pick<Props, 'source'>) => (
  <section aria-labelledby="uses">
    <h2 id="uses">Where it is used</h2>
    {uses.length === 0 && <p className="dim">No evidence that you are named on comes from it.</p>}
    <ul className="source-uses">
      {uses.map(({ evidence, story, headline, claims }) => (
        <li key={evidence}>
          <Link className="link" href={`/stories/${story}${claims[0] ? `#claim-${claims[0]}` : ''}`} prefetch={false}>
            {headline}
          </Link>
          {claims.length > 0 && (
            <span className="dim">
              , {claims.length === 1 ? 'claim' : 'claims'} {claims.join(', ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  </section>
);

/** All that is said of a confidential source, once it was opened. */
export const OpenedSource = ({ source, directory, now, onChanged }: Props) => (
  <>
    <Facts source={source} />
    <Contacts source={source} directory={directory} now={now} onChanged={onChanged} />
    <Uses source={source} />
    <SourceBefore
      source={{ ...source, origin: null, before: source.before.map((one) => ({ ...one, origin: null })) }}
      directory={directory}
      now={now}
    />
    <section aria-labelledby="source-trail">
      <h2 id="source-trail">Trail</h2>
      <ol className="trail">
        {source.trail.map((line) => (
          <li key={line.seq}>
            <time dateTime={line.at}>{when(line.at, now)}</time>
            <span>
              {line.actor} {line.sentence}
            </span>
          </li>
        ))}
      </ol>
    </section>
  </>
);
