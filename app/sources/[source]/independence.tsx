import Link from 'next/link';
import type { SourceDetails } from '@/domain/views-source';

/** With which others it counts once, and why; and which were found to be the same. */
export const Independence = ({ source: { independence, origin, merged } }: { source: SourceDetails }) => (
  <section aria-labelledby="independence">
    <h2 id="independence">What it counts as one with</h2>
    {independence.length === 0 && <p className="dim">No other source that you see: it counts for itself.</p>}
    {independence.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    {origin && (
      <p>
        <Link className="link" href={`/sources/${origin.id}`} prefetch={false}>
          To {origin.name}
        </Link>
      </p>
    )}
    {merged.length > 0 && (
      <p>
        Found to be the same:{' '}
        {merged.map((other, at) => (
          <span key={other.id}>
            {at > 0 && ', '}
            <Link className="link" href={`/sources/${other.id}`} prefetch={false}>
              {other.name}
            </Link>
          </span>
        ))}
        .
      </p>
    )}
  </section>
);
