import type { Metadata } from 'next';
import { load } from '@/server/page';
import { confidentialSourceScreen } from '@/server/queries/confidential-sources';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { SourceDesk } from './source-desk';
import '../../sources.css';

/** The name stands in no title: titles are kept in the browser's history. */
export const metadata: Metadata = { title: 'Confidential source' };

interface Props {
  params: Promise<{ confidential: string }>;
}

export default async function ConfidentialSourcePage({ params }: Props) {
  const loaded = await load(confidentialSourceScreen, { source: (await params).confidential });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  const me = screen.directory[screen.me];
  return (
    <div className="page-form source-page">
      {me && <TopBar me={me} at="sources" />}
      <main>
        <SourceDesk screen={screen} />
      </main>
    </div>
  );
}
