import type { QueryView } from '@/domain/views-query';
import { useAct } from '@/ui/use-act';
import { redirectQuery } from '../state/queries';
import { useStoryStore } from '../state/story-store';
import { type DueDraft, momentOf } from './due-choices';
import { DueFields } from './due-fields';
import { FormFoot } from './form-foot';
import { PersonField, useAskable } from './person-field';
import { QueryForm } from './query-form';
import type { Form } from './use-form';

interface Redirection extends DueDraft {
  to: string;
}
export const NO_REDIRECTION: Redirection = { to: '', due: '', date: '' };

/** Puts a query that nobody has answered to another person, or gives it another date. */
export const RedirectForm = ({ query, form }: { query: QueryView; form: Form<Redirection> }) => {
  const store = useStoryStore();
  const { busy, refusal, act, wrong } = useAct();
  const { draft, change, shut, isTyped } = form;
  const options = useAskable([query.by]);
  const to = [draft.to, query.to].find((one) => options.some(({ value }) => value === one)) ?? options[0]?.value ?? '';
  const send = async () => {
    const due = momentOf(draft, new Date().toISOString());
    if (await act(() => redirectQuery(store, query, { to, due }))) shut();
  };
  return (
    <QueryForm label={`Put query ${query.number} to another`} isAsked={form.isAsked} onSend={send}>
      <div className="query-facts">
        <PersonField options={options} value={to} error={wrong('to')} onChange={(person) => change({ to: person })} />
        <DueFields draft={draft} none={query.due ? 'As it is' : undefined} error={wrong('due')} onChange={change} />
      </div>
      <FormFoot act="Put it to them" ability={query.abilities.redirect} {...{ busy, isTyped, refusal }} onShut={shut} />
    </QueryForm>
  );
};
