import type { CheckView, ClaimView } from '@/domain/views';
import { Check } from './check';

type Checks = readonly CheckView[];

/** Those that no longer count, and why one may still want to read them: folded. */
const Earlier = ({ checks, claim }: { checks: Checks; claim: ClaimView }) =>
  checks.length > 0 && (
    <details>
      <summary>{checks.length} earlier, no longer counting</summary>
      <p className="small dim">A later check, a ruling or other words took the place of these. They stay on record.</p>
      {checks.map((check) => (
        <Check key={check.id} check={check} claim={claim} />
      ))}
    </details>
  );

/** The findings given so far, latest last; two that differ stand side by side. */
export const Checks = ({ claim }: { claim: ClaimView }) => {
  const { checks, state } = claim;
  if (checks.length === 0) return null;
  const standing = checks.filter((check) => check.standing);
  return (
    <section className="sec">
      <h3>
        Checks <span className="count">{standing.length}</span>
      </h3>
      <div className={state === 'disputed' ? 'sides' : undefined}>
        {standing.map((check) => (
          <Check key={check.id} check={check} claim={claim} />
        ))}
      </div>
      <Earlier checks={checks.filter((check) => !check.standing && check.finding !== null)} claim={claim} />
    </section>
  );
};
