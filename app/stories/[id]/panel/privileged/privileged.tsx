import { useState } from 'react';
import { notesToOpen, privilegedReaders } from '@/domain/sentences/privileged';
import type { PrivilegedNoteView, PrivilegedOn } from '@/domain/views-privileged';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { openPrivileged } from '../../state/privileged-writes';
import { useStory, useStoryStore } from '../../state/story-store';
import { NewPrivileged } from './new-privileged';
import { PrivilegedNote } from './privileged-note';

interface Props {
  /** A claim, or null for the whole story. */
  subject: string | null;
  /** What is there, for those who may read it. */
  on: PrivilegedOn;
}

const withNote = (notes: readonly PrivilegedNoteView[], one: PrivilegedNoteView) =>
  notes.some((note) => note.id === one.id) ? notes.map((note) => (note.id === one.id ? one : note)) : [...notes, one];

/** What legal readers and the story's editors say among themselves: shut until it is opened, and gone with the page. */
export const Privileged = ({ subject, on: { count, readers } }: Props) => {
  const store = useStoryStore();
  const directory = useStory((state) => state.directory);
  const [notes, setNotes] = useState<readonly PrivilegedNoteView[]>([]);
  const { busy, refusal, act } = useAct();
  const open = async () => {
    const opened = await act(() => openPrivileged(store, subject));
    if (opened) setNotes(opened.notes);
  };
  const show = (one: PrivilegedNoteView) => setNotes((now) => withNote(now, one));
  return (
    <section className="sec privileged" aria-label="Privileged">
      <h3>
        <i className="i i-s i-lock" /> Privileged {count > 0 && <span className="count">{count}</span>}
      </h3>
      <p className="dim small">{privilegedReaders(readers.map((one) => directory[one]?.name ?? 'somebody'))}</p>
      {count > notes.length && (
        <p className="small">
          <ActButton busy={busy} onAct={() => void open()}>
            Open {notesToOpen(count)}
          </ActButton>{' '}
          <span className="dim">The trail keeps that you did, for those who read them.</span>
        </p>
      )}
      <RefusalLine refusal={refusal} />
      {notes.map((note) => (
        <PrivilegedNote key={note.id} note={note} onEdited={show} onStale={open} />
      ))}
      <NewPrivileged subject={subject} onWritten={show} />
    </section>
  );
};
