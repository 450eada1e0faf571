import type { ClaimView } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { useKeys } from '@/ui/use-keys';
import { NO_EVIDENCE } from '../state/draft';
import { draftOf } from '../state/story-state';
import { setDraft, useStory, useStoryStore } from '../state/story-store';
import { attach } from '../state/writes';
import { EvidenceForm } from './evidence-form';
import { EvidenceItem } from './evidence-item';

/** What the claim rests on, and the form for more: `e` opens it. */
export const Evidence = ({ claim }: { claim: ClaimView }) => {
  const store = useStoryStore();
  const fields = useStory((state) => draftOf(state, claim.id).evidence);
  const ability = claim.abilities.attach;
  const add = () => {
    if (ability.may && !fields) setDraft(store, claim.id, { evidence: NO_EVIDENCE });
    document.querySelector<HTMLInputElement>('.evidence-form input:not([type="radio"])')?.focus();
  };
  useKeys({ e: add });
  return (
    <section className="sec">
      <h3>
        Evidence <span className="count">{claim.evidence.length}</span>
        {!fields && (
          <span className="act">
            <ActButton className="btn quiet" ability={ability} onAct={add}>
              Add <kbd>e</kbd>
            </ActButton>
          </span>
        )}
      </h3>
      {claim.evidence.map((evidence) => (
        <EvidenceItem key={evidence.id} claim={claim} evidence={evidence} />
      ))}
      {claim.evidence.length === 0 && !fields && (
        <p className="dim empty">
          Nothing yet. Attach what this rests on: a link or a quotation, with its page, paragraph or timecode.
        </p>
      )}
      {fields && (
        <EvidenceForm
          act="Attach"
          fields={fields}
          onChange={(change) => setDraft(store, claim.id, { evidence: { ...fields, ...change } })}
          onSend={() => attach(store, claim.id, fields)}
          onShut={() => setDraft(store, claim.id, { evidence: null })}
        />
      )}
    </section>
  );
};
