import Link from 'next/link';
import { passagesSentence } from '@/domain/sentences/redline';
import type { VersionRow, VersionsScreen } from '@/domain/views-text';
import { when } from '@/ui/time';

interface RowProps {
  version: VersionRow;
  screen: VersionsScreen;
  now: string;
  /** The two that are chosen at first: the last and the one before. */
  chosen: { from: number; to: number };
}

const Choice = ({ name, version, chosen }: { name: 'from' | 'to'; version: number; chosen: number }) => (
  <td>
    <label className="choice">
      <input type="radio" name={name} value={version} defaultChecked={version === chosen} />
      <span className="only-narrow" aria-hidden="true">
        {name === 'from' ? 'From' : 'To'}
      </span>
      <span className="vh">
        {name === 'from' ? 'From' : 'To'} version {version}
      </span>
    </label>
  </td>
);

const Row = ({ version, screen, now, chosen }: RowProps) => {
  const { number, summary, by, at, words, passages, signOff } = version;
  const base = `/stories/${screen.story.id}`;
  return (
    <tr>
      <Choice name="from" version={number} chosen={chosen.from} />
      <Choice name="to" version={number} chosen={chosen.to} />
      <td>
        <Link className="link" href={`${base}/versions/${number}`}>
          Version {number}
        </Link>
        <span className="sub">{summary || (number === 1 ? 'As it was handed in' : 'No summary')}</span>
      </td>
      <td>
        {screen.directory[by]?.name}
        <span className="sub">{when(at, now)}</span>
      </td>
      <td>
        {words} words
        {number > 1 && <span className="sub">{passagesSentence(passages)}</span>}
      </td>
      <td>
        {signOff && (
          <>
            <Link className="link" href={`${base}/signed/${signOff.id}`}>
              <i className={`i i-s ${signOff.valid ? 'i-sign' : 'i-void'}`} /> Signed
            </Link>
            <span className="sub">
              {screen.directory[signOff.by]?.name}, {signOff.valid ? 'holds' : 'no longer holds'}
            </span>
          </>
        )}
      </td>
    </tr>
  );
};

/** Every version, newest first; two are chosen to be compared. */
export const VersionTable = ({ screen, now }: { screen: VersionsScreen; now: string }) => {
  const { versions, story } = screen;
  const to = versions[0]?.number ?? 1;
  const chosen = { from: versions[1]?.number ?? to, to };
  const rows = versions.map((version) => (
    <Row key={version.number} version={version} screen={screen} now={now} chosen={chosen} />
  ));
  return (
    <form action={`/stories/${story.id}/versions/compare`}>
      <div className="titled">
        <h1>
          Versions <span className="count">{versions.length}</span>
        </h1>
        <span className="grow" />
        {versions.length > 1 && (
          <button className="btn" type="submit">
            Compare the two that are chosen
          </button>
        )}
      </div>
      <table className="ledger versions">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Version</th>
            <th scope="col">By</th>
            <th scope="col">Text</th>
            <th scope="col">Signature</th>
          </tr>
        </thead>
        <tbody>{rows}</tbody>
      </table>
      {versions.length === 1 && (
        <p className="lead dim">There is one version so far. Each edit that is committed makes another, listed here.</p>
      )}
    </form>
  );
};
