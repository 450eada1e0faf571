import type { Metadata } from 'next';
import { load } from '@/server/page';
import { versionsScreen } from '@/server/queries/versions';
import { ReadingPage } from '@/ui/reading-page';
import { Unavailable } from '@/ui/unavailable';
import { VersionTable } from './version-table';
import './versions.css';

export const metadata: Metadata = { title: 'Versions' };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function VersionsPage({ params }: Props) {
  const { id } = await params;
  const loaded = await load(versionsScreen, { story: id });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  return (
    <ReadingPage
      me={screen.directory[screen.me]}
      story={screen.story}
      at={[{ label: 'Versions' }]}
      back={{ href: `/stories/${id}`, does: 'back to the text' }}
      label="Versions"
    >
      <VersionTable screen={screen} now={new Date().toISOString()} />
    </ReadingPage>
  );
}
