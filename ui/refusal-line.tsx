import { SentenceLine } from './sentence-line';
import type { ShownRefusal } from './use-act';

/** In a form, what it says now is sent; elsewhere the same act is done again. */
const tryNow = (again: () => void) => (event: React.MouseEvent<HTMLButtonElement>) => {
  const { form } = event.currentTarget;
  if (form) form.requestSubmit();
  else again();
};

/** Why something was not done, beside the act; nothing when it was. What only failed can be tried again. */
export const RefusalLine = ({ refusal }: { refusal: ShownRefusal | null }) => (
  <SentenceLine sentence={refusal?.sentence ?? null}>
    {refusal?.again && (
      <button className="btn" type="button" onClick={tryNow(refusal.again)}>
        Try now
      </button>
    )}
  </SentenceLine>
);
