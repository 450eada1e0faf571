import type { BlockerView } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { useKept } from '@/ui/drafts/use-kept';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { submitting } from '../panel/hand';
import { takeBack } from '../state/overrides';
import { useStoryStore } from '../state/story-store';
import { overridePlace } from './override-place';
import { ReasonField } from './reason-field';

/** Takes one override back, with a reason. */
export const TakeBack = ({ blocker, override }: { blocker: BlockerView; override: string }) => {
  const store = useStoryStore();
  const place = overridePlace(store, 'a reason to take an override back', override);
  const [reason, setReason, sent] = useKept<string | null>(place, null);
  const { busy, refusal, act, wrong } = useAct();
  const give = async () => {
    if (await act(() => takeBack(store, override, reason ?? ''))) sent();
  };
  if (reason === null)
    return (
      <button className="btn quiet" type="button" onClick={() => setReason('')}>
        Take back<span className="vh"> what lets stand: {blocker.sentence}</span>
      </button>
    );
  return (
    <form className="blk-form" onSubmit={submitting(give)}>
      <ReasonField
        label="It is taken back, because"
        value={reason}
        error={wrong('reason')}
        autoFocus
        onChange={setReason}
        onSend={() => void give()}
      />
      {!wrong('reason') && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton type="submit" busy={busy}>
          Take it back
        </ActButton>
        <button className="btn quiet" type="button" onClick={sent}>
          Let it stand after all
        </button>
      </div>
    </form>
  );
};
