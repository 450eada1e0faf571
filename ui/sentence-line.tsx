interface Props {
  sentence: string | null;
  /** What the person can do about it. */
  children?: React.ReactNode;
}

/** A refusal that has a sentence and no code: beside the act, said at once. */
export const SentenceLine = ({ sentence, children }: Props) => (
  <div role="alert" className="refusal" hidden={sentence === null}>
    {sentence && (
      <>
        <i className="i i-void i-s" />
        <span>{sentence}</span>
        {children}
      </>
    )}
  </div>
);
