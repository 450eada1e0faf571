import type { DeskRow, DeskScreen } from '@/domain/views-desk';
import { StoryRow } from './story-row';

type Group = DeskRow['move']['group'];

const GROUPS: { group: Group; title: string }[] = [
  { group: 'yours', title: 'Your move' },
  { group: 'others', title: 'Someone else’s move' },
  { group: 'none', title: 'Nothing in the way' },
];

const Part = ({ title, rows, screen }: { title: string; rows: DeskRow[]; screen: DeskScreen }) => (
  <tbody>
    <tr className="part">
      <th colSpan={5} scope="rowgroup">
        {title} <span className="count">{rows.length}</span>
      </th>
    </tr>
    {rows.map((row) => (
      <StoryRow key={row.id} row={row} me={screen.me} now={screen.now} directory={screen.directory} />
    ))}
  </tbody>
);

export const StoryTable = ({ screen }: { screen: DeskScreen }) => (
  <table className="stories">
    <colgroup>
      <col />
      <col className="col-move" />
      <col className="col-bar" />
      <col className="col-before" />
      <col className="col-due" />
    </colgroup>
    <thead>
      <tr>
        <th scope="col">Story</th>
        <th scope="col">Whose move</th>
        <th scope="col">Settled, clear</th>
        <th scope="col">Before sign-off</th>
        <th scope="col">Due</th>
      </tr>
    </thead>
    {GROUPS.map(({ group, title }) => {
      const rows = screen.stories.filter((row) => row.move.group === group);
      return rows.length > 0 && <Part key={group} title={title} rows={rows} screen={screen} />;
    })}
  </table>
);
