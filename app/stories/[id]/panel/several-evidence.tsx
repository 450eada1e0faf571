import { useEffect } from 'react';
import { countOf } from '@/domain/sentences/progress';
import { useKept } from '@/ui/drafts/use-kept';
import { type EvidenceFields, NO_EVIDENCE } from '../state/draft';
import { placeOn } from '../state/place';
import { attachToSelected } from '../state/several';
import { useStory, useStoryStore } from '../state/story-store';
import { EvidenceForm } from './evidence-form';
import { backToText } from './hand';

/** One piece of evidence for all the selected claims, filled in once. */
export const SeveralEvidence = () => {
  const store = useStoryStore();
  const count = useStory((state) => state.selection.ids.size);
  const place = placeOn(store, null, 'evidence for several claims');
  const [fields, setFields, sent] = useKept<EvidenceFields>(place, NO_EVIDENCE);
  const shut = () => store.set({ selection: { ...store.get().selection, attaching: false } });
  useEffect(() => {
    if (count === 0) {
      store.set({ selection: { ...store.get().selection, attaching: false } });
      backToText();
    }
  }, [store, count]);
  return (
    <aside className="panel" aria-label="Evidence for several claims">
      <div className="face">
        <div className="line">
          <h2>Evidence for {countOf(count, 'claim')}</h2>
        </div>
        <p className="dim">One piece, attached to each of the selected claims. Each is still checked on its own.</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="body" tabIndex={0} aria-label="The evidence">
        <EvidenceForm
          act={`Attach to ${countOf(count, 'claim')}`}
          fields={fields}
          onChange={(change) => setFields({ ...fields, ...change })}
          onSend={async () => {
            const answer = await attachToSelected(store, fields);
            if (answer.ok) sent();
            return answer;
          }}
          onShut={shut}
        />
      </section>
    </aside>
  );
};
