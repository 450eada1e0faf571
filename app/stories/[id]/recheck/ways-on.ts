import { oldWords, type RecheckRow } from '@/domain/recheck';
import type { Result } from '@/domain/refusal';
import { oldWordsSentence } from '@/domain/sentences/recheck';
import { FINDING_WORDS } from '@/domain/sentences/words';
import type { Ability } from '@/domain/views';
import type { RecheckItem } from '@/domain/views-text';
import type { Place } from '@/ui/drafts/keeper';
import { type Acted, oldWordsAct, reopenAct, standsAct, type Target } from '../state/recheck-acts';
import type { Way } from './recheck-state';

/** A way on from changed words: what it is called, what it asks, and how it is sent. */
export interface Told {
  way: Exclude<Way, 'cut'>;
  key: string;
  name: string;
  says: (item: RecheckItem) => string;
  label: string;
  placeholder: string;
  act: string;
  send: (target: Target, item: RecheckItem, reason: string) => Promise<Result<Acted>>;
  ability: (item: RecheckItem) => Ability;
}

const found = ({ checks: [latest] }: RecheckItem) =>
  latest?.finding ? FINDING_WORDS[latest.finding].toLowerCase() : 'the same finding';

/** In the order in which they stand; checking again, between the first and the others, is a link. */
export const WAYS: readonly Told[] = [
  {
    way: 'stands',
    key: 's',
    name: 'Stands',
    says: (item) => `The same finding, ${found(item)}, for the new words. Asks for your reason.`,
    label: 'Why it stands',
    placeholder: 'One line, kept with the finding: what says the new words',
    act: 'Record',
    send: (target, item, reason) => standsAct(target, item.checks, reason),
    ability: (item) => item.abilities.check,
  },
  {
    way: 'reopen',
    key: 'A',
    name: 'Reopen',
    says: () => 'Back to open, for whoever checks it. Evidence, thread and the old finding stay with it.',
    label: 'Why it is open again',
    placeholder: 'One line for whoever checks it next',
    act: 'Reopen',
    send: (target, _, reason) => reopenAct(target, reason),
    ability: (item) => item.abilities.check,
  },
  {
    way: 'old',
    key: 'o',
    name: 'Old words back',
    says: (item) => oldWordsSentence(oldWords(item.places)),
    label: 'Why the old words are right',
    placeholder: 'One line for whoever decides',
    act: 'Propose',
    send: (target, item, reason) => oldWordsAct(target, oldWords(item.places), reason),
    ability: (item) =>
      oldWords(item.places).length > 0
        ? item.abilities.correct
        : { may: false, why: 'There are no old words to bring back: a place is new, or the statement changed.' },
  },
];

/** Where the reason for a way is kept until it is sent. */
export const placeOfWay = (
  { item }: RecheckRow,
  { way, name }: Told,
  story: { id: string; headline: string },
): Place => ({
  id: `claims/${item.claim.id}/recheck/${way}`,
  says: `“${name}” on claim ${item.claim.number} of “${story.headline}”`,
  href: `/stories/${story.id}/recheck`,
});
