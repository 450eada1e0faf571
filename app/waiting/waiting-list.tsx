import Link from 'next/link';
import type { WaitingEntry, WaitingGroup, WaitingScreen } from '@/domain/views-waiting';
import { when } from '@/ui/time';
import { WhoMark } from '@/ui/who';

const Due = ({ entry: { dueAt, late }, now }: { entry: WaitingEntry; now: string }) => {
  if (!dueAt) return <span className="least">no date</span>;
  return (
    <time dateTime={dueAt}>
      due {when(dueAt, now)} {late && <b className="late">{late}</b>}
    </time>
  );
};

const Entry = ({ entry, now }: { entry: WaitingEntry; now: string }) => (
  <li data-sign={entry.sign}>
    <i className={entry.kind === 'correction' ? 'i i-correction' : 'i'} />
    <Link className="t" href={`/stories/${entry.story}#claim-${entry.number}`} prefetch={false} data-step>
      {entry.act}
      <span className="vh">
        , claim {entry.number} of {entry.headline}
      </span>
    </Link>
    <Due entry={entry} now={now} />
    <span className="q">{entry.words}</span>
    <span className="sub">
      {entry.detail}
      {entry.since && (
        <>
          , since <time dateTime={entry.since}>{when(entry.since, now)}</time>
        </>
      )}{' '}
      · {entry.headline}, claim {entry.number}
    </span>
  </li>
);

const titleOf = ({ person }: WaitingGroup, { me, directory }: WaitingScreen): string => {
  if (person === me) return 'You';
  return person === null ? 'Whoever may' : (directory[person]?.name ?? 'Somebody');
};

/** All that waits, by whose move it is. */
export const WaitingList = ({ screen }: { screen: WaitingScreen }) => (
  <>
    {screen.groups.map((group) => (
      // biome-ignore lint/a11y/useSemanticElements: no landmark, two people may bear one name; and no form, so no fieldset
      <div
        key={group.person ?? ''}
        role="group"
        className="waiting-group"
        aria-labelledby={`waits-for-${group.person}`}
      >
        <h2 id={`waits-for-${group.person}`}>
          <WhoMark
            person={group.person ? (screen.directory[group.person] ?? null) : null}
            me={group.person === screen.me}
          />
          {titleOf(group, screen)} <span className="count">{group.entries.length}</span>
        </h2>
        <ol className="todo">
          {group.entries.map((entry) => (
            <Entry key={`${entry.kind} ${entry.id}`} entry={entry} now={screen.now} />
          ))}
        </ol>
      </div>
    ))}
  </>
);
