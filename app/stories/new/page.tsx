import type { Metadata } from 'next';
import Link from 'next/link';
import { load } from '@/server/page';
import { newStoryScreen } from '@/server/queries/new-story-screen';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { NewStoryForm } from './new-story-form';

export const metadata: Metadata = { title: 'New story' };

const Where = () => (
  <nav className="crumb" aria-label="Where">
    <Link href="/">Desk</Link>
    <span className="sep">/</span>
    <span aria-current="page">New story</span>
  </nav>
);

export default async function NewStoryPage() {
  const loaded = await load(newStoryScreen, {});
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { me, people, abilities } = loaded.value;
  return (
    <div className="page-form">
      <TopBar me={me} crumb={<Where />} />
      <main>
        <h1>New story</h1>
        {abilities.create.may ? (
          <NewStoryForm me={me} people={people} />
        ) : (
          <>
            <p>{abilities.create.why}</p>
            <p className="acts">
              <Link className="btn" href="/">
                To the desk
              </Link>
            </p>
          </>
        )}
      </main>
    </div>
  );
}
