import type { Metadata } from 'next';
import Link from 'next/link';
import { Suspense } from 'react';
import { load } from '@/server/page';
import { editBeginning } from '@/server/queries/edit-beginning';
import { editScreen } from '@/server/queries/edit-screen';
import { KeysBar } from '@/ui/keys-bar';
import { StoryCrumb } from '@/ui/story-crumb';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { EditDesk } from './edit-desk';
import { FirstWords } from './first-words';
import '../story-screen.css';
import './edit.css';

export const metadata: Metadata = { title: 'Edit the text' };

interface Props {
  params: Promise<{ id: string }>;
}

const HINTS = [
  { keys: ['Ctrl+S'], does: 'save the draft now' },
  { keys: ['Ctrl+Enter'], does: 'save as a version' },
  { keys: ['Ctrl+Z'], does: 'undo, text and claims' },
];

/** The whole text and all its claims: of a long story they come after the first screen of it. */
const Whole = async ({ id }: { id: string }) => {
  const loaded = await load(editScreen, { story: id });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { story, draft } = loaded.value;
  // Another version or another draft of one's own is another text to begin with.
  const key = `${id} ${story.version.number} ${draft?.base} ${draft?.savedAt}`;
  return <EditDesk key={key} screen={loaded.value} now={new Date().toISOString()} />;
};

const MayNot = ({ id, why }: { id: string; why: string }) => (
  <main className="before-editing">
    <h1>The text is edited by others</h1>
    <p>{why}</p>
    <p className="acts">
      <Link className="btn" href={`/stories/${id}`}>
        To the text
      </Link>
    </p>
  </main>
);

export default async function EditPage({ params }: Props) {
  const { id } = await params;
  const loaded = await load(editBeginning, { story: id });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { me, story, blocks, abilities } = loaded.value;
  return (
    <div className="page-edit">
      <TopBar me={me} crumb={<StoryCrumb story={story} at={[{ label: 'Edit the text' }]} />} />
      {abilities.edit.may ? (
        <Suspense fallback={<FirstWords blocks={blocks} />}>
          <Whole id={id} />
        </Suspense>
      ) : (
        <MayNot id={id} why={abilities.edit.why} />
      )}
      <KeysBar hints={HINTS} />
    </div>
  );
}
