import { useState } from 'react';
import { blockAt, placesSentence } from '@/domain/sentences/place';
import { KIND_WORDS, RISK_WORDS } from '@/domain/sentences/words';
import type { ClaimRow } from '@/domain/views';
import { KINDS, type Kind, RISKS, type Risk } from '@/domain/vocabulary';
import { optionsOf } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { SignWord } from '@/ui/sign';
import { useAct } from '@/ui/use-act';
import { useKeys } from '@/ui/use-keys';
import { useAssignees } from '../state/people';
import { useStory, useStoryStore } from '../state/story-store';
import { openClaim, step } from '../state/walk';
import { type ClaimChange, changeClaim } from '../state/writes';
import { ClaimActs } from './claim-acts';
import { openChoices } from './hand';
import { InlineSelect } from './inline-select';
import { Places } from './places';
import { Statement } from './statement';

const KIND_OPTIONS = optionsOf(KINDS, KIND_WORDS);
const RISK_OPTIONS = optionsOf(RISKS, RISK_WORDS);

const Steps = () => {
  const store = useStoryStore();
  return (
    <>
      <button className="btn quiet" type="button" title="Previous claim (k)" onClick={() => step(store, -1)}>
        <i className="i i-left" />
        <span className="vh">Previous claim</span>
      </button>
      <button className="btn quiet" type="button" title="Next claim (j)" onClick={() => step(store, 1)}>
        <i className="i i-right" />
        <span className="vh">Next claim</span>
      </button>
      <button
        className="btn quiet"
        type="button"
        title="Close, to the story (Esc)"
        onClick={() => openClaim(store, null)}
      >
        <i className="i i-contradicts i-s" />
        <span className="vh">Close claim</span>
      </button>
    </>
  );
};

/** Kind, risk and who checks it. What was chosen and overtaken by somebody else's change is one press away. */
const Facts = ({ claim }: { claim: ClaimRow }) => {
  const store = useStoryStore();
  const ability = useStory((state) => state.details.get(claim.id)?.abilities.change ?? state.abilities.mark);
  const people = useAssignees(claim.assignee);
  const { refusal, act } = useAct();
  const [last, setLast] = useState<ClaimChange>({});
  const { blocks, places } = store.get();
  const standing = claim.spans.filter((span) => span.state !== 'lost');
  const change = (what: ClaimChange) => {
    setLast(what);
    void act(() => changeClaim(store, claim.id, what));
  };
  useKeys({ a: () => openChoices(document.querySelector<HTMLSelectElement>('.face select[title="Who checks it"]')) });
  const rule = ability.may ? { may: true } : { may: false, why: ability.why };
  return (
    <>
      <div className="meta">
        <InlineSelect
          label="Kind"
          value={claim.kind}
          options={KIND_OPTIONS}
          {...rule}
          onChange={(kind) => change({ kind: kind as Kind })}
        />
        <span>
          <i className={`i i-s i-${claim.risk}`} />
          <InlineSelect
            label="Risk"
            value={claim.risk}
            options={RISK_OPTIONS}
            {...rule}
            onChange={(risk) => change({ risk: risk as Risk })}
          />
        </span>
        <InlineSelect
          label="Who checks it"
          value={claim.assignee ?? ''}
          options={people}
          {...rule}
          onChange={(person) => change({ assignee: person === '' ? null : person })}
        />
        <span className="full">
          {placesSentence(standing.map((span) => places[blockAt(blocks, span.start)] ?? ''))}
        </span>
      </div>
      <RefusalLine refusal={refusal} />
      {refusal?.code === 'stale' && (
        <button className="btn" type="button" onClick={() => change(last)}>
          Change it all the same
        </button>
      )}
    </>
  );
};

/** What the claim says, where it stands, and what it is taken for. */
export const Face = ({ claim }: { claim: ClaimRow }) => {
  const ability = useStory((state) => state.details.get(claim.id)?.abilities.change ?? state.abilities.mark);
  return (
    <div className="face" data-sign={claim.sign}>
      <div className="line">
        <h2>Claim {claim.number}</h2>
        <SignWord sign={claim.sign} />
        <span className="grow" />
        <Steps />
      </div>
      <p className="wording">{claim.spans[0]?.exact ?? claim.statement}</p>
      <Statement claim={claim} ability={ability} />
      <Facts claim={claim} />
      <Places claim={claim} may={ability.may} />
      <ClaimActs claim={claim} />
    </div>
  );
};
