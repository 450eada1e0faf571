import { wordsSince } from '@/domain/checked-words';
import type { Result } from '@/domain/refusal';
import type { Ability, ClaimView } from '@/domain/views';
import { type Acted, oldWordsAct, reopenAct, standsAct, type Target } from '../state/recheck-acts';
import type { Acting } from '../state/story-state';

/** A way on from changed words, as the open claim offers it. */
export interface Way {
  what: Acting['what'];
  key: string;
  name: string;
  label: string;
  placeholder: string;
  act: string;
  ability: Ability;
  send: (target: Target, reason: string) => Promise<Result<Acted>>;
}

const standing = (claim: ClaimView) =>
  claim.checks.filter((check) => check.standing).sort((a, b) => b.claimRevision - a.claimRevision);

/** The words that were checked, of each place where other words stand now. */
function oldWordsOf(claim: ClaimView): { span: string; words: string }[] {
  const [latest] = standing(claim);
  if (!latest) return [];
  return wordsSince(latest.seen, claim)
    .filter((words) => words.of !== 'statement' && words.before !== '' && words.after !== '')
    .map(({ of, before }) => ({ span: of, words: before }));
}

const NO_OLD_WORDS: Ability = { may: false, why: 'There are no old words to bring back.' };

export const waysOf = (claim: ClaimView, correct: Ability): Way[] => [
  {
    what: 'stands',
    key: 's',
    name: 'Stands',
    label: 'Why it stands',
    placeholder: 'One line, kept with the finding: what says the new words',
    act: 'Record',
    ability: claim.abilities.check,
    send: (target, reason) => standsAct(target, standing(claim), reason),
  },
  {
    what: 'reopen',
    key: 'A',
    name: 'Reopen',
    label: 'Why it is open again',
    placeholder: 'One line for whoever checks it next',
    act: 'Reopen',
    ability: claim.abilities.check,
    send: reopenAct,
  },
  {
    what: 'old',
    key: 'o',
    name: 'Old words back',
    label: 'Why the old words are right',
    placeholder: 'One line for whoever decides',
    act: 'Propose',
    ability: oldWordsOf(claim).length > 0 ? correct : NO_OLD_WORDS,
    send: (target, reason) => oldWordsAct(target, oldWordsOf(claim), reason),
  },
];
