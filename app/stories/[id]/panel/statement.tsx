import { useState } from 'react';
import type { Ability, ClaimRow } from '@/domain/views';
import { useKept } from '@/ui/drafts/use-kept';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { useKeys } from '@/ui/use-keys';
import { placeOn } from '../state/place';
import { useStoryStore } from '../state/story-store';
import { changeClaim } from '../state/writes';
import { backToText, submitting } from './hand';

/** What is typed, and the statement that it was to replace. */
interface Typed {
  statement: string;
  over: string;
}

interface EditProps {
  claim: ClaimRow;
  typed: Typed | null;
  /** Opened by the person just now, not by a draft that came back. */
  isAsked: boolean;
  onChange: (typed: Typed) => void;
  onDone: () => void;
}

const StatementForm = ({ claim, typed, isAsked, onChange, onDone }: EditProps) => {
  const store = useStoryStore();
  const { busy, refusal, act } = useAct();
  const { statement, over } = typed ?? { statement: claim.statement, over: claim.statement };
  const done = () => {
    onDone();
    backToText();
  };
  const save = async () => {
    const saved = await act(() => changeClaim(store, claim.id, { statement }));
    if (saved) done();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') done();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <form className="statement-form" onSubmit={submitting(save)}>
      <label className="vh" htmlFor="statement">
        What the claim states
      </label>
      <textarea
        className="field"
        id="statement"
        rows={3}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit it
        autoFocus={isAsked}
        value={statement}
        onChange={(event) => onChange({ statement: event.target.value, over })}
        onKeyDown={onKeyDown}
      />
      {over !== claim.statement && (
        <p className="hint">It has been changed since you began; it now states: {claim.statement}</p>
      )}
      <div className="acts">
        <button className="btn" type="submit" aria-disabled={busy || undefined}>
          Save the statement <kbd>Enter</kbd>
        </button>
        <button className="btn quiet" type="button" onClick={done}>
          Leave it as it was
        </button>
        {typed && <span className="unsaved">draft</span>}
      </div>
      <RefusalLine refusal={refusal} />
    </form>
  );
};

/** What is claimed, where the words in the text do not say it alone: “eleven weeks” of what. */
export const Statement = ({ claim, ability }: { claim: ClaimRow; ability: Ability }) => {
  const store = useStoryStore();
  const [editing, setEditing] = useState(false);
  const [typed, setTyped, sent] = useKept<Typed | null>(placeOn(store, claim, 'a statement'), null);
  useKeys({ i: () => ability.may && setEditing(true) });
  const done = () => {
    setEditing(false);
    sent();
  };
  if (editing || typed !== null)
    return <StatementForm claim={claim} typed={typed} isAsked={editing} onChange={setTyped} onDone={done} />;
  const own = claim.statement !== claim.spans[0]?.exact;
  if (!own && !ability.may) return null;
  return (
    <p className="statement">
      {own && <span>States: {claim.statement} </span>}
      {ability.may && (
        <button className="link" type="button" onClick={() => setEditing(true)}>
          {own ? 'Edit' : 'Say what it states'}
          <span className="vh"> the statement</span> <kbd>i</kbd>
        </button>
      )}
    </p>
  );
};
