/** A sentence in which what stands between backticks is code. */
export const Told = ({ text }: { text: string }) => (
  <p className="told">
    {text.split(/`([^`]+)`/).map((part, at) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that never changes
      at % 2 === 0 ? part : <code key={at}>{part}</code>,
    )}
  </p>
);
