import type { Metadata } from 'next';
import { load } from '@/server/page';
import { trailScreen } from '@/server/queries/trail-screen';
import { StoryCrumb } from '@/ui/story-crumb';
import { TopBar } from '@/ui/top-bar';
import { trailQuery } from '@/ui/trail-address';
import { TrailPage } from '@/ui/trail-page';
import { Unavailable } from '@/ui/unavailable';
import '@/app/styles/trail.css';

export const metadata: Metadata = { title: 'Trail' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StoryTrailPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { choice, input } = trailQuery(await searchParams);
  const loaded = await load(trailScreen, { story: id, ...input });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  const me = screen.directory[screen.me];
  return (
    <div className="page-trail">
      {me && <TopBar me={me} crumb={screen.story && <StoryCrumb story={screen.story} at={[{ label: 'Trail' }]} />} />}
      <TrailPage
        screen={screen}
        choice={choice}
        path={`/stories/${id}/trail`}
        download={`/api/v1/stories/${id}/trail`}
        verify={`/stories/${id}/trail/verification`}
        now={new Date().toISOString()}
      />
    </div>
  );
}
