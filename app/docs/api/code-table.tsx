import type { CodeTold } from '@/server/http/documentation/codes';
import { Told } from './told';

/** What can go wrong, by its code. */
export const CodeTable = ({ codes }: { codes: readonly CodeTold[] }) => (
  <section aria-labelledby="problems">
    <h2 id="problems">When something goes wrong</h2>
    <Told text="Every problem is `application/problem+json` (RFC 9457) with `type`, `title`, `status`, `code` and `detail`, which says in a sentence what to do next. Programs go by `code`." />
    <table className="ledger codes">
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Status</th>
          <th scope="col">What it means</th>
        </tr>
      </thead>
      <tbody>
        {codes.map(({ code, status, says }) => (
          <tr key={code} id={code}>
            <td>
              <code>{code}</code>
            </td>
            <td>{status}</td>
            <td>
              <Told text={says} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
