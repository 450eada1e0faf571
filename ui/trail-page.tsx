import Link from 'next/link';
import { countOf } from '@/domain/sentences/progress';
import type { TrailScreen } from '@/domain/views-desk';
import { TrailLines } from './trail-lines';

export interface TrailChoice {
  person: string;
  claim: string;
}

interface Props {
  screen: TrailScreen;
  choice: TrailChoice;
  /** The page's own path, and the whole trail as NDJSON. */
  path: string;
  download: string;
  now: string;
}

export function trailAddress(path: string, choice: Partial<TrailChoice & { before: string }>): string {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value));
  return query.size > 0 ? `${path}?${query}` : path;
}

const PersonPick = ({ screen, choice, path }: Pick<Props, 'screen' | 'choice' | 'path'>) => (
  <form className="trail-pick" action={path} method="get">
    {choice.claim && <input type="hidden" name="claim" value={choice.claim} />}
    <label htmlFor="person">By</label>
    <select className="field" id="person" name="person" defaultValue={choice.person}>
      <option value="">everybody</option>
      {Object.values(screen.directory).map((who) => (
        <option key={who.id} value={who.id}>
          {who.name}
        </option>
      ))}
    </select>
    <button className="btn" type="submit">
      Show
    </button>
  </form>
);

/** A chain of the trail: its lines, whose to show, older ones, and the whole of it to take away. */
export const TrailPage = ({ screen, choice, path, download, now }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
  <main tabIndex={0} aria-label="Trail">
    <div className="titled">
      <h1>{screen.story ? 'Trail' : 'Trail of the desk'}</h1>
      <span className="dim">{countOf(screen.total, 'entry', 'entries')}</span>
      <span className="grow" />
      <PersonPick screen={screen} choice={choice} path={path} />
      <a className="btn" href={download} download>
        Download all of it
      </a>
    </div>
    {choice.claim && (
      <p className="dim">
        What happened to one claim.{' '}
        <Link className="link" href={trailAddress(path, { person: choice.person })}>
          Show every claim
        </Link>
      </p>
    )}
    {screen.lines.length === 0 ? (
      <p className="dim">
        Nothing here is by that person or on that claim.{' '}
        <Link className="link" href={path}>
          Show everything
        </Link>
      </p>
    ) : (
      <TrailLines
        lines={screen.lines}
        now={now}
        claimHref={screen.story ? (claim) => trailAddress(path, { ...choice, claim }) : undefined}
      />
    )}
    {screen.next !== null && (
      <p className="older">
        <Link className="btn" href={trailAddress(path, { ...choice, before: `${screen.next}` })}>
          Older entries
        </Link>
      </p>
    )}
  </main>
);
