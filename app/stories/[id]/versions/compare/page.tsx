import type { Metadata } from 'next';
import { load } from '@/server/page';
import { compareScreen } from '@/server/queries/versions';
import { ReadingPage } from '@/ui/reading-page';
import { Unavailable } from '@/ui/unavailable';
import { ComparePick } from './compare-pick';
import { Compared } from './compared';
import '../versions.css';

export const metadata: Metadata = { title: 'Two versions' };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ from?: string; to?: string; view?: string }>;
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { from, to, view } = await searchParams;
  const loaded = await load(compareScreen, { story: id, from, to });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  const shows = view === 'clean' ? 'clean' : 'redline';
  return (
    <ReadingPage
      me={screen.directory[screen.me]}
      story={screen.story}
      at={[
        { label: 'Versions', href: `/stories/${id}/versions` },
        { label: `${screen.before.number} and ${screen.after.number}` },
      ]}
      back={{ href: `/stories/${id}/versions`, does: 'back to the versions' }}
      label="Two versions"
    >
      <ComparePick screen={screen} shows={shows} />
      <Compared screen={screen} shows={shows} now={new Date().toISOString()} />
    </ReadingPage>
  );
}
