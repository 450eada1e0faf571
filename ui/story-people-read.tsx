import type { Directory, StoryView } from '@/domain/views';
import { PeopleOnStory } from './people-on-story';
import { moment } from './time';

interface Props {
  story: StoryView;
  directory: Directory;
  /** Whose it is to change them. */
  why: string;
}

export const StoryPeopleRead = ({ story, directory, why }: Props) => (
  <div className="stack">
    {story.people.length > 0 ? (
      <PeopleOnStory people={story.people} directory={directory} />
    ) : (
      <p className="dim">Nobody is on this story yet.</p>
    )}
    <p className="dim">
      {story.restricted ? 'Restricted to them, and auditors. ' : 'Open to the whole desk. '}
      {story.dueAt ? `Due ${moment(story.dueAt)}.` : 'No due date.'}
    </p>
    <p className="hint">{why}</p>
  </div>
);
