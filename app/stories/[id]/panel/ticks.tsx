import type { ClaimView, SpanView } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { Sentence } from '@/ui/sentence-changes';
import { useAct } from '@/ui/use-act';
import { useKeys } from '@/ui/use-keys';
import { actOnText } from '../state/moved-text';
import { tickAct } from '../state/recheck-acts';
import { useStoryStore } from '../state/story-store';

interface Props {
  claim: ClaimView;
  span: SpanView;
  /** The one that `v` ticks. */
  isFirst: boolean;
}

const Tick = ({ claim, span, isFirst }: Props) => {
  const store = useStoryStore();
  const { busy, refusal, act } = useAct();
  const { check } = claim.abilities;
  const tick = () => void act(() => actOnText(store, claim, (target) => tickAct(target, span.id)));
  useKeys(isFirst ? { v: () => check.may && tick() } : {});
  return (
    <div>
      <Sentence before={span.contextBefore} after={span.contextAfter} />
      <RefusalLine refusal={refusal} />
      <div className="acts">
        <ActButton ability={check} busy={busy} onAct={tick}>
          <i className="i i-check i-s" /> Read, it stands {isFirst && <kbd>v</kbd>}
        </ActButton>
      </div>
    </div>
  );
};

/** The sentence around the claim's words changed in a fact; the words did not. A person reads it and ticks. */
export const Ticks = ({ claim }: { claim: ClaimView }) => {
  const owed = claim.spans.filter((span) => span.contextChanged && span.state !== 'lost');
  if (owed.length === 0) return null;
  return (
    <section className="new-text" data-sign="owed" aria-label="Tick owed">
      <p className="small dim">The sentence around these words changed; the words did not. Read it, and tick.</p>
      {owed.map((span, at) => (
        <Tick key={span.id} claim={claim} span={span} isFirst={at === 0} />
      ))}
    </section>
  );
};
