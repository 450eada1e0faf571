import { quoted } from '@/domain/sentences/quoted';
import type { ClaimView } from '@/domain/views';
import type { QueryView } from '@/domain/views-query';
import { SelectField } from '@/ui/field';
import { TickBox } from '@/ui/tick-box';
import { useAct } from '@/ui/use-act';
import { answerQuery } from '../state/queries';
import { useStory, useStoryStore } from '../state/story-store';
import { FormFoot } from './form-foot';
import { QueryForm } from './query-form';
import type { Form } from './use-form';
import { WordsField } from './words-field';

interface Answer {
  text: string;
  evidence: string[];
  correction: string;
}
export const NO_ANSWER: Answer = { text: '', evidence: [], correction: '' };

interface Props {
  query: QueryView;
  claim: ClaimView;
  form: Form<Answer>;
}

const toggled = (list: readonly string[], one: string) =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** What one attached to the claim or proposed on it, to come with the answer. */
const Enclosures = ({ claim, form: { draft, change } }: Omit<Props, 'query'>) => {
  const me = useStory((state) => state.me);
  const evidence = claim.evidence.filter((one) => one.createdBy === me);
  const corrections = claim.corrections.filter((one) => one.by === me);
  const none = { value: '', label: 'No correction' };
  const words = ({ words, replacement }: (typeof corrections)[number]) => `${quoted(replacement)} for ${quoted(words)}`;
  return (
    <>
      {evidence.map((one) => (
        <TickBox
          key={one.id}
          label={`With your evidence from ${one.source}${one.locator && `, ${one.locator}`}`}
          checked={draft.evidence.includes(one.id)}
          onChange={() => change({ evidence: toggled(draft.evidence, one.id) })}
        />
      ))}
      {corrections.length > 0 && (
        <SelectField
          label="With your correction"
          options={[none, ...corrections.map((one) => ({ value: one.id, label: words(one) }))]}
          value={draft.correction}
          onChange={(event) => change({ correction: event.target.value })}
        />
      )}
    </>
  );
};

/** The answer of whoever was asked, with evidence or a correction if they like. */
export const AnswerForm = ({ query, claim, form }: Props) => {
  const store = useStoryStore();
  const { busy, refusal, act, wrong } = useAct();
  const { draft, change, shut, isAsked, isTyped } = form;
  const send = async () => {
    const { text, evidence, correction } = draft;
    const body = { text, evidence, ...(correction && { correction }) };
    if (await act(() => answerQuery(store, query, body))) shut();
  };
  return (
    <QueryForm label={`Answer to query ${query.number}`} isAsked={isAsked} onSend={send}>
      <WordsField
        label="Your answer"
        value={draft.text}
        error={wrong('text') ?? wrong('evidence') ?? wrong('correction')}
        isAsked={isAsked}
        onChange={(text) => change({ text })}
        onSend={() => void send()}
      />
      <Enclosures claim={claim} form={form} />
      <FormFoot
        act="Answer"
        sendKey="Ctrl Enter"
        ability={query.abilities.answer}
        {...{ busy, isTyped, refusal }}
        onShut={shut}
      />
    </QueryForm>
  );
};
