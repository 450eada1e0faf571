import Link from 'next/link';
import { Fragment } from 'react';
import type { SourceUse } from '@/domain/views-source';

/** The stories that rest on it, as far as the reader may see them. */
export const SourceUses = ({ uses }: { uses: readonly SourceUse[] }) => (
  <section aria-labelledby="uses">
    <h2 id="uses">Where it is used</h2>
    {uses.length === 0 && <p className="dim">No story that you see rests on it.</p>}
    <ul className="source-uses">
      {uses.map(({ story, headline, signed, claims }) => (
        <li key={story}>
          <Link className="link" href={`/stories/${story}`} prefetch={false}>
            {headline}
          </Link>
          {signed && ', signed off'}
          {claims.length > 0 && (
            <span className="dim">
              , {claims.length === 1 ? 'claim' : 'claims'}
              {claims.map(({ id, number }) => (
                <Fragment key={id}>
                  {' '}
                  <Link className="link" href={`/stories/${story}#claim-${number}`} prefetch={false}>
                    {number}
                  </Link>
                </Fragment>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  </section>
);
