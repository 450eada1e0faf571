'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useId, useRef, useState } from 'react';
import { isLinkable } from './linkable';

const asAddress = (typed: string): string => {
  const address = typed.trim();
  if (/^[^\s@:/]+@[^\s@]+$/.test(address)) return `mailto:${address}`;
  return /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`;
};

/** The address of the link at the cursor, or of the chosen words; in the page, not over it. */
export const LinkForm = ({ editor, onDone }: { editor: Editor; onDone: () => void }) => {
  const [wrong, setWrong] = useState<string>();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const present = String(editor.getAttributes('link').href ?? '');

  useEffect(() => field.current?.focus(), []);

  const close = () => {
    editor.commands.focus();
    onDone();
  };

  const put = () => {
    const address = asAddress(field.current?.value ?? '');
    if (!isLinkable(address)) return setWrong('A link begins with https://, http:// or mailto:.');
    if (editor.state.selection.empty && !present) return setWrong('Choose the words that the link stands on first.');
    editor.chain().focus().extendMarkRange('link').setMark('link', { href: address }).run();
    onDone();
  };

  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    put();
  };

  return (
    <div className="link-form">
      <label htmlFor={id}>Address</label>
      <input
        ref={field}
        id={id}
        className="field"
        inputMode="url"
        defaultValue={present}
        placeholder="https://"
        autoComplete="off"
        maxLength={4000}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onKeyDown={onKey}
      />
      <button className="btn" type="button" onClick={put}>
        Link
      </button>
      {present && (
        <button
          className="btn quiet"
          type="button"
          onClick={() => {
            editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
            onDone();
          }}
        >
          Take the link off
        </button>
      )}
      {wrong && (
        <p className="wrong" role="alert" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
};
