import { readAs } from '@/domain/file/file-kinds';
import type { ClaimView, EvidenceView } from '@/domain/views';
import { useKept } from '@/ui/drafts/use-kept';
import { type EvidenceFields, fieldsOf } from '../state/draft';
import { correctEvidence } from '../state/evidence-writes';
import { placeOn } from '../state/place';
import { type StoryStore, useStoryStore } from '../state/story-store';
import { EvidenceForm } from './evidence-form';

/** What is typed, with the revision it was typed on: a draft of yesterday does not undo what somebody corrected since. */
export interface Correction {
  revision: number;
  fields: EvidenceFields;
}

export const useCorrection = (store: StoryStore, claim: ClaimView, evidence: EvidenceView) =>
  useKept<Correction | null>(placeOn(store, claim, 'a correction of evidence', evidence.id), null);

interface Props {
  claim: ClaimView;
  evidence: EvidenceView;
  typed: Correction | null;
  isAsked: boolean;
  onChange: (correction: Correction) => void;
  onDone: () => void;
  /** Opens its file beside the form. */
  onInside: () => void;
}

/** A correction in the place of the piece; what it said before is kept. */
export const EvidenceCorrection = ({ claim, evidence, typed, isAsked, onChange, onDone, onInside }: Props) => {
  const store = useStoryStore();
  const { revision, fields } = typed ?? { revision: evidence.revision, fields: fieldsOf(evidence) };
  return (
    <EvidenceForm
      file={evidence.file && readAs(evidence.file.type) && { name: evidence.file.name, onInside }}
      act="Save the correction"
      fields={fields}
      remembers={false}
      isAsked={isAsked}
      onChange={(change) => onChange({ revision, fields: { ...fields, ...change } })}
      onSend={async () => {
        const answer = await correctEvidence(store, claim.id, { id: evidence.id, revision }, fields);
        if (answer.ok) onDone();
        else if (answer.refusal.code === 'stale') {
          // The person is told what changed, and sends theirs again on top of it.
          const now = store
            .get()
            .details.get(claim.id)
            ?.evidence.find((one) => one.id === evidence.id);
          if (now) onChange({ revision: now.revision, fields });
        }
        return answer;
      }}
      onShut={onDone}
    />
  );
};
