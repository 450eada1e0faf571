import { useRef, useState } from 'react';
import { KIND_WORDS, RISK_WORDS } from '@/domain/sentences/words';
import { KINDS, type Kind, RISKS, type Risk } from '@/domain/vocabulary';
import { ActButton } from '@/ui/act-button';
import { optionsOf } from '@/ui/field';
import { useKeys } from '@/ui/use-keys';
import { backToText, openChoices } from '../panel/hand';
import { InlineSelect } from '../panel/inline-select';
import { useAssignees } from '../state/people';
import { changeSelected } from '../state/several';
import { useStoryStore } from '../state/story-store';

const AS_IT_IS = '-';
const choose = (label: string, options: { value: string; label: string }[]) => [{ value: AS_IT_IS, label }, ...options];
const KIND_OPTIONS = choose('Kind', optionsOf(KINDS, KIND_WORDS));
const RISK_OPTIONS = choose('Risk', optionsOf(RISKS, RISK_WORDS));

const NONE = { assignee: AS_IT_IS, kind: AS_IT_IS, risk: AS_IT_IS };

/** What was chosen, and only that. */
const changeOf = ({ assignee, kind, risk }: typeof NONE) => ({
  ...(assignee === AS_IT_IS ? {} : { assignee: assignee === '' ? null : assignee }),
  ...(kind === AS_IT_IS ? {} : { kind: kind as Kind }),
  ...(risk === AS_IT_IS ? {} : { risk: risk as Risk }),
});

/** Assignee, kind and risk for all of them: chosen first, then set with one press, so that no arrow key sends anything. */
export const SeveralFacts = ({ busy }: { busy: boolean }) => {
  const store = useStoryStore();
  const line = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(NONE);
  const people = useAssignees(null);
  const nothing = Object.values(chosen).every((value) => value === AS_IT_IS);
  useKeys({ a: () => openChoices(line.current?.querySelector('select')) }, true);
  const set = () => {
    if (nothing || busy) return;
    void changeSelected(store, changeOf(chosen));
    setChosen(NONE);
    backToText();
  };
  const pick = (name: keyof typeof NONE) => (value: string) => setChosen({ ...chosen, [name]: value });
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || nothing) return;
    event.preventDefault();
    set();
  };
  return (
    <form
      className="line"
      ref={line}
      aria-label="Set for all of them"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      <InlineSelect
        label="Assign them to"
        value={chosen.assignee}
        options={choose('Assign', people)}
        may
        onChange={pick('assignee')}
      />
      <kbd>a</kbd>
      <InlineSelect label="Their kind" value={chosen.kind} options={KIND_OPTIONS} may onChange={pick('kind')} />
      <InlineSelect label="Their risk" value={chosen.risk} options={RISK_OPTIONS} may onChange={pick('risk')} />
      <ActButton idle={nothing} busy={busy} onAct={set}>
        Set
      </ActButton>
    </form>
  );
};
