import type { Metadata } from 'next';
import { cache } from 'react';
import { load } from '@/server/page';
import { storyScreen } from '@/server/queries/story-screen';
import { Unavailable } from '@/ui/unavailable';
import { StoryDesk } from './story-desk';
import './story-screen.css';
import './bars/blockers.css';
import './panel/checks.css';
import './panel/corrections.css';
import './queries/queries.css';

interface Props {
  params: Promise<{ id: string }>;
}

/** Title and page ask for the same thing; it is read once. */
const screenOf = cache((story: string) => load(storyScreen, { story }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const screen = await screenOf((await params).id);
  return { title: screen.ok ? screen.value.story.headline : 'Story' };
}

export default async function StoryPage({ params }: Props) {
  const screen = await screenOf((await params).id);
  if (!screen.ok) return <Unavailable refusal={screen.refusal} />;
  return <StoryDesk key={screen.value.story.id} screen={screen.value} now={new Date().toISOString()} />;
}
