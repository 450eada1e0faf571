import type { Progress } from './views';
import type { DeskRow } from './views-desk';
import type { Sign, Stage } from './vocabulary';

/** What a story's next move is judged from; counts of its claims by sign and by who has them. */
export interface DeskFacts {
  stage: Stage;
  version: number;
  progress: Progress;
  unmarked: number;
  editors: string[];
  checkers: string[];
  /** Unsettled claims, by whose they are; null: nobody's. */
  unsettled: { assignee: string | null; count: number }[];
  signOff: { valid: boolean; by: string; why: string } | null;
}

export interface Viewer {
  id: string;
  mayCheck: boolean;
  maySign: boolean;
}

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

const most = (facts: DeskFacts) =>
  [...facts.unsettled].filter((one) => one.assignee !== null).sort((a, b) => b.count - a.count)[0];

/** Whose move it is, and what it is. */
export function moveOf(facts: DeskFacts, me: Viewer): DeskRow['move'] {
  const mine = facts.unsettled.find((one) => one.assignee === me.id)?.count ?? 0;
  const nobodys = facts.unsettled.find((one) => one.assignee === null)?.count ?? 0;
  const on = (list: string[]) => list.includes(me.id);
  const to = (person: string | null, act: string): DeskRow['move'] => ({
    group: person === me.id ? 'yours' : 'others',
    person,
    act,
  });
  if (facts.stage === 'published' || facts.stage === 'killed') return { group: 'none', person: null, act: facts.stage };
  if (facts.stage === 'signed-off') return { group: 'none', person: facts.signOff?.by ?? null, act: 'signed off' };
  if (facts.stage === 'ready') {
    const signer = me.maySign && (facts.editors.length === 0 || on(facts.editors)) ? me.id : (facts.editors[0] ?? null);
    return { ...to(signer, facts.signOff ? 'sign again' : 'may sign off'), group: signer === me.id ? 'yours' : 'none' };
  }
  if (mine > 0) return to(me.id, `${count(mine, 'claim')} to settle`);
  const checker = me.mayCheck && on(facts.checkers) ? me.id : (facts.checkers[0] ?? null);
  if (facts.stage === 'handed-in') return to(checker, checker ? 'mark the first claims' : 'needs a checker');
  if (nobodys > 0 && checker === me.id) return to(me.id, `${count(nobodys, 'claim')} that nobody has`);
  const busiest = most(facts);
  if (busiest) return to(busiest.assignee, `${count(busiest.count, 'claim')} to settle`);
  if (nobodys > 0) return to(checker, `${count(nobodys, 'claim')} that nobody has`);
  if (facts.unmarked > 0 && facts.progress.claims === facts.progress.clear)
    return to(checker, `${count(facts.unmarked, 'paragraph')} to mark`);
  const editor = me.maySign && on(facts.editors) ? me.id : (facts.editors[0] ?? null);
  return to(editor, 'settled claims that cannot be printed');
}

/** What stands before sign-off, short. */
export function beforeSignOff(facts: DeskFacts, signs: Partial<Record<Sign, number>>): DeskRow['before'] {
  const { signOff, progress } = facts;
  if (facts.stage === 'signed-off') return { sentence: 'None', detail: 'cleared to print', void: false };
  if (signOff && !signOff.valid) return { sentence: 'Signature void', detail: signOff.why, void: true };
  if (progress.blockers === 0) return { sentence: 'None', detail: 'ready', void: false };
  const parts = [
    ...(signs.disputed ? [`${signs.disputed} disputed`] : []),
    ...(signs.recheck ? [`${signs.recheck} recheck`] : []),
    ...(signs.barred ? [`${signs.barred} not clear`] : []),
    ...(signs.open ? [`${signs.open} open`] : []),
    ...(signs.unassigned ? [`${signs.unassigned} unassigned`] : []),
    ...(progress.claims === 0 ? ['no claims yet'] : facts.unmarked > 0 ? [`${facts.unmarked} unmarked`] : []),
  ];
  return { sentence: count(progress.blockers, 'blocker'), detail: parts.slice(0, 2).join(', '), void: false };
}
