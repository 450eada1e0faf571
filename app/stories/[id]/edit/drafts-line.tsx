import { useId, useMemo } from 'react';
import {
  otherDraftSentence,
  otherDraftsSentence,
  WRITTEN_ELSEWHERE,
  waitingDraftsSentence,
} from '@/domain/sentences/edit';
import { blocksOf, type StoryText, textOf, wordCount } from '@/domain/story-text';
import { type Draft, offeredOf, otherWords } from '@/domain/text-draft';
import { when } from '@/ui/time';

interface Props {
  /** Another window has saved meanwhile: one has to be chosen. */
  isElsewhere: boolean;
  drafts: readonly Draft[];
  /** The version that this text began from: a draft of another one is not put in its place. */
  version: number;
  /** What this text began with: the others are told by how they differ from it. */
  start: StoryText;
  now: string;
  onTake: (draft: Draft) => void;
  onKeep: () => void;
}

interface OtherProps {
  draft: Draft;
  start: string;
  now: string;
  onTake: () => void;
}

const Other = ({ draft: { text }, start, now, onTake }: OtherProps) => {
  const id = useId();
  const words = useMemo(() => textOf(blocksOf(text)), [text]);
  return (
    <li>
      <button className="btn" type="button" aria-describedby={id} onClick={onTake}>
        Take the one of {when(text.at ?? '', now)}
      </button>
      <span id={id}>{otherDraftSentence(wordCount(words), otherWords(start, words))}</span>
    </li>
  );
};

/** The other drafts of the same person are offered; none goes over another by itself. */
export const DraftsLine = ({ isElsewhere, drafts, version, start, now, onTake, onKeep }: Props) => {
  const startWords = useMemo(() => textOf(blocksOf(start)), [start]);
  const { shown, waiting } = offeredOf(drafts, version);
  if (!isElsewhere && shown.length === 0) return null;
  return (
    <div className="other-draft" role={isElsewhere ? 'alert' : 'status'}>
      <p>{isElsewhere ? WRITTEN_ELSEWHERE : otherDraftsSentence(shown.length + waiting)}</p>
      {isElsewhere && (
        <button className="btn" type="button" onClick={onKeep}>
          Go on with this one
        </button>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map((draft) => (
            <Other key={draft.text.at} draft={draft} start={startWords} now={now} onTake={() => onTake(draft)} />
          ))}
        </ul>
      )}
      {waiting > 0 && <p className="dim">{waitingDraftsSentence(waiting)}</p>}
    </div>
  );
};
