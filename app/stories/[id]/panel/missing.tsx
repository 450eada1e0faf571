import { nextOnClaim } from '@/domain/sentences/next-on-claim';
import type { ClaimView } from '@/domain/views';
import { useStory } from '../state/story-store';

/** What more evidence helps with; a word of the checker's helps with the others. */
const BY_EVIDENCE: readonly string[] = [
  'supporting-evidence',
  'independent-sources',
  'held-words',
  'two-sources',
  'authors-word',
];

/** A sentence, not a grey button: what a finding still needs before the claim is settled, and whose move that is. */
export const Missing = ({ detail }: { detail: ClaimView | undefined }) => {
  const me = useStory((state) => state.me);
  if (!detail) return null;
  const next = nextOnClaim(detail, me);
  const missing = detail.state === 'disputed' ? [] : [...detail.toConfirm, ...detail.unmet];
  if (!next && missing.length === 0) return null;
  const isRecorded = detail.finding !== null;
  return (
    <ul className="rules" aria-live="polite">
      {missing.map((unmet, at) => (
        <li className="missing" data-sign={detail.sign} key={unmet.rule}>
          <i className="i" />
          <span>
            {isRecorded && at === 0 && <b>Recorded, not settled yet. </b>}
            {unmet.sentence} {BY_EVIDENCE.includes(unmet.rule) && detail.abilities.attach.may && <kbd>e</kbd>}
          </span>
        </li>
      ))}
      {next && (
        <li className="missing next-move" data-sign={detail.sign}>
          <i className="i" />
          <span>{next}</span>
        </li>
      )}
    </ul>
  );
};
