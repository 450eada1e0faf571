import { RefusalLine } from '@/ui/refusal-line';
import type { useAct } from '@/ui/use-act';
import { submitting } from './hand';

interface Props extends Pick<ReturnType<typeof useAct>, 'busy' | 'refusal'> {
  /** What is taken off: "the evidence from Gazette". */
  what: string;
  /** The claim's number. */
  number: number;
  reason: string;
  /** Whether the person has just asked for the form, so that the focus goes there. */
  isAsked: boolean;
  onChange: (reason: string) => void;
  onSend: () => Promise<void>;
  onShut: () => void;
}

/** Why evidence does not belong on a claim, asked in place. */
export const TakeOffForm = ({ what, number, reason, isAsked, busy, refusal, onChange, onSend, onShut }: Props) => (
  <form className="take-off" aria-label="Take evidence off" autoComplete="off" onSubmit={submitting(onSend)}>
    <input
      className="field"
      aria-label={`Why ${what} does not belong here`}
      placeholder="Why it does not belong here"
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to fill it in
      autoFocus={isAsked}
      value={reason}
      onChange={(event) => onChange(event.target.value)}
    />
    <div className="acts">
      <button className="btn" type="submit" aria-disabled={busy || undefined}>
        Take it off claim {number}
      </button>
      <button className="btn quiet" type="button" onClick={onShut}>
        Leave it on
      </button>
    </div>
    <RefusalLine refusal={refusal} />
  </form>
);

/** What opens it. */
export const TakeOffButton = ({ what, onAsk }: { what: string; onAsk: () => void }) => (
  <button className="link small" type="button" onClick={onAsk}>
    Take off<span className="vh"> {what}</span>
  </button>
);
