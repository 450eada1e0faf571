import { bytesSaid } from '@/domain/sentences/figures';
import type { FiguresTold } from '@/domain/views-figures';
import { moment } from '@/ui/time';

const number = (value: number) => value.toLocaleString('en-GB');

export const KeptFacts = ({ figures: { size, disk, backup, versions } }: { figures: FiguresTold }) => (
  <>
    <h2>Size</h2>
    <dl className="figures-list">
      <div>
        <dt>Database</dt>
        <dd>{bytesSaid(size.database)}</dd>
      </div>
      <div>
        <dt>{number(size.fileCount)} files and captures</dt>
        <dd>{bytesSaid(size.files)}</dd>
      </div>
      <div>
        <dt>Free on their disk</dt>
        <dd>{disk ? `${bytesSaid(disk.free)} of ${bytesSaid(disk.total)}` : 'Not known here'}</dd>
      </div>
    </dl>
    <h2>Last backup</h2>
    {backup ? (
      <dl className="figures-list">
        <div>
          <dt>Made</dt>
          <dd>{moment(backup.at)}</dd>
        </div>
        <div>
          <dt>Of {number(backup.rows)} rows</dt>
          <dd>{bytesSaid(backup.bytes)}</dd>
        </div>
        <div>
          <dt>Files in it</dt>
          <dd>
            {number(backup.files)}
            {backup.damaged > 0 && `, ${number(backup.damaged)} damaged`}
          </dd>
        </div>
      </dl>
    ) : (
      <p>None yet.</p>
    )}
    <h2>Versions</h2>
    <dl className="figures-list">
      <div>
        <dt>Stet</dt>
        <dd>{versions.stet || 'Not told'}</dd>
      </div>
      <div>
        <dt>Node</dt>
        <dd>{versions.node}</dd>
      </div>
      <div>
        <dt>PostgreSQL</dt>
        <dd>{versions.postgres}</dd>
      </div>
      <div>
        <dt>Migrations</dt>
        <dd>{number(versions.migrations)}</dd>
      </div>
    </dl>
  </>
);
