import type { Metadata } from 'next';
import Link from 'next/link';
import { load } from '@/server/page';
import { sourceScreen } from '@/server/queries/source-screens';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { ContactLog } from './contact-log';
import { Independence } from './independence';
import { NewContact } from './new-contact';
import { SourceBefore } from './source-before';
import { SourceChange } from './source-change';
import { SourceFacts } from './source-facts';
import { SourceKnowledge } from './source-knowledge';
import { SourceMerge } from './source-merge';
import { SourceUses } from './source-uses';
import '../sources.css';

export const metadata: Metadata = { title: 'Source' };

interface Props {
  params: Promise<{ source: string }>;
}

export default async function SourcePage({ params }: Props) {
  const loaded = await load(sourceScreen, await params);
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  const { source, directory, now } = screen;
  const me = directory[screen.me];
  return (
    <div className="page-form source-page">
      {me && <TopBar me={me} at="sources" />}
      <main>
        <div className="columns">
          <div>
            <h1>{source.name}</h1>
            {source.mergedInto && (
              <p className="lead" role="status">
                This is the same as{' '}
                <Link className="link" href={`/sources/${source.mergedInto.id}`}>
                  {source.mergedInto.name}
                </Link>
                . New evidence under this name goes there.
              </p>
            )}
            <SourceFacts source={source} directory={directory} />
            <ContactLog source={source} directory={directory} now={now} />
            <SourceUses uses={source.uses} />
            <Independence source={source} />
            <SourceBefore source={source} directory={directory} now={now} />
          </div>
          {!source.mergedInto && (
            <aside aria-label="Changes to this source">
              <NewContact
                key={`contact ${source.contacts.length}`}
                source={source}
                me={screen.me}
                directory={directory}
              />
              <SourceChange key={`change ${source.revision}`} source={source} />
              <SourceKnowledge source={source} me={screen.me} />
              <SourceMerge source={source} />
            </aside>
          )}
        </div>
      </main>
    </div>
  );
}
