import type { FiguresTold } from '@/domain/views-figures';
import { moment } from '@/ui/time';

/** Every process of the program that is connected to the database now. */
export const ProcessTable = ({ processes }: Pick<FiguresTold, 'processes'>) => (
  <section aria-labelledby="processes">
    <h2 id="processes">Processes on this database</h2>
    <table className="ledger counts">
      <thead>
        <tr>
          <th scope="col">Process</th>
          <th scope="col">Stet</th>
          <th scope="col">Connections</th>
          <th scope="col">Running since</th>
        </tr>
      </thead>
      <tbody>
        {processes.map(({ host, pid, version, connections, since }) => (
          <tr key={`${host} ${pid}`}>
            <td>
              <b>
                {host}, {pid}
              </b>
            </td>
            <td data-label="Stet">{version}</td>
            <td data-label="Connections">{connections}</td>
            <td data-label="Running since">{moment(since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
