import Link from 'next/link';
import { countOf, progressLine } from '@/domain/sentences/progress';
import type { Directory } from '@/domain/views';
import type { DeskRow } from '@/domain/views-desk';
import { ProgressBar } from '@/ui/progress-bar';
import { WhoMark } from '@/ui/who';
import { DueCell } from './due-cell';

interface Props {
  row: DeskRow;
  me: string;
  now: string;
  directory: Directory;
}

const authorsOf = (row: DeskRow, directory: Directory): string =>
  row.authors.map((id) => directory[id]?.name ?? 'Somebody').join(', ') || 'No author named';

const Move = ({ row, me, directory }: Omit<Props, 'now'>) => {
  const { person, act, late } = row.move;
  const who = person === null ? null : (directory[person] ?? null);
  const isMe = person === me;
  return (
    <div className="move">
      <WhoMark person={who} me={isMe} />
      <b className="cut-off">{isMe ? 'You' : (who?.name ?? 'Nobody yet')}</b>
      <span className="what cut-off" title={act}>
        {late ? <span className="late">{act}</span> : act}
      </span>
    </div>
  );
};

export const StoryRow = ({ row, me, now, directory }: Props) => (
  <tr>
    <td data-label="Story">
      <Link
        className="hl cut-off"
        href={`/stories/${row.id}${row.opens === 'trail' ? '/trail' : ''}`}
        data-step
        prefetch={false}
        title={row.headline}
      >
        {row.headline || row.slug || 'Without a headline'}
      </Link>
      <span className="sub">
        {row.restricted && (
          <>
            <i className="i i-lock" />
            <span>Restricted</span>
          </>
        )}
        <span className="cut-off">{authorsOf(row, directory)}</span>
        <span>version {row.version}</span>
      </span>
    </td>
    <td data-label="Whose move">
      <Move row={row} me={me} directory={directory} />
    </td>
    <td data-label="Settled, clear">
      <ProgressBar signs={row.signs} />
      <span className="sub">
        <span className="num">{progressLine(row.progress)}</span>
      </span>
    </td>
    <td data-label="Before sign-off">
      <span className={row.before.void ? 'first num late' : 'first num'}>
        {row.before.void && <i className="i i-void i-s" />}
        {row.before.sentence || countOf(row.progress.blockers, 'blocker')}
      </span>
      <span className="sub cut-off">{row.before.detail}</span>
    </td>
    <td className="due" data-label="Due">
      <DueCell row={row} now={now} />
    </td>
  </tr>
);
