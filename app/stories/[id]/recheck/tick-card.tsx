import { factChanges } from '@/domain/anchor/facts';
import type { RecheckRow } from '@/domain/recheck';
import { besideIt } from '@/domain/sentences/recheck';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { Sentence } from '@/ui/sentence-changes';
import { SignWord } from '@/ui/sign';
import { useAct } from '@/ui/use-act';
import { useKeys } from '@/ui/use-keys';
import { tickAct } from '../state/recheck-acts';
import { withSince } from '../state/since';
import { DoneLine } from './done-line';
import { useRecheck } from './recheck-state';
import { useRowInSight } from './row-in-sight';
import { ShowNow } from './show-now';

/** One's own tick: the row settles in its place. */
function useTick(row: RecheckRow) {
  const { settle, revisionOf } = useRecheck();
  const { busy, refusal, act } = useAct();
  const { item, place, key } = row;
  const tick = async () => {
    if (!place) return;
    const target = { id: item.claim.id, revision: revisionOf(item.claim.id) };
    const done = await act(async () => {
      const answer = await tickAct(target, place.span);
      return answer.ok ? answer : withSince(answer);
    });
    if (done) settle(key, done.claim, done.sentence);
  };
  return { busy, refusal, tick };
}

const Acts = ({ row, isOn }: { row: RecheckRow; isOn: boolean }) => {
  const { lookAgain } = useRecheck();
  const { busy, refusal, tick } = useTick(row);
  const { check } = row.item.abilities;
  useKeys(isOn ? { v: () => check.may && void tick() } : {});
  return (
    <>
      <RefusalLine refusal={refusal} />
      <div className="acts">
        {refusal?.code === 'stale' && <ShowNow onPress={lookAgain} />}
        <ActButton ability={check} busy={busy} onAct={() => void tick()}>
          <i className="i i-check i-s" /> Read, it stands {isOn && <kbd>v</kbd>}
        </ActButton>
      </div>
    </>
  );
};

/** A figure, name, date, negation or attribution changed beside words that did not: a person reads it and ticks. */
export const TickCard = ({ row }: { row: RecheckRow }) => {
  const { language } = useRecheck().screen.story;
  const { isOn, said, wiring } = useRowInSight(row.key);
  const { claim } = row.item;
  const { context = null, after = null } = row.place ?? {};
  if (!context) return null;
  return (
    <article
      className={`lostcard${isOn ? ' on' : ''}`}
      data-sign="owed"
      aria-label={`Claim ${claim.number}, tick owed`}
      {...wiring}
    >
      <div className="group">
        {said ? said.sign && <SignWord sign={said.sign} /> : <SignWord sign="owed">tick owed</SignWord>}
        <h3>Claim {claim.number}</h3>
        <span className="grow" />
        <span className="small dim">{besideIt(factChanges(context.before, context.after, language))}</span>
      </div>
      <Sentence before={context.before} after={context.after} />
      {after && (
        <p>
          The claim’s own words, “<span className="serif">{after.text.slice(after.start, after.end)}</span>”, are as{' '}
          {row.item.checks.length > 0 ? 'checked' : 'they were; nobody has checked them yet'}.
        </p>
      )}
      {said ? <DoneLine done={said} /> : <Acts row={row} isOn={isOn} />}
    </article>
  );
};
