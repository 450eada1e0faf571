import type { ClaimRow } from '@/domain/views';
import { useAct } from '@/ui/use-act';
import { askQuery } from '../state/queries';
import { useStory, useStoryStore } from '../state/story-store';
import { type DueDraft, momentOf } from './due-choices';
import { DueFields } from './due-fields';
import { FormFoot } from './form-foot';
import { PersonField, useAskable } from './person-field';
import { QueryForm } from './query-form';
import type { Form } from './use-form';
import { WordsField } from './words-field';

interface Question extends DueDraft {
  to: string;
  question: string;
}
export const NO_QUESTION: Question = { to: '', question: '', due: '', date: '' };

/** A question on the claim: to whom, and until when. */
export const AskForm = ({ claim, form }: { claim: ClaimRow; form: Form<Question> }) => {
  const store = useStoryStore();
  const me = useStory((state) => state.me);
  const ability = useStory((state) => state.abilities.ask);
  const { busy, refusal, act, wrong } = useAct();
  const { draft, change, shut, isAsked, isTyped } = form;
  const options = useAskable([me]);
  const to = options.some((one) => one.value === draft.to) ? draft.to : (options[0]?.value ?? '');
  const send = async () => {
    const due = momentOf(draft, new Date().toISOString());
    if (await act(() => askQuery(store, claim, { to, question: draft.question, due }))) shut();
  };
  return (
    <QueryForm label={`Query on claim ${claim.number}`} isAsked={isAsked} onSend={send}>
      <WordsField
        label="What do you need to know?"
        value={draft.question}
        error={wrong('question')}
        isAsked={isAsked}
        onChange={(question) => change({ question })}
        onSend={() => void send()}
      />
      <div className="query-facts">
        <PersonField options={options} value={to} error={wrong('to')} onChange={(person) => change({ to: person })} />
        <DueFields draft={draft} error={wrong('due')} onChange={change} />
      </div>
      <FormFoot act="Ask" sendKey="Ctrl Enter" {...{ ability, busy, isTyped, refusal }} onShut={shut} />
    </QueryForm>
  );
};
