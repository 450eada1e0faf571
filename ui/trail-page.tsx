import Link from 'next/link';
import { choiceTold, entriesShown } from '@/domain/sentences/trail-filter';
import type { TrailScreen } from '@/domain/views-desk';
import { type TrailChoice, trailAddress } from './trail-address';
import { TrailFilter } from './trail-filter';
import { TrailLines } from './trail-lines';
import { TrailVerify } from './trail-verify';

interface Props {
  screen: TrailScreen;
  choice: TrailChoice;
  /** The page's own path, and the whole trail as NDJSON. */
  path: string;
  download: string;
  /** Where the chain is verified, under /api/v1. */
  verify: string;
  now: string;
}

const ChoiceLine = ({ screen, choice, path }: Pick<Props, 'screen' | 'choice' | 'path'>) => {
  const told = choiceTold({
    person: choice.person && (screen.directory[choice.person]?.name ?? 'somebody'),
    claim: choice.claim && (screen.claims.find((claim) => claim.id === choice.claim)?.words ?? 'somewhere else'),
    kind: choice.kind || undefined,
  });
  if (!told) return null;
  return (
    <p className="dim">
      {screen.lines.length === 0 && 'No entry is all of this: choose less. '}
      {told}{' '}
      <Link className="link show-all" href={path}>
        Show everything
      </Link>
    </p>
  );
};

/** A chain of the trail: its lines, which to show, older ones, and the whole of it to take away. */
export const TrailPage = ({ screen, choice, path, download, verify, now }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
  <main tabIndex={0} aria-label="Trail">
    {screen.story && <p className="only-print">{screen.story.headline}</p>}
    <div className="titled">
      <h1>{screen.story ? 'Trail' : 'Trail of the desk'}</h1>
      <span className="dim">{entriesShown(screen.matching, screen.total)}</span>
      <span className="grow" />
      {screen.mayExport && (
        <Link className="link" href={`/stories/${screen.story?.id}/export`}>
          Export the story
        </Link>
      )}
      <a className="btn" href={download} download>
        Download all of it
      </a>
    </div>
    <TrailVerify
      path={verify}
      total={screen.total}
      last={screen.verified}
      by={screen.directory[screen.verified?.by ?? '']?.name ?? 'Somebody'}
    />
    <TrailFilter screen={screen} choice={choice} path={path} />
    <ChoiceLine screen={screen} choice={choice} path={path} />
    <TrailLines
      lines={screen.lines}
      now={now}
      signedHref={screen.story ? (signOff) => `/stories/${screen.story?.id}/signed/${signOff}` : undefined}
      claimHref={screen.story && !choice.claim ? (claim) => trailAddress(path, { ...choice, claim }) : undefined}
    />
    {screen.next !== null && (
      <p className="older">
        <Link className="btn" href={trailAddress(path, { ...choice, before: `${screen.next}` })}>
          Older entries
        </Link>
      </p>
    )}
  </main>
);
