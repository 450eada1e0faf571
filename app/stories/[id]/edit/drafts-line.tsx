import { OTHER_DRAFT, WRITTEN_ELSEWHERE } from '@/domain/sentences/edit';
import type { TextInWork } from '@/domain/text-draft';
import { when } from '@/ui/time';

interface Props {
  /** What another window has saved meanwhile. */
  elsewhere: TextInWork | null;
  /** What there was when the page came. */
  other: TextInWork | null;
  /** The version that this text began from: a draft of another one is not put in its place. */
  base: number;
  now: string;
  onTake: (draft: TextInWork) => void;
  onKeep: () => void;
}

/** Of two drafts of the same person the other is offered; neither goes over the other by itself. */
export const DraftsLine = ({ elsewhere, other, base, now, onTake, onKeep }: Props) => {
  const draft = elsewhere ?? other;
  const canTake = draft?.at && draft.base === base;
  if (!draft || !(elsewhere || canTake)) return null;
  return (
    <div className="other-draft" role={elsewhere ? 'alert' : 'status'}>
      <p>{elsewhere ? WRITTEN_ELSEWHERE : OTHER_DRAFT}</p>
      {canTake && (
        <button className="btn" type="button" onClick={() => onTake(draft)}>
          Take the one of {when(draft.at ?? '', now)}
        </button>
      )}
      {elsewhere && (
        <button className="btn" type="button" onClick={onKeep}>
          Go on with this one
        </button>
      )}
    </div>
  );
};
