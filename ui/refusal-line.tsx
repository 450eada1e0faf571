import type { Refusal } from '@/domain/refusal';

/** Why something was not done, beside the act; nothing when it was. */
export const RefusalLine = ({ refusal, id }: { refusal: Refusal | null; id?: string }) => (
  <div role="alert" id={id} className="refusal" hidden={refusal === null}>
    {refusal && (
      <>
        <i className="i i-void i-s" />
        <span>{refusal.sentence}</span>
      </>
    )}
  </div>
);
