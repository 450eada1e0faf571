import { quoted } from '@/domain/sentences/quoted';
import type { ClaimView } from '@/domain/views';
import type { QueryView } from '@/domain/views-query';

interface Props {
  answer: NonNullable<QueryView['answer']>;
  claim: ClaimView;
}

/** What came with an answer, as long as it is on the claim. */
export const Enclosed = ({ answer, claim }: Props) => {
  const evidence = claim.evidence.filter((one) => answer.evidence.includes(one.id));
  const correction = claim.corrections.find((one) => one.id === answer.correction);
  if (evidence.length === 0 && !correction) return null;
  return (
    <ul className="enclosed">
      {evidence.map((one) => (
        <li key={one.id}>
          With evidence from {one.source}
          {one.locator && `, ${one.locator}`}
        </li>
      ))}
      {correction && (
        <li>
          With a correction: {quoted(correction.replacement)} for {quoted(correction.words)}
        </li>
      )}
    </ul>
  );
};
