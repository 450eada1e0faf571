'use client';

import { useRef, useState } from 'react';

/** Something to run in a shell, and to copy. Where the browser copies nothing, it is selected to be copied by hand. */
export function Example({ text, of }: { text: string; of: string }) {
  const shown = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setSaid('Selected. Copy it by hand.');
    }
  };
  return (
    <div className="example">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where it is wider than the page */}
      <pre ref={shown} tabIndex={0}>
        {text}
      </pre>
      <button className="btn" type="button" onClick={copy} aria-label={`Copy the example: ${of}`}>
        Copy
      </button>
      <span role="status" className="cap">
        {said}
      </span>
    </div>
  );
}
