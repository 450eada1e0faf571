import type { ThreadView } from '@/domain/views';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { reopenThread } from '../state/notes';
import { useStoryStore } from '../state/story-store';

interface Props {
  thread: ThreadView;
  onAnswer: () => void;
  onResolve: () => void;
}

/** What one can do about a thread. */
export const ThreadActs = ({ thread, onAnswer, onResolve }: Props) => {
  const store = useStoryStore();
  const { busy, refusal, act } = useAct();
  return (
    <div className="acts thread-acts">
      <button className="link small" type="button" onClick={onAnswer}>
        Answer
      </button>
      {thread.resolved ? (
        <button
          className="link small"
          type="button"
          aria-busy={busy || undefined}
          onClick={() => void act(() => reopenThread(store, thread))}
        >
          Open it again
        </button>
      ) : (
        <button className="link small" type="button" onClick={onResolve}>
          Resolve
        </button>
      )}
      <RefusalLine refusal={refusal} />
    </div>
  );
};
