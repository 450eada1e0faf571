import Link from 'next/link';
import { countOf } from '@/domain/sentences/progress';
import type { DeskScreen, WaitingItem } from '@/domain/views-desk';
import { when } from '@/ui/time';

const hrefOf = ({ story, number, sign }: WaitingItem): string => {
  if (sign === 'sign') return `/stories/${story}/sign-off`;
  if (sign === 'correction') return `/stories/${story}/corrections`;
  return number === null ? `/stories/${story}` : `/stories/${story}#claim-${number}`;
};

/** What is no claim's state has its own icon. */
const OWN: Partial<Record<WaitingItem['sign'], string>> = { sign: 'i i-sign', correction: 'i i-correction' };

const Item = ({ item, now, isNext }: { item: WaitingItem; now: string; isNext: boolean }) => (
  <li className={isNext ? 'next' : undefined} data-sign={OWN[item.sign] ? undefined : item.sign}>
    <i className={OWN[item.sign] ?? 'i'} />
    <Link className="t" href={hrefOf(item)} prefetch={false} data-next={isNext || undefined}>
      {item.act}
    </Link>
    {item.dueAt ? <time dateTime={item.dueAt}>{when(item.dueAt, now)}</time> : <span />}
    {item.wording && <span className="q">{item.wording}</span>}
    <span className="sub">
      {item.did && (
        <>
          {item.did.what} <time dateTime={item.did.at}>{when(item.did.at, now)}</time>,{' '}
        </>
      )}
      {item.detail}
    </span>
  </li>
);

const nothingOf = (screen: DeskScreen, isNarrowed: boolean): { title: string; text: string } => {
  if (isNarrowed) return { title: 'None of these waits on you', text: 'Show all stories to see what else does.' };
  const { others } = screen.counts;
  const text =
    others > 0
      ? `${countOf(others, 'story waits', 'stories wait')} on others.`
      : 'Come back when a story is handed in.';
  return { title: 'Nothing waits on you', text };
};

const Nothing = ({ title, text }: { title: string; text: string }) => (
  <div className="msg">
    <i className="i i-check" />
    <div>
      <b>{title}</b>
      <p>{text}</p>
    </div>
  </div>
);

/** Those who have not answered what the reader asked. */
const YouWaitFor = ({ screen: { waitingFor, directory, now } }: { screen: DeskScreen }) => (
  <>
    <h2 className="wait-for">You wait for</h2>
    <ul className="todo">
      {waitingFor.map(({ person, since, detail }) => (
        <li key={person}>
          <i className="i i-clock" />
          <Link className="t" href={`/waiting?person=${person}`} prefetch={false}>
            {directory[person]?.name ?? 'Somebody'}
          </Link>
          <time dateTime={since}>since {when(since, now)}</time>
          <span className="sub">{detail}</span>
        </li>
      ))}
    </ul>
  </>
);

interface Props {
  screen: DeskScreen;
  /** The desk shows only the stories that were searched for. */
  isNarrowed: boolean;
}

/** What waits on the person who looks, in the order in which it is due. */
export const Waiting = ({ screen, isNarrowed }: Props) => {
  const { waiting, now } = screen;
  const [first] = waiting;
  return (
    <aside aria-labelledby="waiting">
      <div className="titled">
        <h2 id="waiting">
          Waiting on you <span className="count">{waiting.length}</span>
        </h2>
        <span className="grow" />
        {first && (
          <Link className="btn main" href={hrefOf(first)} prefetch={false}>
            Next <kbd>n</kbd>
          </Link>
        )}
      </div>
      {first ? (
        <ol className="todo">
          {waiting.map((item, index) => (
            <Item
              key={`${item.story} ${item.claim} ${item.act} ${item.wording}`}
              item={item}
              now={now}
              isNext={index === 0}
            />
          ))}
        </ol>
      ) : (
        <Nothing {...nothingOf(screen, isNarrowed)} />
      )}
      {screen.waitingFor.length > 0 && <YouWaitFor screen={screen} />}
    </aside>
  );
};
