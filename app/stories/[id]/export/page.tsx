import type { Metadata } from 'next';
import { load } from '@/server/page';
import { exportScreen } from '@/server/queries/export-screen';
import { ReadingPage } from '@/ui/reading-page';
import { Unavailable } from '@/ui/unavailable';
import { Forms } from './forms';
import './export.css';

export const metadata: Metadata = { title: 'Export' };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function ExportPage({ params }: Props) {
  const { id } = await params;
  const loaded = await load(exportScreen, { story: id });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  return (
    <ReadingPage
      me={screen.directory[screen.me]}
      story={screen.story}
      at={[{ label: 'Export' }]}
      back={{ href: `/stories/${id}`, does: 'back to the text' }}
      label="Export"
    >
      <Forms screen={screen} />
    </ReadingPage>
  );
}
