import type { FiguresTold } from '@/domain/views-figures';

/** Calls by their pattern, parts of the program by name. */
export const FailureTable = ({ failures }: Pick<FiguresTold, 'failures'>) => (
  <section aria-labelledby="failures">
    <h2 id="failures">What failed in the last 24 hours</h2>
    {failures.length > 0 ? (
      <table className="ledger counts">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">How often</th>
          </tr>
        </thead>
        <tbody>
          {failures.map(({ what, count }) => (
            <tr key={what}>
              <td className="mono">{what}</td>
              <td data-label="How often">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    ) : (
      <p>Nothing.</p>
    )}
  </section>
);
