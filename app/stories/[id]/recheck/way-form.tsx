import type { Result } from '@/domain/refusal';
import { CHANGED_MEANWHILE } from '@/domain/sentences/recheck';
import type { Place } from '@/ui/drafts/keeper';
import { useKept } from '@/ui/drafts/use-kept';
import { Field } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { ShowNow } from './show-now';

interface Props {
  /** Where the words are kept until they are sent. */
  place: Place;
  label: string;
  placeholder: string;
  act: string;
  send: (reason: string) => Promise<Result<unknown>>;
  onLeave: () => void;
  /** Where the claim changed since the form was opened: the person says that they have read it. */
  onRead?: (() => void) | undefined;
  /** Somebody was quicker: asks for the present state; the words stay. */
  onStale: () => void;
}

/** Escape leaves the form, from wherever in it. */
const onEscape = (leave: () => void) => (event: React.KeyboardEvent) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  leave();
};

/** One line why, and the act. Enter sends; Escape leaves, and what is typed stays. */
export const WayForm = ({ place, label, placeholder, act: does, send, onRead, onLeave, onStale }: Props) => {
  const [reason, setReason, sent] = useKept(place, '');
  const { busy, refusal, act, wrong, setRefusal } = useAct();
  const give = async (event: React.FormEvent) => {
    event.preventDefault();
    const done = await act(() => send(reason));
    if (done !== null) sent();
  };
  const lookAgain = () => {
    setRefusal(null);
    onStale();
  };
  const isBehind = onRead !== undefined && refusal?.code !== 'stale';
  const error = wrong('reason') ?? wrong('rationale');
  return (
    <form className="way-form" aria-label={label} onSubmit={give} onKeyDown={onEscape(onLeave)}>
      <Field label={label} error={error}>
        {(wiring) => (
          <span className="give">
            <input
              className="field"
              // biome-ignore lint/a11y/noAutofocus: it opens under the hand that asked for it
              autoFocus
              placeholder={placeholder}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              {...wiring}
            />
            <button className="btn main" type="submit" aria-disabled={busy || undefined}>
              {does} <kbd>Enter</kbd>
            </button>
          </span>
        )}
      </Field>
      <div role="status" className="meanwhile" hidden={!isBehind}>
        {isBehind && (
          <>
            <i className="i i-recheck i-s" /> {CHANGED_MEANWHILE}{' '}
            <button className="btn" type="button" onClick={onRead}>
              I have read it
            </button>
          </>
        )}
      </div>
      {!error && <RefusalLine refusal={refusal} />}
      {refusal?.code === 'stale' && <ShowNow onPress={lookAgain} />}
    </form>
  );
};
