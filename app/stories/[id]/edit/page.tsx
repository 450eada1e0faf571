import type { Metadata } from 'next';
import { load } from '@/server/page';
import { editScreen } from '@/server/queries/edit-screen';
import { Unavailable } from '@/ui/unavailable';
import { EditDesk } from './edit-desk';
import '../story-screen.css';
import './edit.css';

export const metadata: Metadata = { title: 'Edit the text' };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function EditPage({ params }: Props) {
  const { id } = await params;
  const loaded = await load(editScreen, { story: id });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { story, draft } = loaded.value;
  // Another version or another draft of one's own is another text to begin with.
  const key = `${id} ${story.version.number} ${draft?.base} ${draft?.savedAt}`;
  return <EditDesk key={key} screen={loaded.value} now={new Date().toISOString()} />;
}
