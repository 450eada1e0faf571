import type { Metadata } from 'next';
import { load } from '@/server/page';
import { correctionsScreen } from '@/server/queries/corrections-screen';
import { StoryCrumb } from '@/ui/story-crumb';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { CorrectionsDesk } from './corrections-desk';
import '../panel/corrections.css';
import './corrections.css';

export const metadata: Metadata = { title: 'Corrections' };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function CorrectionsPage({ params }: Props) {
  const loaded = await load(correctionsScreen, { story: (await params).id });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  const { story, directory } = screen;
  const me = directory[screen.me];
  return (
    <div className="page-wide page-corrections">
      {me && <TopBar me={me} crumb={<StoryCrumb story={story} at={[{ label: 'Corrections' }]} />} />}
      <CorrectionsDesk screen={screen} now={new Date().toISOString()} />
    </div>
  );
}
