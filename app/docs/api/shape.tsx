/** The form of a body or an answer; a form or a word that is told elsewhere leads there. */
export const Shape = ({ text, names }: { text: string; names: ReadonlySet<string> }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where it is wider than the page
  <pre className="shape" tabIndex={0}>
    {text.split(/\b([A-Z][A-Za-z]+)\b/).map((part, at) =>
      names.has(part) ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that never changes
        <a key={at} href={`#${part}`}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </pre>
);
