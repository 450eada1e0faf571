import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { RecheckRow } from '@/domain/recheck';
import { SentenceLine } from '@/ui/sentence-line';
import { useKeys } from '@/ui/use-keys';
import { withSince } from '../state/since';
import { useRecheck } from './recheck-state';
import { WayForm } from './way-form';
import { placeOfWay, type Told, WAYS } from './ways-on';

const AGAIN = 'Opens the claim in the text, with its finding pad.';

interface ButtonProps {
  told: Told;
  row: RecheckRow;
  isOn: boolean;
  isOpen: boolean;
  onPress: () => void;
}

const WayButton = ({ told, row, isOn, isOpen, onPress }: ButtonProps) => {
  const ability = told.ability(row.item);
  return (
    <button
      className={isOn ? 'way' : 'btn'}
      type="button"
      aria-pressed={isOpen}
      aria-disabled={!ability.may || undefined}
      onClick={onPress}
    >
      {isOn && <kbd>{told.key}</kbd>}
      {isOn ? <b>{told.name}</b> : told.name}
      {isOn && <small>{ability.may ? told.says(row.item) : ability.why}</small>}
    </button>
  );
};

interface RowProps {
  row: RecheckRow;
  isOn: boolean;
}

interface ChoiceProps extends RowProps {
  href: string;
  open: Told | undefined;
  onPress: (told: Told) => void;
}

const Choice = ({ row, isOn, href, open, onPress }: ChoiceProps) => {
  const button = (told: Told) => (
    <WayButton key={told.way} {...{ told, row, isOn, isOpen: open === told, onPress: () => onPress(told) }} />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame it
    <div
      className={isOn ? 'ways' : 'ways tight'}
      role="group"
      aria-label={`Ways on with claim ${row.item.claim.number}`}
    >
      {WAYS.slice(0, 1).map(button)}
      <Link className={isOn ? 'way' : 'btn'} href={href}>
        {isOn && <kbd>a</kbd>}
        {isOn ? <b>Check again</b> : 'Check again'}
        {isOn && <small>{AGAIN}</small>}
      </Link>
      {WAYS.slice(1).map(button)}
    </div>
  );
};

/** The ways on from changed words: on the open row each says what it does, on the others they stand small. */
export const Ways = ({ row, isOn }: RowProps) => {
  const { screen, way, setWay, settle, revisionOf, isChanged, readAgain, lookAgain } = useRecheck();
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
      <Choice row={row} isOn={isOn} href={href} open={open} onPress={press} />
      <SentenceLine sentence={isOn ? why : null} />
      {open && (
        <WayForm
          key={open.way}
          place={placeOfWay(row, open, screen.story)}
          label={open.label}
          placeholder={open.placeholder}
          act={open.act}
          send={(reason) => send(open, reason)}
          onLeave={() => setWay(row.key, null)}
          onRead={isChanged ? readAgain : undefined}
          onStale={lookAgain}
        />
      )}
    </>
  );
};
