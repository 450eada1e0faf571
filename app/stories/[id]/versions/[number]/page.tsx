import type { Metadata } from 'next';
import Link from 'next/link';
import { load } from '@/server/page';
import { versionScreen } from '@/server/queries/versions';
import { CleanText } from '@/ui/block-text';
import { ReadingPage } from '@/ui/reading-page';
import { when } from '@/ui/time';
import { Unavailable } from '@/ui/unavailable';

export const metadata: Metadata = { title: 'A version' };

interface Props {
  params: Promise<{ id: string; number: string }>;
}

export default async function VersionPage({ params }: Props) {
  const { id, number } = await params;
  const loaded = await load(versionScreen, { story: id, number });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { me, story, version, directory } = loaded.value;
  const present = story.version.number;
  const compare = (from: number, to: number) => `/stories/${id}/versions/compare?from=${from}&to=${to}`;
  return (
    <ReadingPage
      me={directory[me]}
      story={story}
      at={[{ label: 'Versions', href: `/stories/${id}/versions` }, { label: `Version ${version.number}` }]}
      back={{ href: `/stories/${id}/versions`, does: 'back to the versions' }}
      label={`Version ${version.number}`}
    >
      <header className="reading-head">
        <h1>Version {version.number}</h1>
        <p className="dim">
          {directory[version.by]?.name}, {when(version.at, new Date().toISOString())}, {version.words} words.{' '}
          {version.summary}
        </p>
        <p className="acts">
          {version.number === present ? 'This is the present text.' : `The present text is version ${present}.`}
          {version.number > 1 && (
            <Link className="btn" href={compare(version.number - 1, version.number)}>
              What this version changed
            </Link>
          )}
          {version.number < present && (
            <Link className="btn" href={compare(version.number, present)}>
              What changed since
            </Link>
          )}
        </p>
      </header>
      <CleanText blocks={version.blocks} />
    </ReadingPage>
  );
}
