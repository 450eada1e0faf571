import Link from 'next/link';
import { sourceNamedSentence } from '@/domain/sentences/confidential-sources';
import { SOURCE_KIND_WORDS } from '@/domain/sentences/words';
import type { SourcesScreen } from '@/domain/views-source';
import { NewSource } from './new-source';

type Props = Pick<SourcesScreen, 'me' | 'confidential' | 'directory' | 'abilities'>;

/** The sources that only those named know of, the reader among them. What is looked for above does not narrow them. */
export const ConfidentialSources = ({ me, confidential, directory, abilities }: Props) => (
  <section className="confidential-sources" aria-labelledby="confidential-sources">
    <h2 id="confidential-sources">
      <i className="i i-s i-lock" /> Confidential sources
    </h2>
    {confidential.length === 0 && <p className="dim">You are named on none.</p>}
    <ul>
      {confidential.map((source) => (
        <li key={source.id}>
          <Link className="link" href={`/sources/confidential/${source.id}`} prefetch={false}>
            {source.name}
          </Link>{' '}
          <span className="tag">Confidential</span>
          <span className="sub">
            {SOURCE_KIND_WORDS[source.kind]}.{' '}
            {sourceNamedSentence(source.people.map((one) => directory[one]?.name ?? 'somebody'))}
          </span>
        </li>
      ))}
    </ul>
    <NewSource me={me} directory={directory} ability={abilities.makeConfidential} />
  </section>
);
