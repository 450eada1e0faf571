import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { oldWords, type RecheckRow } from '@/domain/recheck';
import type { Result } from '@/domain/refusal';
import { oldWordsSentence } from '@/domain/sentences/recheck';
import { FINDING_WORDS } from '@/domain/sentences/words';
import type { Ability } from '@/domain/views';
import type { RecheckItem } from '@/domain/views-text';
import { SentenceLine } from '@/ui/sentence-line';
import { useKeys } from '@/ui/use-keys';
import { type Acted, oldWordsAct, reopenAct, standsAct, type Target } from '../state/recheck-acts';
import { withSince } from '../state/since';
import { useRecheck, type Way } from './recheck-state';
import { WayForm } from './way-form';

interface Told {
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

const WAYS: readonly Told[] = [
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

const AGAIN = 'Opens the claim in the text, with its finding pad.';

interface ButtonProps {
  told: Told;
  row: RecheckRow;
  isOn: boolean;
  isOpen: boolean;
  onPress: () => void;
}

const WayButton = ({ told, row, isOn, isOpen, onPress }: ButtonProps) => (
  <button
    className={isOn ? 'way' : 'btn'}
    type="button"
    aria-pressed={isOpen}
    aria-disabled={!told.ability(row.item).may || undefined}
    onClick={onPress}
  >
    {isOn && <kbd>{told.key}</kbd>}
    {isOn ? <b>{told.name}</b> : told.name}
    {isOn && <small>{told.says(row.item)}</small>}
  </button>
);

/** The ways on from changed words: on the open row each says what it does, on the others they stand small. */
export const Ways = ({ row, isOn }: { row: RecheckRow; isOn: boolean }) => {
  const { screen, way, setWay, settle, revisionOf, lookAgain } = useRecheck();
  const router = useRouter();
  const [why, setWhy] = useState<string | null>(null);
  const { claim } = row.item;
  const href = `/stories/${screen.story.id}#claim-${claim.number}`;
  const open = isOn ? WAYS.find((one) => one.way === way) : undefined;
  const press = (told: Told) => {
    const ability = told.ability(row.item);
    setWhy(ability.may ? null : ability.why);
    setWay(row.key, ability.may && !(isOn && way === told.way) ? told.way : null);
  };
  const keys = Object.fromEntries(WAYS.map((told) => [told.key, () => press(told)]));
  useKeys(isOn ? { ...keys, a: () => router.push(href) } : {});
  const send = async (told: Told, reason: string) => {
    const answer = await told.send({ id: claim.id, revision: revisionOf(claim.id) }, row.item, reason);
    if (!answer.ok) return withSince(answer);
    settle(row.key, answer.value.claim, answer.value.sentence);
    return answer;
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would frame it */}
      <div className={isOn ? 'ways' : 'ways tight'} role="group" aria-label={`Ways on with claim ${claim.number}`}>
        {WAYS.slice(0, 1).map((told) => (
          <WayButton key={told.way} {...{ told, row, isOn, isOpen: open === told, onPress: () => press(told) }} />
        ))}
        <Link className={isOn ? 'way' : 'btn'} href={href}>
          {isOn && <kbd>a</kbd>}
          {isOn ? <b>Check again</b> : 'Check again'}
          {isOn && <small>{AGAIN}</small>}
        </Link>
        {WAYS.slice(1).map((told) => (
          <WayButton key={told.way} {...{ told, row, isOn, isOpen: open === told, onPress: () => press(told) }} />
        ))}
      </div>
      <SentenceLine sentence={isOn ? why : null} />
      {open && (
        <WayForm
          key={open.way}
          place={placeOf(row, open, screen.story)}
          label={open.label}
          placeholder={open.placeholder}
          act={open.act}
          send={(reason) => send(open, reason)}
          onLeave={() => setWay(row.key, null)}
          onStale={lookAgain}
        />
      )}
    </>
  );
};

const placeOf = ({ item }: RecheckRow, { way, name }: Told, story: { id: string; headline: string }) => ({
  id: `claims/${item.claim.id}/recheck/${way}`,
  says: `“${name}” on claim ${item.claim.number} of “${story.headline}”`,
  href: `/stories/${story.id}/recheck`,
});
