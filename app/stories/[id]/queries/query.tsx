import { lateWords } from '@/domain/sentences/queries';
import { QUERY_OUTCOME_WORDS } from '@/domain/sentences/words';
import type { ClaimView } from '@/domain/views';
import type { QueryView } from '@/domain/views-query';
import { when } from '@/ui/time';
import { WhoMark } from '@/ui/who';
import { useStory } from '../state/story-store';
import { Enclosed } from './enclosed';
import { QueryActs } from './query-acts';

interface Said {
  person: string;
  title: string;
  at: string;
  text: string;
  children?: React.ReactNode;
}

/** What one person said, and when. */
const Say = ({ person, title, at, text, children }: Said) => {
  const who = useStory((state) => state.directory[person] ?? null);
  const now = useStory((state) => state.now);
  return (
    <div className="say">
      <WhoMark person={who} />
      <div>
        <div className="by">
          {title} <time dateTime={at}>{when(at, now)}</time>
        </div>
        <p className="note-text">{text}</p>
        {children}
      </div>
    </div>
  );
};

/** Whose move it is, and when it is due. */
const Waits = ({ query: { waits, due, state } }: { query: QueryView }) => {
  const now = useStory((state) => state.now);
  const late = state === 'open' ? lateWords(due, now) : '';
  if (waits === '') return null;
  return (
    <p className="query-waits" data-sign={state === 'open' ? 'author' : 'answered'}>
      <i className="i i-s" />
      <span>
        {waits} {due && state === 'open' && `Due ${when(due, now)}.`} {late && <b className="late">{late}</b>}
      </span>
    </p>
  );
};

const Closed = ({ outcome: { outcome, reason, by, at } }: { outcome: NonNullable<QueryView['outcome']> }) => {
  const name = useStory((state) => state.directory[by]?.name);
  const now = useStory((state) => state.now);
  return (
    <p className="resolved-why">
      <b>{QUERY_OUTCOME_WORDS[outcome]}</b>, {name} <time dateTime={at}>{when(at, now)}</time>
      {reason.trim() !== '' && <span className="note-text">: {reason}</span>}
    </p>
  );
};

/** A question, its answer and what came of it, and what one can do about it. */
export const Query = ({ query, claim }: { query: QueryView; claim: ClaimView }) => {
  const addressee = useStory((state) => state.directory[query.to]?.name ?? 'somebody');
  const { number, answer, outcome } = query;
  return (
    <article className="thread query" id={`query-${number}`} aria-label={`Query ${number}`}>
      <Say person={query.by} title={`Query ${number} to ${addressee}`} at={query.at} text={query.question} />
      {answer && (
        <Say
          person={query.to}
          title={outcome ? `Answer: ${QUERY_OUTCOME_WORDS[outcome.outcome].toLowerCase()}` : 'Answer'}
          at={answer.at}
          text={answer.text}
        >
          <Enclosed answer={answer} claim={claim} />
        </Say>
      )}
      {outcome && <Closed outcome={outcome} />}
      <Waits query={query} />
      {!outcome && <QueryActs query={query} claim={claim} />}
    </article>
  );
};
