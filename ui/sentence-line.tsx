/** A refusal that has a sentence and no code: beside the act, said at once. */
export const SentenceLine = ({ sentence }: { sentence: string | null }) => (
  <div role="alert" className="refusal" hidden={sentence === null}>
    {sentence && (
      <>
        <i className="i i-void i-s" />
        <span>{sentence}</span>
      </>
    )}
  </div>
);
