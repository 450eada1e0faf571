import type { Metadata } from 'next';
import Link from 'next/link';
import { load } from '@/server/page';
import { sourcesScreen } from '@/server/queries/source-screens';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { ConfidentialSources } from './confidential/confidential-sources';
import { SourceTable } from './source-table';
import { addressOf, choiceOf } from './sources-address';
import { SourcesFilter } from './sources-filter';
import './sources.css';

export const metadata: Metadata = { title: 'Sources' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const Nothing = ({ isNarrowed }: { isNarrowed: boolean }) => (
  <p role="status">
    {isNarrowed
      ? 'No source is like that. Look for less of the name, or for any kind and terms.'
      : 'No source yet. Whoever or whatever evidence is attached from stands here.'}
  </p>
);

export default async function SourcesPage({ searchParams }: Props) {
  const choice = choiceOf(await searchParams);
  const loaded = await load(sourcesScreen, { ...choice, after: choice.after || undefined });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { me: id, directory, rows, now, next, confidential, abilities } = loaded.value;
  const me = directory[id];
  return (
    <div className="page-form">
      {me && <TopBar me={me} at="sources" />}
      <main>
        <h1>Sources</h1>
        <SourcesFilter key={addressOf(choice)} choice={choice} />
        {rows.length > 0 ? (
          <SourceTable rows={rows} now={now} />
        ) : (
          <Nothing isNarrowed={addressOf(choice) !== '/sources'} />
        )}
        {next && (
          <p className="more">
            <Link className="btn" href={addressOf({ ...choice, after: next })} prefetch={false}>
              More sources
            </Link>
          </p>
        )}
        {choice.after === '' && (
          <ConfidentialSources me={id} confidential={confidential} directory={directory} abilities={abilities} />
        )}
      </main>
    </div>
  );
}
