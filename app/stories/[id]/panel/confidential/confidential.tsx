import { useState } from 'react';
import { restsOnConfidential } from '@/domain/sentences/confidential';
import type { ClaimView } from '@/domain/views';
import { attachConfidential } from '../../state/confidential-writes';
import { useStory, useStoryStore } from '../../state/story-store';
import { ConfidentialForm } from './confidential-form';
import { NOTHING_TYPED, useTyped } from './held';
import { Piece } from './piece';

/** What of a claim's evidence is confidential: one line for all where somebody vouches, the pieces for those named. */
export const Confidential = ({ claim }: { claim: ClaimView }) => {
  const store = useStoryStore();
  const me = useStory((state) => state.me);
  const directory = useStory((state) => state.directory);
  const [typed, setTyped] = useTyped(store, `claims/${claim.id}`);
  const [isAsked, setAsked] = useState(false);
  const add = () => {
    setAsked(true);
    setTyped(NOTHING_TYPED);
  };
  const { vouchedBy, pieces } = claim.confidential;
  const line = restsOnConfidential(vouchedBy.map((one) => directory[one]?.name ?? 'somebody'));
  return (
    <section className="sec confidential" aria-label="In confidence">
      {line && <p>{line}</p>}
      {pieces.map((piece) => (
        <Piece key={piece.id} claim={claim} piece={piece} />
      ))}
      {typed && (
        <ConfidentialForm
          act="Attach and seal"
          typed={typed}
          claim={claim.id}
          owner={me}
          names
          isAsked={isAsked}
          onChange={setTyped}
          onSend={() => attachConfidential(store, claim.id, typed)}
          onShut={() => setTyped(null)}
        />
      )}
      {!typed && claim.abilities.seal.may && (
        <button className="link small" type="button" onClick={add}>
          Attach evidence in confidence
        </button>
      )}
    </section>
  );
};
