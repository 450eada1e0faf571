import type { Metadata } from 'next';
import Link from 'next/link';
import { WAITING_CUT, waitingSum } from '@/domain/sentences/waiting';
import { load } from '@/server/page';
import { waitingScreen } from '@/server/queries/waiting-screen';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { choiceOf } from './waiting-address';
import { WaitingFilter } from './waiting-filter';
import { WaitingKeys } from './waiting-keys';
import { WaitingList } from './waiting-list';
import './waiting.css';

export const metadata: Metadata = { title: 'Waiting' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const Nothing = ({ isNarrowed }: { isNarrowed: boolean }) => (
  <div className="msg">
    <i className="i i-check" />
    <div>
      <b>{isNarrowed ? 'Nothing of this waits' : 'Nobody waits on anybody'}</b>
      <p>
        {isNarrowed
          ? 'Look at everything that waits.'
          : 'Queries, answers, corrections, second checks and rechecks stand here while they wait for somebody.'}
      </p>
    </div>
    <Link className="btn" href={isNarrowed ? '/waiting' : '/'}>
      {isNarrowed ? 'All that waits' : 'To the desk'}
    </Link>
  </div>
);

export default async function WaitingPage({ searchParams }: Props) {
  const choice = choiceOf(await searchParams);
  const loaded = await load(waitingScreen, { person: choice.person || undefined, story: choice.story || undefined });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  const me = screen.directory[screen.me];
  return (
    <div className="page-waiting">
      {me && <TopBar me={me} at="waiting" />}
      <main>
        <div className="titled">
          <h1>Who waits on whom</h1>
          <span className="dim">{waitingSum(screen.total, screen.late)}</span>
          <span className="grow" />
          <WaitingFilter screen={screen} choice={choice} />
        </div>
        {screen.cut && <p className="dim">{WAITING_CUT}</p>}
        {screen.total > 0 ? (
          <WaitingList screen={screen} />
        ) : (
          <Nothing isNarrowed={choice.person !== '' || choice.story !== ''} />
        )}
      </main>
      <WaitingKeys />
    </div>
  );
}
