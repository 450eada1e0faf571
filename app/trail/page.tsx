import type { Metadata } from 'next';
import { load } from '@/server/page';
import { deskTrailScreen } from '@/server/queries/trail-screen';
import { TopBar } from '@/ui/top-bar';
import { trailQuery } from '@/ui/trail-address';
import { TrailPage } from '@/ui/trail-page';
import { Unavailable } from '@/ui/unavailable';
import '@/app/styles/trail.css';

export const metadata: Metadata = { title: 'Trail of the desk' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function DeskTrailPage({ searchParams }: Props) {
  const { choice, input } = trailQuery(await searchParams);
  const loaded = await load(deskTrailScreen, input);
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  const me = screen.directory[screen.me];
  return (
    <div className="page-trail">
      {me && <TopBar me={me} at="trail" />}
      <TrailPage
        screen={screen}
        choice={choice}
        path="/trail"
        download="/api/v1/desk/trail"
        verify="/desk/trail/verification"
        now={new Date().toISOString()}
      />
    </div>
  );
}
