import { useState } from 'react';
import type { ClaimRow, ClaimView } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { useKeys } from '@/ui/use-keys';
import { NO_EVIDENCE } from '../state/draft';
import { draftOf } from '../state/story-state';
import { setDraft, useStory, useStoryStore } from '../state/story-store';
import { attach } from '../state/writes';
import { EvidenceForm } from './evidence-form';
import { EvidenceItem } from './evidence-item';

interface Props {
  claim: ClaimRow;
  /** Undefined while it is on its way; the form can be filled in meanwhile. */
  detail: ClaimView | undefined;
}

/** What the claim rests on, and the form for more: `e` opens it. */
export const Evidence = ({ claim, detail }: Props) => {
  const store = useStoryStore();
  const fields = useStory((state) => draftOf(state, claim.id).evidence);
  const ability = useStory((state) => detail?.abilities.attach ?? state.abilities.attach);
  const [isAsked, setAsked] = useState(false);
  const add = () => {
    setAsked(true);
    if (ability.may && !fields) setDraft(store, claim.id, { evidence: NO_EVIDENCE });
    document.querySelector<HTMLInputElement>('.evidence-form input:not([type="radio"])')?.focus();
  };
  useKeys({ e: add });
  return (
    <section className="sec">
      <h3>
        Evidence <span className="count">{detail?.evidence.length}</span>
        {!fields && (
          <span className="act">
            <ActButton className="btn quiet" ability={ability} onAct={add}>
              Add <kbd>e</kbd>
            </ActButton>
          </span>
        )}
      </h3>
      {!detail && <p className="coming">Evidence and notes are on their way.</p>}
      {detail?.evidence.map((evidence) => (
        <EvidenceItem key={evidence.id} claim={detail} evidence={evidence} />
      ))}
      {detail?.evidence.length === 0 && !fields && (
        <p className="dim empty">
          Nothing yet. Attach what this rests on: a link or a quotation, with its page, paragraph or timecode.
        </p>
      )}
      {fields && (
        <EvidenceForm
          act="Attach"
          fields={fields}
          isAsked={isAsked}
          onChange={(change) => setDraft(store, claim.id, { evidence: { ...fields, ...change } })}
          onSend={() => attach(store, claim.id, fields)}
          onShut={() => setDraft(store, claim.id, { evidence: null })}
        />
      )}
    </section>
  );
};
