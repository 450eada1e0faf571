import Link from 'next/link';
import { Fragment } from 'react';
import { shortHash } from '@/domain/sentences/hash';
import type { TrailLineView } from '@/domain/views-desk';
import { clock, dayWord } from './time';

interface Props {
  lines: readonly TrailLineView[];
  now: string;
  /** The address that shows one claim's lines alone; none where the chain has no claims. */
  claimHref?: (claim: string) => string;
  /** The address that shows what was signed. */
  signedHref?: (signOff: string) => string;
}

const Line = ({ line, claimHref, signedHref }: { line: TrailLineView } & Pick<Props, 'claimHref' | 'signedHref'>) => (
  <li>
    <span className="seq num">{line.seq}</span>
    <time dateTime={line.at}>{clock(line.at)}</time>
    <span className="told">
      <b>{line.actor}</b> {line.sentence || line.type}
    </span>
    <span className="only-this">
      {line.claim && claimHref && (
        <Link className="link" href={claimHref(line.claim)}>
          Only this claim
        </Link>
      )}
      {line.signOff && signedHref && (
        <Link className="link" href={signedHref(line.signOff)}>
          As it was signed
        </Link>
      )}
    </span>
    <code title={line.hash}>{shortHash(line.hash)}</code>
  </li>
);

/** What was decided, newest first, under the days it was decided on. */
export const TrailLines = ({ lines, now, claimHref, signedHref }: Props) => (
  <ol className="trail-lines">
    {lines.map((line, at) => {
      const day = dayWord(line.at, now);
      const before = lines[at - 1];
      const newDay = !before || dayWord(before.at, now) !== day;
      return (
        <Fragment key={line.seq}>
          {newDay && (
            <li className="day">
              <h2>{day}</h2>
            </li>
          )}
          <Line line={line} claimHref={claimHref} signedHref={signedHref} />
        </Fragment>
      );
    })}
  </ol>
);
