'use client';

import type { Editor } from '@tiptap/react';
import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NOT_KEPT_HERE } from '@/domain/sentences/edit';
import type { Beginning, TextInWork } from '@/domain/text-draft';
import type { EditScreen } from '@/domain/views-edit';
import type { MarkedSpan } from '@/editor/mark-spans';
import { bodyStart } from '@/editor/positions';
import { StoryEditor } from '@/editor/story-editor';
import { bringIn, followFootnotes, followWholePaste } from './bring-in';
import { DraftsLine } from './drafts-line';
import { EditSide } from './edit-side';
import { HeadLine } from './head-line';
import { OthersLine } from './others';
import { SavedPanel } from './saved-panel';
import { foundIn, numbersIn, spansOf } from './spans';
import { useAutosave } from './use-autosave';
import { useSave } from './use-save';
import { useWords } from './use-words';

interface Props {
  screen: EditScreen;
  beginning: Beginning;
  spans: readonly MarkedSpan[];
  now: string;
  /** When the draft was saved that this window goes on from. */
  revision: RefObject<string | null>;
  /** Another draft is gone on with. */
  onTake: (beginning: Beginning) => void;
}

/** Those who want to hear of every change, without a render. */
function useListeners() {
  const listeners = useRef(new Set<() => void>());
  const onEdit = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);
  const tell = useCallback(() => {
    for (const listener of listeners.current) listener();
  }, []);
  return { onEdit, tell };
}

/** Ctrl+S saves the draft now, Ctrl+Enter the version; a browser would save the page. */
function useSaveKeys(saveDraft: () => void, saveVersion: () => void) {
  const latest = useRef({ saveDraft, saveVersion });
  useEffect(() => {
    latest.current = { saveDraft, saveVersion };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const act = { s: latest.current.saveDraft, Enter: latest.current.saveVersion }[event.key];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, []);
}

export const EditForm = ({ screen, beginning, spans, now, revision, onTake }: Props) => {
  const router = useRouter();
  const { story, words: before } = screen;
  const start = beginning.text;
  const { words, along } = useWords(start);
  const { onEdit, tell } = useListeners();
  const [editor, setEditor] = useState<Editor | null>(null);
  const read = (): TextInWork => ({
    ...words.read(),
    base: start.base,
    footnotes: words.footnotes(),
    at: new Date().toISOString(),
  });
  const autosave = useAutosave({ screen, beginning, read, revision });
  const { save, giveUp, compare, busy, refusal, wrong, isOver, saved } = useSave({ screen, words, autosave });
  const headSpans = useMemo(() => spansOf(screen).filter((span) => span.start < bodyStart(screen.words)), [screen]);
  const find = useCallback(() => foundIn(screen, words.read()), [screen, words]);
  const summary = useRef('');
  const headStart = useMemo(() => bodyStart(start), [start]);
  const edited = useCallback(() => {
    autosave.touch();
    tell();
  }, [autosave.touch, tell]);
  const ready = useCallback(
    (made: Editor) => {
      words.ready(made);
      setEditor(made);
    },
    [words],
  );
  useEffect(() => {
    if (!editor) return;
    const stops = [followWholePaste(screen, words, editor), followFootnotes(words, editor)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [screen, words, editor]);
  useSaveKeys(
    () => void (isOver || autosave.flush()),
    () => void (isOver || save(summary.current)),
  );
  const line = (of: 'headline' | 'dek' | 'byline') => ({
    initial: start[of],
    wrong: wrong(of),
    claims: numbersIn(before, headSpans, of),
    onChange: (text: string) => {
      words.set({ [of]: text });
      edited();
    },
  });
  const leave = async () => {
    // What could be put nowhere must not go with the page.
    const isOpen = autosave.state === 'typing' || autosave.state === 'unkept';
    if (isOpen && (await autosave.flush())?.sentence === NOT_KEPT_HERE) return;
    router.push(`/stories/${story.id}`);
  };
  if (saved) return <SavedPanel saved={saved} story={story.id} />;
  return (
    <>
      <DraftsLine
        isElsewhere={autosave.isElsewhere}
        drafts={autosave.others}
        version={story.version.number}
        start={start}
        now={now}
        onTake={(draft) => onTake(autosave.take(draft))}
        onKeep={autosave.keepThis}
      />
      <main aria-label="The text, to be edited" inert={isOver}>
        <h1 className="vh">Edit the text</h1>
        <OthersLine screen={screen} base={start.base} now={now} onCompare={compare} onOwn={autosave.heard} />
        <HeadLine label="Headline" look="head" most={2000} {...line('headline')} />
        <HeadLine label="Dek" look="dek" most={4000} {...line('dek')} />
        <HeadLine label="Byline" look="by" most={1000} {...line('byline')} />
        <StoryEditor
          label="Text"
          document={start.document}
          start={headStart}
          spans={spans}
          onReady={ready}
          onEdit={edited}
        />
      </main>
      <EditSide
        next={story.version.number + 1}
        autosave={autosave}
        busy={busy}
        refusal={refusal}
        wrong={wrong}
        onSummary={(text) => {
          summary.current = text;
        }}
        headline={start.headline}
        onFile={(text) => void bringIn(screen, words, text)}
        footnotes={along}
        onNoFootnotes={() => {
          words.setFootnotes([]);
          edited();
        }}
        onSave={() => void save(summary.current)}
        onLeave={() => void leave()}
        onGiveUp={() => void giveUp()}
        touched={editor && { editor, before, head: words.head, spans: headSpans, find, onEdit }}
      />
    </>
  );
};
