import { useRouter } from 'next/navigation';
import { describe } from '@/domain/anchor/selector';
import type { RecheckRow } from '@/domain/recheck';
import { blockAt, placesOf } from '@/domain/sentences/place';
import { quoted } from '@/domain/sentences/quoted';
import { candidatesSentence, foundBy, staysWith, stoodIn } from '@/domain/sentences/recheck';
import { KIND_WORDS } from '@/domain/sentences/words';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { SignWord } from '@/ui/sign';
import { useAct } from '@/ui/use-act';
import { useKeys } from '@/ui/use-keys';
import { attachAct, cutAct } from '../state/recheck-acts';
import { withSince } from '../state/since';
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
  const until = item.checks[0]?.version ?? base?.number ?? version.number;
  const at = place.before?.at ?? null;
  const where = base?.number === until && at !== null ? (placesOf(baseBlocks)[blockAt(baseBlocks, at)] ?? '') : '';
  return (
    <p>
      {stoodIn(where, until)} {foundBy(item.checks, directory)}; {staysWith(item.rests.length, item.notes)}.
    </p>
  );
};

/** Passages that come equally near: one press puts the claim on one of them. */
const Candidates = ({ row, place }: { row: RecheckRow; place: LostPlace }) => {
  const { screen, settle, revisionOf, lookAgain } = useRecheck();
  const { busy, refusal, act } = useAct();
  const { claim, abilities } = row.item;
  const names = placesOf(screen.blocks);
  const attach = async ({ start, end }: { start: number; end: number }) => {
    const target = { id: claim.id, revision: revisionOf(claim.id) };
    const words = describe(screen.story.version.text, { start, end });
    const done = await act(async () => {
      const answer = await attachAct(target, place.span, words);
      return answer.ok ? answer : withSince(answer);
    });
    if (!done) return;
    settle(row.key, done.claim, done.sentence);
    // On other words than were checked it asks for a recheck: its row comes with the next look.
    if (done.claim.state === 'recheck') lookAgain();
  };
  return (
    <>
      <p>{candidatesSentence(place.candidates.length, screen.version.number)}</p>
      {place.candidates.length > 0 && (
        <ul className="candidates">
          {place.candidates.map((candidate) => (
            <li key={candidate.start}>
              <ActButton className="link" busy={busy} ability={abilities.change} onAct={() => void attach(candidate)}>
                Re-attach to{' '}
                <span className="serif">{quoted(screen.story.version.text.slice(candidate.start, candidate.end))}</span>{' '}
                in {names[blockAt(screen.blocks, candidate.start)]}
              </ActButton>
            </li>
          ))}
        </ul>
      )}
      <RefusalLine refusal={refusal} />
    </>
  );
};

const Acts = ({ row, place, isOn }: { row: RecheckRow; place: LostPlace; isOn: boolean }) => {
  const { screen, way, setWay, settle, revisionOf, lookAgain } = useRecheck();
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
          place={{
            id: `claims/${claim.id}/cut/${place.span}`,
            says: `“Close as cut” on claim ${claim.number} of “${screen.story.headline}”`,
            href: `/stories/${screen.story.id}/recheck`,
          }}
          label="Why it is closed as cut"
          placeholder="The author took the sentence out"
          act="Close as cut"
          send={send}
          onLeave={() => setWay(row.key, null)}
          onStale={lookAgain}
        />
      )}
    </>
  );
};

/** A place whose words are gone: the claim, its evidence and thread are not. */
export const LostCard = ({ row }: { row: RecheckRow }) => {
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
        <SignWord sign={said?.sign ?? 'lost'} />
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
        <p className="done" role="status">
          <i className="i i-check i-s" /> {said.sentence}
        </p>
      )}
    </article>
  );
};
