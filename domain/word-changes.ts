import { sharedRuns } from './sequence-diff';
import { isWord, tokensOf } from './word-tokens';

/** A stretch of a wording, and whether the other wording has it at this place. */
export interface WordPiece {
  text: string;
  changed: boolean;
}

/** What two wordings share from one place on, or what stands in the one and what in the other. */
export type WordStep = { kept: string } | { deleted: string; inserted: string };

interface Step {
  kept: string[];
  deleted: string[];
  inserted: string[];
}

const kept = (tokens: string[]): Step => ({ kept: tokens, deleted: [], inserted: [] });

/** Kept and changed stretches in turn. */
function stepsOf(before: readonly string[], after: readonly string[]): Step[] {
  const steps: Step[] = [];
  let [x, y] = [0, 0];
  for (const run of [...sharedRuns(before, after), { before: before.length, after: after.length, length: 0 }]) {
    if (run.before > x || run.after > y) {
      steps.push({ kept: [], deleted: before.slice(x, run.before), inserted: after.slice(y, run.after) });
    }
    if (run.length > 0) steps.push(kept(before.slice(run.before, run.before + run.length)));
    [x, y] = [run.before + run.length, run.after + run.length];
  }
  return steps;
}

/** A sign at which a sentence, or a part of one, ends. */
const isEnd = (token: string | undefined): token is string => token !== undefined && /^\p{P}$/u.test(token);

/**
 * Words that only came in or went out begin after the sign that ends the sentence before, not at it: “. It was” is shown
 * as “It was.” where the same sign follows.
 */
function slid(steps: readonly Step[]): Step[] {
  steps.forEach((step, place) => {
    const [last, next] = [steps[place - 1], steps[place + 1]];
    const side = step.deleted.length === 0 ? step.inserted : step.deleted;
    const alone = step.kept.length === 0 && (step.deleted.length === 0 || step.inserted.length === 0);
    while (alone && last && next && isEnd(side[0]) && side[0] === next.kept[0]) {
      last.kept.push(side[0]);
      side.push(...side.splice(0, 1));
      next.kept.splice(0, 1);
    }
  });
  return steps.filter((step) => step.kept.length + step.deleted.length + step.inserted.length > 0);
}

const wordsIn = (tokens: readonly string[]) => tokens.filter(isWord).length;
const weightOf = (step: Step) => Math.max(wordsIn(step.deleted), wordsIn(step.inserted));

/** Most words that may be marked as changed although both wordings have them, so that a change reads as one. */
const MOST_BRIDGED = 2;

/** White space between two changes belongs to the change; so does a short word between two longer ones. */
function isBridge({ kept: tokens }: Step, last: Step | undefined, next: Step | undefined): boolean {
  if (tokens.length === 0 || !last || !next || last.kept.length > 0 || next.kept.length > 0) return false;
  if (tokens.every((token) => token.trim() === '')) return true;
  const words = wordsIn(tokens);
  return words > 0 && words <= MOST_BRIDGED && words * 2 <= weightOf(last) && words * 2 <= weightOf(next);
}

function bridged(steps: readonly Step[]): Step[] {
  const whole: Step[] = [];
  steps.forEach((step, place) => {
    const last = whole.at(-1);
    const bridge = isBridge(step, last, steps[place + 1]);
    if (last && last.kept.length === 0 && (bridge || step.kept.length === 0)) {
      last.deleted = [...last.deleted, ...step.deleted, ...step.kept];
      last.inserted = [...last.inserted, ...step.inserted, ...step.kept];
    } else whole.push({ ...step });
  });
  return whole;
}

/** What became of a wording, in order: what is kept, and between it what went out and what came in for it. */
export function wordSteps(before: string, after: string): WordStep[] {
  return bridged(slid(stepsOf(tokensOf(before), tokensOf(after)))).map((step) =>
    step.kept.length > 0
      ? { kept: step.kept.join('') }
      : { deleted: step.deleted.join(''), inserted: step.inserted.join('') },
  );
}

const piecesOf = (steps: readonly WordStep[], side: 'deleted' | 'inserted'): WordPiece[] =>
  steps
    .map((step) => ('kept' in step ? { text: step.kept, changed: false } : { text: step[side], changed: true }))
    .filter((piece) => piece.text !== '');

/** Two wordings side by side: each whole, cut where the other reads differently, word by word. */
export function wordChanges(before: string, after: string): { before: WordPiece[]; after: WordPiece[] } {
  const steps = wordSteps(before, after);
  return { before: joined(piecesOf(steps, 'deleted')), after: joined(piecesOf(steps, 'inserted')) };
}

/** Kept stretches meet where the other wording alone has something between them. */
function joined(pieces: readonly WordPiece[]): WordPiece[] {
  const whole: WordPiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && last.changed === piece.changed) last.text += piece.text;
    else whole.push({ ...piece });
  }
  return whole;
}
