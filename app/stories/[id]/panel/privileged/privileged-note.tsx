import type { PrivilegedNoteView } from '@/domain/views-privileged';
import { type InConfidence, inConfidence } from '@/ui/drafts/in-confidence';
import { when } from '@/ui/time';
import { useAct } from '@/ui/use-act';
import { WhoMark } from '@/ui/who';
import { editPrivileged } from '../../state/privileged-writes';
import { useStory, useStoryStore } from '../../state/story-store';
import { useTyped } from '../confidential/held';
import { SaidBefore } from '../said-before';
import { WordsForm } from '../words-form';

interface Props {
  note: PrivilegedNoteView;
  onEdited: (note: PrivilegedNoteView) => void;
  /** It was edited elsewhere: asks to read the notes again. What is typed stays. */
  onStale: () => Promise<void>;
}

type Words = InConfidence & { text: string };

/** A privileged note that was opened: who wrote it, when, and how it was edited. */
export const PrivilegedNote = ({ note, onEdited, onStale }: Props) => {
  const store = useStoryStore();
  const person = useStory((state) => state.directory[note.by] ?? null);
  const now = useStory((state) => state.now);
  const [typed, setTyped] = useTyped<Words>(store, `privileged/${note.id}`);
  const { busy, refusal, act } = useAct();
  const save = async () => {
    const edited = await act(async () => {
      const answer = await editPrivileged(note, typed?.text ?? '');
      if (!answer.ok && answer.refusal.code === 'stale') await onStale();
      return answer;
    });
    if (!edited) return;
    setTyped(null);
    onEdited(edited);
  };
  return (
    <div className="say">
      <WhoMark person={person} />
      <div>
        <div className="by">
          {person?.name} <time dateTime={note.at}>{when(note.at, now)}</time>
          {note.edit.may && !typed && (
            <button className="link small" type="button" onClick={() => setTyped(inConfidence({ text: note.text }))}>
              Edit<span className="vh"> your privileged note</span>
            </button>
          )}
        </div>
        {typed ? (
          <WordsForm
            label="Your privileged note, in other words"
            act="Save the edit"
            text={typed.text}
            onChange={(text) => setTyped({ ...typed, text })}
            onSend={() => void save()}
            onShut={() => setTyped(null)}
            busy={busy}
            refusal={refusal}
            isAsked
          />
        ) : (
          <p className="note-text">{note.text}</p>
        )}
        <SaidBefore before={note.before} />
      </div>
    </div>
  );
};
