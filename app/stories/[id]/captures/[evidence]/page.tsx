import type { Metadata } from 'next';
import { load } from '@/server/page';
import { captureScreen } from '@/server/queries/captures';
import { CleanText } from '@/ui/block-text';
import { ReadingPage } from '@/ui/reading-page';
import { Unavailable } from '@/ui/unavailable';
import { CaptureHead } from './capture-head';
import { CapturePicture } from './capture-picture';
import { CaptureTable } from './capture-table';
import { ComparedCaptures } from './compared-captures';
import './captures.css';

export const metadata: Metadata = { title: 'A captured page' };

interface Props {
  params: Promise<{ id: string; evidence: string }>;
  searchParams: Promise<{ number?: string; with?: string }>;
}

export default async function CapturePage({ params, searchParams }: Props) {
  const { id, evidence } = await params;
  const asked = await searchParams;
  const loaded = await load(captureScreen, { story: id, evidence, number: asked.number, with: asked.with });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  const { me, story, shown, before, directory } = screen;
  const now = new Date().toISOString();
  return (
    <ReadingPage
      me={directory[me]}
      story={story}
      at={[{ label: 'Captured page' }]}
      back={{ href: `/stories/${id}`, does: 'back to the story' }}
      label="A captured page"
    >
      <CaptureHead screen={screen} now={now} />
      {shown && <CapturePicture evidence={screen.evidence} shown={shown} />}
      <CaptureTable screen={screen} now={now} />
      {shown && before && <ComparedCaptures before={before} after={shown} />}
      {shown && !before && shown.blocks.length > 0 && <CleanText blocks={shown.blocks} />}
      {shown && shown.blocks.length === 0 && (
        <p className="lead">
          This page holds no words that Stet can read: it is an image, a PDF or a page that a program draws. What was
          received is kept; save it and look for the excerpt yourself.
        </p>
      )}
    </ReadingPage>
  );
}
