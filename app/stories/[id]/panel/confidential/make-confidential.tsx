import { useState } from 'react';
import type { ClaimView, EvidenceView } from '@/domain/views';
import type { SealingView } from '@/domain/views-confidential';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { TickBox } from '@/ui/tick-box';
import { useAct } from '@/ui/use-act';
import { sealEvidence, sealingOf } from '../../state/confidential-writes';
import { useStory, useStoryStore } from '../../state/story-store';
import { backToText, leaving, submitting } from '../hand';
import { NamedFields } from './named-fields';
import './confidential.css';

const Said = ({ title, sentences }: { title: string; sentences: readonly string[] }) => (
  <div>
    <h4>{title}</h4>
    <ul className="small">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </div>
);

interface FormProps {
  evidence: EvidenceView;
  sealing: SealingView;
  onShut: () => void;
}

/** What is sealed and what is not, before it is done: it cannot be undone. */
const SealForm = ({ evidence, sealing, onShut }: FormProps) => {
  const store = useStoryStore();
  const me = useStory((state) => state.me);
  const { busy, refusal, act, wrong } = useAct();
  const [people, setPeople] = useState(sealing.attachedBy === me ? [] : [sealing.attachedBy]);
  const [vouches, setVouches] = useState(false);
  const send = () => void act(() => sealEvidence(store, evidence, { revision: sealing.revision, people, vouches }));
  return (
    <form
      className="evidence-form seal-form"
      aria-label="Make evidence confidential"
      onSubmit={submitting(() => sealing.ability.may && !busy && send())}
      onKeyDown={leaving(onShut)}
    >
      <Said title="What is sealed" sentences={sealing.sealed} />
      <Said title="What stays in the clear" sentences={sealing.stays} />
      <NamedFields owner={me} people={people} error={wrong('people')} onChange={setPeople} />
      <TickBox
        label="I vouch for it"
        hint="Others on the story then read one line: that the claim rests on confidential evidence, and that you vouch for it."
        checked={vouches}
        onChange={(event) => setVouches(event.target.checked)}
      />
      <p className="small">This cannot be undone.</p>
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton className="btn main" type="submit" ability={sealing.ability} busy={busy}>
          Make it confidential
        </ActButton>
        <button className="btn quiet" type="button" onClick={onShut}>
          Leave it open
        </button>
      </div>
    </form>
  );
};

/** Ordinary evidence is made confidential: for those who may, from its own card. */
export const MakeConfidential = ({ claim, evidence }: { claim: ClaimView; evidence: EvidenceView }) => {
  const [sealing, setSealing] = useState<SealingView | null>(null);
  const { busy, refusal, act } = useAct();
  if (!claim.abilities.seal.may) return null;
  const shut = () => {
    setSealing(null);
    backToText();
  };
  if (sealing) return <SealForm evidence={evidence} sealing={sealing} onShut={shut} />;
  return (
    <>
      <ActButton
        className="link small"
        busy={busy}
        onAct={() => void act(() => sealingOf(evidence.id)).then((found) => found && setSealing(found))}
      >
        Make confidential …<span className="vh"> the evidence from {evidence.source}</span>
      </ActButton>
      <RefusalLine refusal={refusal} />
    </>
  );
};
