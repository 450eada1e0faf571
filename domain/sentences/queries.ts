import { countOf } from './progress';

/** Why a query cannot be asked, answered or closed so; each names the next act. */
export const QUERY_REFUSED = {
  notOnStory: () =>
    'Only people on this story who may answer can be asked. Put them on the story first, or ask somebody who is on it.',
  ownQuestion: () => 'Whoever asks does not answer. Put the query to somebody else.',
  duePast: () => 'That moment has passed. Choose a later one, or leave the date out.',
  stale: (number: number) =>
    `Somebody was quicker: query ${number} changed while you worked on it. What you typed is kept; look at the query and send it again.`,
  closed: (number: number) => `Query ${number} is closed. Ask a new one if there is more to know.`,
  answered: (number: number) =>
    `Query ${number} is answered. Say what comes of it; for another person’s answer, ask a new one.`,
  notAddressee: () => 'A query is answered by the person it was put to.',
  ownAnswer: () => 'This query was put to you, so somebody else says what comes of it: a checker or an editor.',
  otherEvidence: () => 'One of these pieces of evidence is not on this claim. Attach it to the claim first.',
  otherCorrection: () => 'There is no such correction of yours on this claim. Propose it first, then answer with it.',
  nothingToAccept: () => 'There is no answer to accept. Wait for it, or close the query in another way and say why.',
  notAnAuthor: () =>
    'The answer did not come from an author of this story, so it is not the author’s word. Choose another outcome.',
  whyUnanswered: () => 'Nobody has answered this query. Say why it is closed all the same.',
  sameAgain: () => 'It is put to that person already, for that date. Choose somebody else, or another date.',
} as const;

/** Nobody else on the story can be asked. */
export const NOBODY_TO_ASK =
  'Nobody else on this story can be asked. An editor puts its author or another person on it, under Story.';

const HOUR_MS = 3_600_000;

/** "3 hours late", "2 days late"; empty while there is time. */
export function lateWords(due: string | null, now: string): string {
  const hours = due === null ? 0 : Math.floor((Date.parse(now) - Date.parse(due)) / HOUR_MS);
  if (due === null || due > now) return '';
  if (hours < 1) return 'late';
  return hours < 24 ? `${countOf(hours, 'hour')} late` : `${countOf(Math.floor(hours / 24), 'day')} late`;
}

/** "2 queries, Harbour fees"; "3 queries on 2 stories". */
export const waitingForWords = (queries: number, stories: number, headline: string): string => {
  const asked = countOf(queries, 'query', 'queries');
  return stories === 1 ? `${asked}, ${headline}` : `${asked} on ${stories} stories`;
};

/** What a query waits for, to stand below it: whose move it is. */
export function queryWaits(
  query: { state: 'open' | 'answered' | 'closed'; away: boolean },
  addressee: string,
  isMine: boolean,
): string {
  if (query.state === 'closed') return '';
  if (query.state === 'answered') return 'Answered. A checker or an editor reads it and says what comes of it.';
  if (query.away) return `${addressee} can no longer answer on this story. A checker or an editor puts it to another.`;
  return isMine ? 'Your answer is waited for.' : `${addressee} is to answer.`;
}
