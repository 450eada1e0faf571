import type { ClaimView } from '@/domain/views';
import type { QueryView } from '@/domain/views-query';
import { placeOn } from '../state/place';
import { useStoryStore } from '../state/story-store';
import { AnswerForm, NO_ANSWER } from './answer-form';
import { NO_OUTCOME, OutcomeForm } from './outcome-form';
import { NO_REDIRECTION, RedirectForm } from './redirect-form';
import { useForm } from './use-form';

interface Props {
  query: QueryView;
  claim: ClaimView;
}

/** What one can do about a query that is not closed. Where one may do nothing, the line above says whose move it is. */
export const QueryActs = ({ query, claim }: Props) => {
  const store = useStoryStore();
  const { answer: mayAnswer, close: mayClose, redirect: mayRedirect } = query.abilities;
  const answer = useForm(placeOn(store, claim, 'an answer to a query', query.id), NO_ANSWER);
  const outcome = useForm(placeOn(store, claim, 'an outcome of a query', query.id), NO_OUTCOME);
  const redirection = useForm(placeOn(store, claim, 'another person for a query', query.id), NO_REDIRECTION);
  const acts = [
    { form: answer, may: mayAnswer.may, label: query.answer ? 'Answer again' : 'Answer' },
    { form: outcome, may: mayClose.may, label: query.answer ? 'Say what comes of it' : 'Close it unanswered' },
    { form: redirection, may: mayRedirect.may, label: 'Another person or date' },
  ].filter((one) => one.may && !one.form.isOpen);
  return (
    <>
      {answer.isOpen && <AnswerForm query={query} claim={claim} form={answer} />}
      {outcome.isOpen && <OutcomeForm query={query} form={outcome} />}
      {redirection.isOpen && <RedirectForm query={query} form={redirection} />}
      {acts.length > 0 && (
        <div className="acts thread-acts">
          {acts.map(({ form, label }) => (
            <button key={label} className="link small" type="button" onClick={form.open}>
              {label}
            </button>
          ))}
        </div>
      )}
    </>
  );
};
