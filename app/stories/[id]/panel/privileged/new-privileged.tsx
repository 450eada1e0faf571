import { useState } from 'react';
import type { PrivilegedNoteView } from '@/domain/views-privileged';
import { type InConfidence, inConfidence } from '@/ui/drafts/in-confidence';
import { useAct } from '@/ui/use-act';
import { writePrivileged } from '../../state/privileged-writes';
import { useStoryStore } from '../../state/story-store';
import { useTyped } from '../confidential/held';
import { backToText } from '../hand';
import { WordsForm } from '../words-form';

interface Props {
  /** A claim, or null for the whole story. */
  subject: string | null;
  onWritten: (note: PrivilegedNoteView) => void;
}

type Words = InConfidence & { text: string };

/** The field for a privileged note. What is typed is in this page alone until it is sent. */
export const NewPrivileged = ({ subject, onWritten }: Props) => {
  const store = useStoryStore();
  const [typed, setTyped] = useTyped<Words>(store, `privileged/on/${subject ?? 'story'}`);
  const [isAsked, setAsked] = useState(false);
  const { busy, refusal, act } = useAct();
  const begin = () => {
    setAsked(true);
    setTyped(inConfidence({ text: '' }));
  };
  const shut = () => {
    setTyped(null);
    backToText();
  };
  const save = async () => {
    const written = await act(() => writePrivileged(store, subject, typed?.text ?? ''));
    if (!written) return;
    onWritten(written);
    shut();
  };
  if (!typed)
    return (
      <button className="link small" type="button" onClick={begin}>
        Write a privileged note
      </button>
    );
  return (
    <WordsForm
      label="A privileged note. It is sealed when you save it; until then it is in this page alone."
      act="Save and seal"
      text={typed.text}
      onChange={(text) => setTyped({ ...typed, text })}
      onSend={() => void save()}
      onShut={shut}
      busy={busy}
      refusal={refusal}
      isAsked={isAsked}
    />
  );
};
