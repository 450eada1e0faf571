import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { StoryPeopleForm } from '@/ui/story-people-form';
import { moment } from '@/ui/time';
import { useStory, useStoryStore } from '../state/story-store';
import { Privileged } from './privileged/privileged';
import { Threads } from './threads';

const Signature = () => {
  const { id, signOff } = useStory((state) => state.story);
  const directory = useStory((state) => state.directory);
  if (!signOff) return null;
  const by = directory[signOff.by]?.name;
  return (
    <section className="sec">
      <h3>
        <i className={`i i-s ${signOff.valid ? 'i-sign' : 'i-void'}`} />
        {signOff.valid ? 'Signed off' : 'The signature no longer holds'}
      </h3>
      <p className="dim">
        {by} signed version {signOff.version}, {moment(signOff.at)}.
      </p>
      {signOff.voidedWhy && <p>{signOff.voidedWhy}</p>}
      <p>
        <Link className="link" href={`/stories/${id}/sign-off`}>
          To the sign-off
        </Link>
      </p>
    </section>
  );
};

const HowToMark = () => (
  <section className="sec first-claim">
    <h3>Mark the first claim</h3>
    <p>
      Select the words of something that could be wrong (a figure, a name, a date, a quotation) and press <kbd>m</kbd>.
      Without a mouse: <kbd>←</kbd> <kbd>→</kbd> go word by word, with Shift they select.
    </p>
  </section>
);

const People = () => {
  const store = useStoryStore();
  const router = useRouter();
  const story = useStory((state) => state.story);
  const ability = useStory((state) => state.abilities.people);
  const directory = useStory((state) => state.directory);
  return (
    <section className="sec">
      <h3>People and due date</h3>
      <StoryPeopleForm
        story={story}
        directory={directory}
        ability={ability}
        onSaved={(saved) => {
          store.set({ story: saved });
          router.refresh();
        }}
      />
    </section>
  );
};

/** What is about the whole story, while no claim is open. */
export const StoryPanel = () => {
  const story = useStory((state) => state.story);
  const none = useStory((state) => state.claims.length === 0);
  const threads = useStory((state) => state.threads);
  const abilities = useStory((state) => state.abilities);
  const privileged = useStory((state) => state.privileged);
  return (
    <aside className="panel" aria-label="About the story">
      <div className="face">
        <div className="line">
          <h2>The story</h2>
          <span className="dim">
            version {story.version.number}
            {story.restricted && ', restricted to those on it'}
          </span>
          <span className="grow" />
          <Link className="link" href={`/stories/${story.id}/trail`}>
            Trail
          </Link>
          <Link className="link" href={`/stories/${story.id}/export`}>
            Export
          </Link>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="body" tabIndex={0} aria-label="Sign-off, people and notes">
        {none && abilities.mark.may && <HowToMark />}
        <Signature />
        <Threads subject={null} threads={threads} ability={abilities.note} />
        {privileged && <Privileged subject={null} on={privileged} />}
        <People />
      </section>
    </aside>
  );
};
