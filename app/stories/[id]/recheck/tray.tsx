import Link from 'next/link';
import { useMemo } from 'react';
import { type ClaimPlace, passagesOf } from '@/domain/passages';
import { redline } from '@/domain/redline';
import { untouchedSentence } from '@/domain/sentences/recheck';
import { passagesSentence } from '@/domain/sentences/redline';
import type { RecheckScreen } from '@/domain/views-text';
import { PassageList } from '@/ui/passage-list';
import { LostCard } from './lost-card';
import { useRecheck } from './recheck-state';
import { TickCard } from './tick-card';

/** Where touched claims stood and stand; what only changed around one is told by its sentence. */
const placesOf = ({ touched }: RecheckScreen): ClaimPlace[] =>
  touched.flatMap(({ claim, number, state, before, start, exact, contextChanged }) => [
    ...(before
      ? [{ claim, number, side: 'before' as const, start: before.start, end: before.start + before.exact.length }]
      : []),
    ...(state === 'lost' || contextChanged
      ? []
      : [{ claim, number, side: 'after' as const, start, end: start + exact.length }]),
  ]);

/** The sentences that changed around claims whose own words did not. */
const sentencesOf = ({ items }: RecheckScreen): ClaimPlace[] =>
  items.flatMap(({ claim, places }) =>
    places.flatMap(({ context, after }) =>
      context && after?.at != null
        ? [
            {
              claim: claim.id,
              number: claim.number,
              side: 'after' as const,
              start: after.at,
              end: after.at + after.text.length,
            },
          ]
        : [],
    ),
  );

/** "What the edit did": every passage that differs from the version before, and which claims it touched. */
const Edits = () => {
  const { screen } = useRecheck();
  const { base, baseBlocks, blocks, counts, story, version } = screen;
  const passages = useMemo(() => passagesOf(redline(baseBlocks, blocks)), [baseBlocks, blocks]);
  if (!base) return null;
  return (
    <section className="lostcard" aria-labelledby="edits">
      <h2 id="edits">
        What the edit did <span className="count least">{passagesSentence(passages.length)}</span>
      </h2>
      <PassageList
        passages={passages}
        before={baseBlocks}
        after={blocks}
        claims={placesOf(screen)}
        around={sentencesOf(screen)}
      />
      <p>
        {untouchedSentence(counts)}{' '}
        <Link className="link" href={`/stories/${story.id}/versions/compare?from=${base.number}&to=${version.number}`}>
          Read the whole edit
        </Link>
      </p>
    </section>
  );
};

/** At the side: places that lost their words, ticks owed, and what the edit did. */
export const Tray = () => {
  const { rows } = useRecheck();
  const lost = rows.filter((row) => row.asks === 'lost');
  const ticks = rows.filter((row) => row.asks === 'tick');
  return (
    <aside aria-label="Lost words, ticks, and what the edit did">
      {lost.length > 0 && (
        <section aria-labelledby="lost">
          <h2 id="lost">
            Lost their words <span className="count least">{lost.length}</span>
          </h2>
          <p className="small dim">
            The words are gone; claim, evidence and thread are not. Re-attach them, or close them as cut.
          </p>
          {lost.map((row) => (
            <LostCard key={row.key} row={row} />
          ))}
        </section>
      )}
      {ticks.map((row) => (
        <TickCard key={row.key} row={row} />
      ))}
      <Edits />
    </aside>
  );
};
