'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useRef, useState } from 'react';
import { LinkForm } from './link-form';
import { type Act, TOOLBAR } from './toolbar-acts';

const actsOf = (groups: typeof TOOLBAR): Act[] => groups.flat();

/** What of the toolbar is on and what cannot be pressed now; compared by value, so that typing repaints nothing. */
const useStates = (editor: Editor) =>
  useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: actsOf(TOOLBAR)
        .filter((act) => act.isOn?.(now))
        .map((act) => act.id),
      off: actsOf(TOOLBAR)
        .filter((act) => act.can?.(now) === false)
        .map((act) => act.id),
      link: now.isActive('link'),
    }),
  });

/** One stop of the Tab key; the arrow keys go from button to button. */
export const TextToolbar = ({ editor, label }: { editor: Editor; label: string }) => {
  const { on, off, link } = useStates(editor);
  const [linking, setLinking] = useState(false);
  const [stop, setStop] = useState('paragraph');
  const bar = useRef<HTMLDivElement>(null);

  const step = (event: React.KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (!by || at < 0) return;
    event.preventDefault();
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };

  const button = (id: string) => ({
    type: 'button' as const,
    className: 'tool',
    tabIndex: id === stop ? 0 : -1,
    onFocus: () => setStop(id),
  });

  return (
    <>
      <div className="tools" role="toolbar" aria-label={label} ref={bar} onKeyDown={step} tabIndex={-1}>
        {TOOLBAR.map((group) => (
          <span className="tool-group" key={group[0]?.id}>
            {group.map((act) => (
              <button
                key={act.id}
                {...button(act.id)}
                title={act.keys ? `${act.label} (${act.keys})` : act.label}
                aria-label={act.label}
                aria-pressed={act.isOn ? on.includes(act.id) : undefined}
                aria-disabled={off.includes(act.id) || undefined}
                onClick={() => act.run(editor)}
              >
                <span className={act.faceClass}>{act.face}</span>
              </button>
            ))}
            {group[0]?.id === 'bold' && (
              <button
                {...button('link')}
                aria-label="Link"
                aria-pressed={link}
                aria-expanded={linking}
                title="Link"
                onClick={() => setLinking((open) => !open)}
              >
                <span className="underlined">Link</span>
              </button>
            )}
          </span>
        ))}
      </div>
      {linking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
    </>
  );
};
