'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { TextShown } from '@/domain/text-shown';
import type { StoryView, Who } from '@/domain/views';
import { TextEditor, type TextEditorHandle, type TextShape } from '@/editor/text-editor';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { NotesAlong } from '@/ui/notes-along';
import { RefusalLine } from '@/ui/refusal-line';
import { TextFile } from '@/ui/text-file';
import { useAct } from '@/ui/use-act';
import { useKeptStory } from './kept-story';
import { type Draft, emptyDraft, handedIn } from './new-story-draft';
import { StoryAround } from './story-around';
import { StoryHead } from './story-head';

interface Props {
  me: Who;
  people: readonly Who[];
}

export const NewStoryForm = ({ me, people }: Props) => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const [draft, setDraft] = useState(() => emptyDraft(me));
  const [shape, setShape] = useState<TextShape>({ isEmpty: true, firstLine: null });
  const [isHandedIn, setHandedIn] = useState(false);
  const editor = useRef<TextEditorHandle>(null);
  const isTouched = !shape.isEmpty || [draft.headline, draft.dek, draft.byline, draft.slug].some((text) => text !== '');
  const bodyBack = useKeptStory({ draft, isUnsent: isTouched && !isHandedIn, editor, onBack: setDraft });

  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));

  const bringIn = ({ headline, document, notes }: TextShown) => {
    editor.current?.replace(document);
    setDraft((now) => ({ ...now, headline: now.headline || headline, notes }));
  };

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const body = editor.current?.html() ?? '';
    const story = await act(() => call<StoryView>('POST', '/stories', handedIn(draft, body)));
    if (!story) return;
    setHandedIn(true);
    router.push(`/stories/${story.id}`);
  };

  return (
    <form className="hand-in" onSubmit={submit} noValidate>
      <div className="stack">
        <StoryHead draft={draft} wrong={wrong} onChange={change} />
        {shape.firstLine !== null && draft.headline === '' && (
          <p className="offer">
            <span className="cut-off serif">{shape.firstLine}</span>
            <button
              className="btn"
              type="button"
              onClick={() => {
                change({ headline: editor.current?.takeFirstLine() ?? '' });
                document.querySelector<HTMLElement>('.as-headline')?.focus();
              }}
            >
              Take the first line as the headline
            </button>
          </p>
        )}
        <div className="entry">
          <span className="label" aria-hidden="true">
            Text
          </span>
          <TextFile headline={draft.headline} replaces={!shape.isEmpty} onRead={bringIn} />
          <NotesAlong count={draft.notes.length} onLeaveOut={() => change({ notes: [] })} />
          <TextEditor
            label="Text"
            invalid={Boolean(wrong('body'))}
            ref={editor}
            restored={bodyBack}
            onChange={setShape}
          />
          {wrong('body') && (
            <p className="wrong" role="alert">
              {wrong('body')}
            </p>
          )}
        </div>
      </div>
      <aside className="stack" aria-label="About the story">
        <StoryAround draft={draft} people={people} wrong={wrong} onChange={change} />
        <RefusalLine refusal={refusal} />
        <ActButton className="btn main wide" type="submit" busy={busy}>
          {busy ? 'Handing in …' : 'Hand in'}
        </ActButton>
        <p className="hint">It becomes version 1. The words of a version never change; an edit makes the next one.</p>
      </aside>
    </form>
  );
};
