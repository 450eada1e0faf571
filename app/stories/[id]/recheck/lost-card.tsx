import { useRouter } from 'next/navigation';
import type { RecheckRow } from '@/domain/recheck';
import { blockAt, placesOf } from '@/domain/sentences/place';
import { foundBy, staysWith, stoodIn } from '@/domain/sentences/recheck';
import { KIND_WORDS } from '@/domain/sentences/words';
import { ActButton } from '@/ui/act-button';
import type { Place } from '@/ui/drafts/keeper';
import { SignWord } from '@/ui/sign';
import { useKeys } from '@/ui/use-keys';
import { cutAct } from '../state/recheck-acts';
import { withSince } from '../state/since';
import { Candidates } from './candidates';
import { DoneLine } from './done-line';
import { useRecheck } from './recheck-state';
import { useRowInSight } from './row-in-sight';
import { WayForm } from './way-form';

type LostPlace = NonNullable<RecheckRow['place']>;

const lostWords = (place: LostPlace) => place.before?.text.slice(place.before.start, place.before.end) ?? '';

/** Where the words stood, who found what, and what stays with the claim. */
const Stood = ({ row, place }: { row: RecheckRow; place: LostPlace }) => {
  const { screen } = useRecheck();
  const { base, baseBlocks, version, directory } = screen;
  const { item } = row;
  const until = place.stood?.version ?? base?.number ?? version.number;
  const at = base?.number === until ? place.stood?.start : undefined;
  const where = at === undefined ? '' : (placesOf(baseBlocks)[blockAt(baseBlocks, at)] ?? '');
  return (
    <p>
      {stoodIn(where, until)} {foundBy(item.checks, directory)}; {staysWith(item.rests.length, item.notes)}.
    </p>
  );
};

/** Where the reason is kept until it is sent. */
const placeOfCut = ({ item }: RecheckRow, { span }: LostPlace, story: { id: string; headline: string }): Place => ({
  id: `claims/${item.claim.id}/cut/${span}`,
  says: `“Close as cut” on claim ${item.claim.number} of “${story.headline}”`,
  href: `/stories/${story.id}/recheck`,
});

const Acts = ({ row, place, isOn }: { row: RecheckRow; place: LostPlace; isOn: boolean }) => {
  const { screen, way, setWay, settle, revisionOf, isChanged, readAgain, lookAgain } = useRecheck();
  const router = useRouter();
  const { claim, abilities, places } = row.item;
  const closes = places.every((one) => one.state === 'lost') ? abilities.check : abilities.change;
  const isOpen = isOn && way === 'cut';
  const attach = () => router.push(`/stories/${screen.story.id}#attach-${claim.number}-${place.span}`);
  const close = () => setWay(row.key, isOpen ? null : 'cut');
  useKeys(isOn ? { w: () => abilities.change.may && attach(), '8': () => closes.may && close() } : {});
  const send = async (reason: string) => {
    const answer = await cutAct({ ...claim, revision: revisionOf(claim.id) }, place.span, reason);
    if (!answer.ok) return withSince(answer);
    settle(row.key, answer.value.claim, answer.value.sentence);
    return answer;
  };
  return (
    <>
      <div className="acts">
        <ActButton ability={abilities.change} onAct={attach}>
          <i className="i i-attach i-s" /> Re-attach {isOn && <kbd>w</kbd>}
        </ActButton>
        <ActButton ability={closes} onAct={close}>
          <i className="i i-cut i-s" /> Close as cut {isOn && <kbd>8</kbd>}
        </ActButton>
      </div>
      {isOpen && (
        <WayForm
          place={placeOfCut(row, place, screen.story)}
          label="Why it is closed as cut"
          placeholder="The author took the sentence out"
          act="Close as cut"
          send={send}
          onLeave={() => setWay(row.key, null)}
          onRead={isChanged ? readAgain : undefined}
          onStale={lookAgain}
        />
      )}
    </>
  );
};

/** A place whose words are gone: the claim, its evidence and thread are not. */
export const LostCard = ({ row }: { row: RecheckRow }) => {
  const { screen } = useRecheck();
  const { isOn, said, wiring } = useRowInSight(row.key);
  const { place, item } = row;
  if (!place) return null;
  return (
    <article
      className={`lostcard${isOn ? ' on' : ''}`}
      data-sign="lost"
      aria-label={`Claim ${item.claim.number}, lost`}
      {...wiring}
    >
      <div className="group">
        {said?.sign !== null && <SignWord sign={said?.sign ?? 'lost'} />}
        <h3>Claim {item.claim.number}</h3>
        <span className="grow" />
        <span className="small dim">{KIND_WORDS[item.claim.kind]}</span>
      </div>
      <p className="wording">
        <span className="gone lined">{lostWords(place)}</span>
      </p>
      {said === undefined ? (
        <>
          <Stood row={row} place={place} />
          <Candidates row={row} place={place} />
          <Acts row={row} place={place} isOn={isOn} />
        </>
      ) : (
        <DoneLine done={said} places={[placeOfCut(row, place, screen.story)]} />
      )}
    </article>
  );
};
