import { QUERY_OUTCOME_WORDS } from '@/domain/sentences/words';
import type { QueryView } from '@/domain/views-query';
import type { QueryOutcome } from '@/domain/vocabulary';
import { TextField } from '@/ui/field';
import { useAct } from '@/ui/use-act';
import { closeQuery } from '../state/queries';
import { useStoryStore } from '../state/story-store';
import { FormFoot } from './form-foot';
import { QueryForm } from './query-form';
import type { Form } from './use-form';

interface Outcome {
  outcome: QueryOutcome | '';
  reason: string;
}
export const NO_OUTCOME: Outcome = { outcome: '', reason: '' };

/** What each comes to. */
const MEANS: Record<QueryOutcome, string> = {
  fixed: 'the text is changed',
  stet: 'it stands as it is',
  cut: 'the words go',
  'accepted-on-author': 'the author’s word is on record',
};

const Choices = ({ query, form }: { query: QueryView; form: Form<Outcome> }) => (
  <fieldset className="outcomes">
    <legend>What comes of it?</legend>
    {query.outcomes.map((one, at) => (
      <label key={one}>
        <input
          type="radio"
          name={`outcome ${query.id}`}
          // biome-ignore lint/a11y/noAutofocus: the form was just asked for
          autoFocus={form.isAsked && at === 0}
          checked={form.draft.outcome === one}
          onChange={() => form.change({ outcome: one })}
        />
        <span>
          <b>{QUERY_OUTCOME_WORDS[one]}</b>, {MEANS[one]}
        </span>
      </label>
    ))}
  </fieldset>
);

/** What the asker's side makes of an answer, or of none. */
export const OutcomeForm = ({ query, form }: { query: QueryView; form: Form<Outcome> }) => {
  const store = useStoryStore();
  const { busy, refusal, act, wrong, setRefusal } = useAct();
  const { draft, change, shut, isTyped } = form;
  const send = async () => {
    if (draft.outcome === '') return setRefusal({ code: 'invalid', sentence: 'Choose what comes of the query first.' });
    const { outcome, reason } = draft;
    if (await act(() => closeQuery(store, query, { outcome, reason }))) shut();
  };
  return (
    <QueryForm label={`Outcome of query ${query.number}`} isAsked={form.isAsked} onSend={send}>
      <Choices query={query} form={form} />
      {wrong('outcome') && <p className="wrong">{wrong('outcome')}</p>}
      <TextField
        label={query.answer ? 'Why (if there is more to say)' : 'Why, without an answer'}
        value={draft.reason}
        error={wrong('reason')}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <FormFoot
        act="Close the query"
        sendKey="Enter"
        ability={query.abilities.close}
        {...{ busy, isTyped, refusal }}
        onShut={shut}
      />
    </QueryForm>
  );
};
