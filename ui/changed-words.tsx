interface Props {
  is: 'deleted' | 'inserted';
  /** The words as text, by which white space at their ends is known. */
  text: string;
  children?: React.ReactNode;
}

/** Words that went out or came in: struck or underlined, and said to those who listen. */
export const ChangedWords = ({ is, text, children = text }: Props) => {
  const Mark = is === 'deleted' ? 'del' : 'ins';
  return (
    <Mark>
      <span className="vh"> [{is}: </span>
      {children}
      <span className="vh">] </span>
    </Mark>
  );
};

/** The same for plain words: white space at either end is not painted with them. */
export const ChangedText = ({ is, text }: Omit<Props, 'children'>) => {
  const words = text.trim();
  if (words === '') return <ChangedWords is={is} text={text} />;
  const start = text.indexOf(words);
  return (
    <>
      {text.slice(0, start)}
      <ChangedWords is={is} text={words} />
      {text.slice(start + words.length)}
    </>
  );
};
