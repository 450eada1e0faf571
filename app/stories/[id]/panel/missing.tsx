import type { ClaimView } from '@/domain/views';

/** A sentence, not a grey button: what a finding still needs before the claim is settled. */
export const Missing = ({ detail }: { detail: ClaimView | undefined }) => {
  if (!detail || detail.unmet.length === 0) return null;
  const recorded = detail.finding !== null;
  return (
    <ul className="rules" aria-live="polite">
      {detail.unmet.map((unmet, at) => (
        <li className="missing" data-sign={detail.sign} key={unmet.rule}>
          <i className="i" />
          <span>
            {recorded && at === 0 && <b>Recorded, not settled yet. </b>}
            {unmet.sentence}
          </span>
        </li>
      ))}
    </ul>
  );
};
