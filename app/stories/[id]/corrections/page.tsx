import type { Metadata } from 'next';
import Link from 'next/link';
import { load } from '@/server/page';
import { correctionsScreen } from '@/server/queries/corrections-screen';
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
  const crumb = (
    <nav className="crumb" aria-label="Where you are">
      <Link className="not-narrow" href="/">
        Desk
      </Link>
      <span className="sep not-narrow">/</span>
      <Link className="cut-off" href={`/stories/${story.id}`}>
        {story.headline}
      </Link>
      <span className="sep">/</span>
      <span aria-current="page" className="nowrap">
        Corrections
      </span>
    </nav>
  );
  return (
    <div className="page-wide page-corrections">
      {me && <TopBar me={me} crumb={crumb} />}
      <CorrectionsDesk screen={screen} now={new Date().toISOString()} />
    </div>
  );
}
