import Link from 'next/link';
import { SOURCE_KIND_WORDS, SOURCE_TERMS_WORDS } from '@/domain/sentences/words';
import type { SourcesScreen } from '@/domain/views-source';
import { when } from '@/ui/time';

/** The desk's sources, by name. */
export const SourceTable = ({ rows, now }: Pick<SourcesScreen, 'rows' | 'now'>) => (
  <table className="ledger sources">
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Kind</th>
        <th scope="col">Terms</th>
        <th scope="col">Last contact</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((source) => (
        <tr key={source.id}>
          <td>
            <Link className="link" href={`/sources/${source.id}`} prefetch={false}>
              {source.name}
            </Link>
            {source.origin && <span className="sub">Repeats {source.origin.name}</span>}
          </td>
          <td>{SOURCE_KIND_WORDS[source.kind]}</td>
          <td>
            {source.terms && SOURCE_TERMS_WORDS[source.terms]}
            {source.identity === 'unknown' && <span className="sub">No editor knows who it is yet</span>}
          </td>
          <td data-is="Last contact">
            {source.contactedAt && <time dateTime={source.contactedAt}>{when(source.contactedAt, now)}</time>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
