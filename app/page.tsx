import type { Metadata } from 'next';
import Link from 'next/link';
import { STAGES } from '@/domain/vocabulary';
import { load } from '@/server/page';
import { deskScreen } from '@/server/queries/desk-screen';
import { FindBox } from '@/ui/find-box';
import { clock, longDay } from '@/ui/time';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { addressOf, choiceOf } from './desk/desk-address';
import { DeskKeys } from './desk/desk-keys';
import { NoStories } from './desk/no-stories';
import { Picks } from './desk/picks';
import { StoryTable } from './desk/story-table';
import { Waiting } from './desk/waiting';

export const metadata: Metadata = { title: 'Desk' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function DeskPage({ searchParams }: Props) {
  const choice = choiceOf(await searchParams);
  const loaded = await load(deskScreen, {
    show: choice.show,
    q: choice.q || undefined,
    stage: STAGES.find((stage) => stage === choice.stage),
    after: choice.after || undefined,
  });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  const me = screen.directory[screen.me];
  const { create } = screen.abilities;
  return (
    <div className="page-desk">
      {me && <TopBar me={me} at="desk" find={<FindBox query={choice.q} />} />}
      <main>
        <div className="titled">
          <h1>Desk</h1>
          <time className="dim" dateTime={screen.now}>
            {longDay(screen.now)}, {clock(screen.now)}
          </time>
          <span className="grow" />
          <Picks choice={choice} counts={screen.counts} />
          {create.may && (
            <Link className="btn" href="/stories/new">
              New story <kbd>w</kbd>
            </Link>
          )}
        </div>
        {choice.q && (
          <p className="dim searched">
            Stories that say “{choice.q}”.{' '}
            <Link className="link" href={addressOf(choice, { q: '' })}>
              Show all
            </Link>
          </p>
        )}
        {screen.stories.length > 0 ? <StoryTable screen={screen} /> : <NoStories choice={choice} screen={screen} />}
        {screen.next && (
          <p className="more">
            <Link className="btn" href={addressOf(choice, { after: screen.next })}>
              More stories
            </Link>
          </p>
        )}
      </main>
      <Waiting screen={screen} isNarrowed={choice.q !== '' || choice.stage !== ''} />
      <DeskKeys canCreate={create.may} />
    </div>
  );
}
