import { isCutByFinding } from '@/domain/recheck';
import type { ClaimView, SpanView } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { useKeys } from '@/ui/use-keys';
import { WayForm } from '../recheck/way-form';
import { actOn } from '../state/claim-acts';
import { loadClaim } from '../state/details';
import { actOnText } from '../state/moved-text';
import { placeOn } from '../state/place';
import { cutAct } from '../state/recheck-acts';
import { useStory, useStoryStore } from '../state/story-store';
import { backToText } from './hand';

const CutForm = ({ claim, span }: { claim: ClaimView; span: SpanView }) => {
  const store = useStoryStore();
  const send = async (reason: string) => {
    const answer = await actOnText(store, claim, (target) => cutAct(target, span.id, reason));
    if (answer.ok) backToText();
    return answer;
  };
  const leave = () => {
    store.set({ acting: null });
    backToText();
  };
  return (
    <WayForm
      place={placeOn(store, claim, 'a reason', `cut ${span.id}`)}
      label="Why it is closed as cut"
      placeholder="The author took the sentence out"
      act="Close as cut"
      send={send}
      onLeave={leave}
      onStale={() => void loadClaim(store, claim.id, true)}
    />
  );
};

/** Words of the claim that the text no longer has: put on others, or closed as cut. */
export const LostPlaces = ({ claim }: { claim: ClaimView }) => {
  const store = useStoryStore();
  const acting = useStory((state) => (state.acting?.claim === claim.id ? state.acting : null));
  const isClosed = claim.clear && claim.finding === 'cut';
  const lost = isClosed ? [] : claim.spans.filter((span) => span.state === 'lost');
  const [first] = lost;
  const { change, check } = claim.abilities;
  const closes = isCutByFinding(claim) ? check : change;
  const attach = (span: SpanView) => actOn(store, claim.id, 'attach', span.id);
  const cut = (span: SpanView) =>
    store.set({ acting: acting?.what === 'cut' ? null : { claim: claim.id, what: 'cut', other: span.id } });
  useKeys(first ? { w: () => change.may && attach(first) } : {});
  if (lost.length === 0) return null;
  return (
    <section className="new-text" data-sign="lost" aria-label="Lost words">
      {lost.map((span) => (
        <div key={span.id}>
          <p>
            <span className="gone serif">{span.exact}</span> is no longer in the text.
          </p>
          <div className="acts">
            <ActButton ability={change} onAct={() => attach(span)}>
              <i className="i i-attach i-s" /> Re-attach <kbd>w</kbd>
            </ActButton>
            <ActButton ability={closes} onAct={() => cut(span)}>
              <i className="i i-cut i-s" /> Close as cut
            </ActButton>
          </div>
          {acting?.what === 'cut' && acting.other === span.id && <CutForm claim={claim} span={span} />}
        </div>
      ))}
    </section>
  );
};
