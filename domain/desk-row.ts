import { countOf } from './sentences/progress';
import { SIGN_WORDS } from './sentences/words';
import type { Progress } from './views';
import type { DeskRow } from './views-desk';
import type { Sign, Stage } from './vocabulary';

/** What is asked, answered and proposed on a story and not done with. */
export interface QueryFacts {
  /** By who is to answer; `late` in words. */
  queries: { who: string; count: number; late: string }[];
  /** By who asked; null: an author did, so somebody else reads. */
  answers: { who: string | null; count: number }[];
  /** Queries whose addressee can answer no longer, by who asked; null: somebody else puts them to another. */
  unanswerable: { who: string | null; count: number }[];
  /** Corrections that nobody has decided. */
  corrections: number;
}

/** What a story's next move is judged from; counts of its claims by sign and by who has them. */
export interface DeskFacts extends QueryFacts {
  stage: Stage;
  version: number;
  progress: Progress;
  unmarked: number;
  editors: string[];
  checkers: string[];
  /** Unsettled claims but those below and those that wait for an answer, by whose they are; null: nobody's. */
  unsettled: { who: string | null; count: number }[];
  /** Claims that await their second check, by who made the first. */
  second: { who: string | null; count: number }[];
  signOff: { valid: boolean; by: string; why: string } | null;
}

export interface Viewer {
  id: string;
  mayCheck: boolean;
  maySign: boolean;
}

type Move = DeskRow['move'];

/** Who of a story's people moves: the viewer where they are one of them and may, else the first of the others. */
const oneOf = (people: readonly string[], me: Viewer, may: boolean): string | null =>
  may && people.includes(me.id) ? me.id : (people.find((one) => one !== me.id) ?? null);

/** Where nothing is in the way: an editor signs, or has signed; a signature that fell is somebody's move. */
function moveWhenReady(facts: DeskFacts, me: Viewer): Move {
  const person = me.maySign && facts.editors.length === 0 ? me.id : oneOf(facts.editors, me, me.maySign);
  if (person === me.id) return { group: 'yours', person, act: facts.signOff ? 'sign again' : 'may sign off' };
  return facts.signOff
    ? { group: 'others', person, act: 'sign again' }
    : { group: 'none', person, act: 'may sign off' };
}

const sumOf = (counts: readonly { count: number }[]) => counts.reduce((sum, one) => sum + one.count, 0);

/** Second checks that this person may give: those that they did not make the first of. */
const secondsFor = (facts: DeskFacts, person: string) => sumOf(facts.second.filter((one) => one.who !== person));

const queryMove = (group: Move['group'], { who, count, late }: QueryFacts['queries'][number]): Move => ({
  group,
  person: who,
  act: [countOf(count, 'query', 'queries'), late].filter(Boolean).join(', '),
  ...(late ? { late: true } : {}),
});

const toRedirect = (count: number) => `${countOf(count, 'query', 'queries')} to put to another`;

const toRead = (count: number) => `${countOf(count, 'answer')} to read`;

/** What the viewer was asked, or asked and is to read or to put to another. */
function ownQueries({ queries, answers, unanswerable }: DeskFacts, me: Viewer): Move | null {
  const asked = queries.find((one) => one.who === me.id);
  if (asked) return queryMove('yours', asked);
  const answered = answers.find((one) => one.who === me.id);
  if (answered) return { group: 'yours', person: me.id, act: toRead(answered.count) };
  const left = unanswerable.find((one) => one.who === me.id);
  return left ? { group: 'yours', person: me.id, act: toRedirect(left.count) } : null;
}

/** What others were asked, or have to read or decide. */
function othersQueries(facts: DeskFacts, me: Viewer): Move | null {
  const { queries, answers, unanswerable, corrections } = facts;
  const [asked] = [...queries].sort((a, b) => Number(b.late !== '') - Number(a.late !== '') || b.count - a.count);
  if (asked) return queryMove('others', asked);
  const to = (person: string | null, act: string): Move => ({
    group: person === me.id ? 'yours' : 'others',
    person,
    act,
  });
  const [answered] = [...answers].sort((a, b) => b.count - a.count);
  const checker = oneOf(facts.checkers, me, me.mayCheck);
  if (answered) return to(answered.who ?? checker, toRead(answered.count));
  const [left] = unanswerable;
  if (left) return to(left.who ?? checker, toRedirect(left.count));
  if (corrections === 0) return null;
  return to(oneOf(facts.editors, me, true), `${countOf(corrections, 'correction')} to decide`);
}

/** Whose move it is, and what it is. */
export function moveOf(facts: DeskFacts, me: Viewer): Move {
  const to = (person: string | null, act: string): Move => ({
    group: person === me.id ? 'yours' : 'others',
    person,
    act,
  });
  if (facts.stage === 'published' || facts.stage === 'killed') return { group: 'none', person: null, act: facts.stage };
  if (facts.stage === 'signed-off') return { group: 'none', person: facts.signOff?.by ?? null, act: 'signed off' };
  if (facts.stage === 'ready') return moveWhenReady(facts, me);
  const mineFirst = ownQueries(facts, me);
  if (mineFirst) return mineFirst;
  const countFor = (who: string | null) => facts.unsettled.find((one) => one.who === who)?.count ?? 0;
  const mine = countFor(me.id);
  if (mine > 0) return to(me.id, `${countOf(mine, 'claim')} to settle`);
  const checker = oneOf(facts.checkers, me, me.mayCheck);
  const onIt = me.mayCheck && [...facts.checkers, ...facts.editors].includes(me.id);
  if (onIt && secondsFor(facts, me.id) > 0) return to(me.id, countOf(secondsFor(facts, me.id), 'second check'));
  if (facts.stage === 'handed-in') return to(checker, checker ? 'mark the first claims' : 'needs a checker');
  const nobodys = countFor(null);
  const [busiest] = facts.unsettled.filter((one) => one.who !== null).sort((a, b) => b.count - a.count);
  if (nobodys > 0 && (checker === me.id || !busiest))
    return to(checker, checker ? `${countOf(nobodys, 'claim')} that nobody has` : 'needs a checker');
  if (busiest) return to(busiest.who, `${countOf(busiest.count, 'claim')} to settle`);
  const asked = othersQueries(facts, me);
  if (asked) return asked;
  if (facts.second.length > 0) {
    const other = [...facts.checkers, ...facts.editors].find((one) => one !== me.id && secondsFor(facts, one) > 0);
    return to(other ?? null, other ? countOf(secondsFor(facts, other), 'second check') : 'needs a second checker');
  }
  if (facts.progress.claims === facts.progress.clear)
    return to(checker, checker ? `${countOf(facts.unmarked, 'paragraph')} to mark` : 'needs a checker');
  return to(oneOf(facts.editors, me, me.maySign), 'claims that cannot be printed');
}

/** The signs that stand before sign-off, the gravest first. */
const BEFORE: readonly Sign[] = [
  'disputed',
  'recheck',
  'lost',
  'author',
  'answered',
  'barred',
  'second',
  'open',
  'unassigned',
];

const SHORT: Partial<Record<Sign, string>> = { barred: 'not clear', answered: 'answered' };

/** What stands before sign-off, short. */
export function beforeSignOff(facts: DeskFacts, signs: Partial<Record<Sign, number>>): DeskRow['before'] {
  const { signOff, progress } = facts;
  if (signOff?.valid) return { sentence: 'None', detail: 'cleared to print', void: false };
  if (signOff) return { sentence: 'Signature void', detail: signOff.why, void: true };
  if (progress.blockers === 0) return { sentence: 'None', detail: 'ready', void: false };
  const parts = BEFORE.filter((sign) => signs[sign]).map((sign) => `${signs[sign]} ${SHORT[sign] ?? SIGN_WORDS[sign]}`);
  if (progress.claims === 0) parts.push('no claims yet');
  else if (facts.unmarked > 0) parts.push(`${facts.unmarked} unmarked`);
  return { sentence: countOf(progress.blockers, 'blocker'), detail: parts.slice(0, 2).join(', '), void: false };
}
