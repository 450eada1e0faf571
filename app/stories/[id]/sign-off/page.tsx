import type { Metadata } from 'next';
import Link from 'next/link';
import { load } from '@/server/page';
import { signOffScreen } from '@/server/queries/sign-off-screen';
import { ProgressBar } from '@/ui/progress-bar';
import { StoryCrumb } from '@/ui/story-crumb';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { SignOffKeys } from './sign-off-keys';
import { Signing } from './signing';
import { Standing } from './standing';
import { Stands } from './stands';
import './sign-off-screen.css';

export const metadata: Metadata = { title: 'Sign-off' };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function SignOffPage({ params }: Props) {
  const loaded = await load(signOffScreen, { story: (await params).id });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  const { story, rows, directory } = screen;
  const me = directory[screen.me];
  const signs: Partial<Record<string, number>> = {};
  for (const { claim } of rows) signs[claim.sign] = (signs[claim.sign] ?? 0) + 1;
  return (
    <div className="page-wide page-sign">
      {me && <TopBar me={me} crumb={<StoryCrumb story={story} at={[{ label: 'Sign-off' }]} />} />}
      <section className="strip" aria-label="Progress">
        <span>
          <b>{story.progress.settled}</b> settled, <b>{story.progress.clear}</b> clear, of {story.progress.claims}
        </span>
        <ProgressBar signs={signs} />
        <span className="rule" />
        <Stands screen={screen} />
        <span className="grow" />
        <Link className="btn quiet not-narrow" href={`/stories/${story.id}/export`}>
          Export
        </Link>
        <Link className="btn" href={`/stories/${story.id}`}>
          Back to the text <kbd>Esc</kbd>
        </Link>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <main tabIndex={0} aria-label="The text and what stands behind it">
        <Standing screen={screen} />
      </main>
      <aside aria-label="Sign off">
        <Signing screen={screen} />
      </aside>
      <SignOffKeys story={story.id} />
    </div>
  );
}
