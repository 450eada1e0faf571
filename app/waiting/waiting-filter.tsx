'use client';

import { useRouter } from 'next/navigation';
import type { WaitingScreen } from '@/domain/views-waiting';
import { addressOf, type WaitingChoice } from './waiting-address';

interface Props {
  screen: Pick<WaitingScreen, 'me' | 'people' | 'stories' | 'directory'>;
  choice: WaitingChoice;
}

/** Whose, and of which story. */
export const WaitingFilter = ({ screen, choice }: Props) => {
  const router = useRouter();
  const { me, people, stories, directory } = screen;
  const go = (change: Partial<WaitingChoice>) => router.push(addressOf({ ...choice, ...change }));
  return (
    <form className="waiting-filter" aria-label="Narrow the list">
      <select
        className="field"
        aria-label="Whose move"
        value={choice.person}
        onChange={(event) => go({ person: event.target.value })}
      >
        <option value="">Everybody</option>
        {people.map((person) => (
          <option key={person} value={person}>
            {person === me ? 'You' : (directory[person]?.name ?? 'Somebody')}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label="Story"
        value={choice.story}
        onChange={(event) => go({ story: event.target.value })}
      >
        <option value="">Every story</option>
        {stories.map((story) => (
          <option key={story.id} value={story.id}>
            {story.headline}
          </option>
        ))}
      </select>
    </form>
  );
};
