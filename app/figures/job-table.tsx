import type { JobFigures } from '@/domain/figures';
import { jobSaid } from '@/domain/sentences/figures';
import { when } from '@/ui/time';

interface Props {
  jobs: readonly JobFigures[];
  now: string;
}

/** What the program does of itself, in the background. */
export const JobTable = ({ jobs, now }: Props) => (
  <section aria-labelledby="jobs">
    <h2 id="jobs">Work in the background</h2>
    {jobs.length > 0 ? (
      <table className="ledger counts">
        <thead>
          <tr>
            <th scope="col">Work</th>
            <th scope="col">Waiting</th>
            <th scope="col">Under way</th>
            <th scope="col">Later</th>
            <th scope="col">Oldest was due</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ kind, waiting, running, later, oldestDue }) => (
            <tr key={kind}>
              <td>
                <b>{jobSaid(kind)}</b>
              </td>
              <td data-label="Waiting">{waiting}</td>
              <td data-label="Under way">{running}</td>
              <td data-label="Later">{later}</td>
              <td data-label="Oldest was due">{oldestDue ? when(oldestDue, now) : 'None waits'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    ) : (
      <p>No work waits, and none is planned.</p>
    )}
  </section>
);
