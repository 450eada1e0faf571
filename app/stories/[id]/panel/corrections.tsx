import { useRouter } from 'next/navigation';
import type { ClaimView } from '@/domain/views';
import type { CorrectionView } from '@/domain/views-correction';
import { CorrectionWords } from '../corrections/correction-words';
import { type Decided, DecisionActs } from '../corrections/decision-acts';
import { decideCorrection, withdrawCorrection } from '../state/corrections';
import { placeOn } from '../state/place';
import { useStory, useStoryStore } from '../state/story-store';

const Correction = ({ claim, correction }: { claim: ClaimView; correction: CorrectionView }) => {
  const store = useStoryStore();
  const router = useRouter();
  const directory = useStory((state) => state.directory);
  const now = useStory((state) => state.now);
  const version = useStory((state) => state.story.version.number);
  const decide = async (decision: Decided) => {
    const answer = await decideCorrection(store, correction, decision);
    if (answer.ok && decision.accept) router.refresh();
    return answer;
  };
  return (
    <CorrectionWords correction={correction} directory={directory} now={now}>
      {correction.decision === null && (
        <DecisionActs
          correction={correction}
          next={version + 1}
          decide={decide}
          withdraw={() => withdrawCorrection(store, correction)}
          placeFor={(what) => placeOn(store, claim, what, correction.id)}
        />
      )}
    </CorrectionWords>
  );
};

/** What was proposed for the claim's words: those that wait first, the decided ones folded away. */
export const Corrections = ({ claim }: { claim: ClaimView }) => {
  const waiting = claim.corrections.filter((one) => one.decision === null);
  const decided = claim.corrections.filter((one) => one.decision !== null);
  if (claim.corrections.length === 0) return null;
  return (
    <section className="sec" aria-label="Corrections">
      <h3>Corrections {waiting.length > 0 && <span className="count">{waiting.length}</span>}</h3>
      {waiting.map((one) => (
        <Correction key={one.id} claim={claim} correction={one} />
      ))}
      {decided.length > 0 && (
        <details>
          <summary>{decided.length} decided</summary>
          {decided.map((one) => (
            <Correction key={one.id} claim={claim} correction={one} />
          ))}
        </details>
      )}
    </section>
  );
};
