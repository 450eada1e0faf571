import { useState } from 'react';

const unchanged = () => undefined;

interface Props {
  page: number;
  text: string;
  onSelect: (words: string) => void;
}

/** The page as plain text, for those who select by keyboard or have it read to them. */
export const PageText = ({ page, text, onSelect }: Props) => {
  const [isShown, setShown] = useState(false);
  if (text.trim() === '') return null;
  return (
    <details className="page-text" open={isShown} onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
      <summary>Page {page} as text</summary>
      {isShown && (
        <textarea
          className="field serif"
          // Browsers let no keyboard select in a field that is read-only: this one takes nothing that is typed instead.
          aria-readonly="true"
          inputMode="none"
          spellCheck={false}
          onChange={unchanged}
          rows={8}
          aria-label={`Words of page ${page}`}
          value={text}
          onSelect={({ currentTarget: { value, selectionStart, selectionEnd } }) =>
            onSelect(value.slice(selectionStart, selectionEnd))
          }
        />
      )}
    </details>
  );
};
