import Link from 'next/link';
import { EVIDENCE_TYPE_WORDS, HELD_AS_WORDS, STANCE_WORDS, TIER_WORDS } from '@/domain/sentences/words';
import type { OpenedConfidential } from '@/domain/views-confidential';
import type { EvidenceSaid } from '@/domain/views-evidence';
import type { EvidenceType, HeldAs, Stance, Tier } from '@/domain/vocabulary';
import { when } from '@/ui/time';
import { useStory } from '../../state/story-store';
import { Calculation } from '../calculation';
import { KeptFiles } from './kept-files';

/** "Quotation, recording, 00:07:41" */
function whereOf({ type, heldAs, locator }: EvidenceSaid): string {
  const held = heldAs === '' ? '' : HELD_AS_WORDS[heldAs as HeldAs].toLowerCase();
  return [EVIDENCE_TYPE_WORDS[type as EvidenceType], held, locator].filter(Boolean).join(', ');
}

/** What confidential evidence says, once it was opened. */
export const OpenedPiece = ({ opened }: { opened: OpenedConfidential }) => {
  const directory = useStory((state) => state.directory);
  const now = useStory((state) => state.now);
  const { said, calculation, before, confidentialSource, trail } = opened;
  return (
    <div className="opened">
      <div className="ttl">
        {confidentialSource ? (
          <Link className="link" href={`/sources/confidential/${confidentialSource}`} prefetch={false}>
            {said.source}
          </Link>
        ) : (
          <span>{said.source}</span>
        )}
        <span className={`tag ${said.tier}`}>{TIER_WORDS[said.tier as Tier]}</span>
      </div>
      <p className="dim small">
        {STANCE_WORDS[said.stance as Stance]}. {whereOf(said)}
        {said.url && `, ${said.url}`}
      </p>
      {calculation ? <Calculation lines={calculation} /> : said.excerpt && <q>{said.excerpt}</q>}
      <KeptFiles opened={opened} />
      {said.note && <p className="dim small">{said.note}</p>}
      {before.map((one) => (
        <p className="dim small" key={one.revision}>
          Before {directory[one.by]?.name ?? 'somebody'} corrected it: {one.said.source}, {whereOf(one.said)}:{' '}
          <q>{one.said.excerpt}</q>
        </p>
      ))}
      <details className="before small">
        <summary>What was done with it</summary>
        <ol className="trail">
          {trail.map((line) => (
            <li key={line.seq}>
              <time dateTime={line.at}>{when(line.at, now)}</time>
              <span>
                {line.actor} {line.sentence}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
};
