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
import { useRecheck } from './recheck-state';
import { useRowInSight } from './row-in-sight';

/** A figure, name, date, negation or attribution changed beside words that did not: a person reads it and ticks. */
export const TickCard = ({ row }: { row: RecheckRow }) => {
  const { screen, settle, revisionOf, lookAgain } = useRecheck();
  const { isOn, said, wiring } = useRowInSight(row.key);
  const { busy, refusal, act } = useAct();
  const { item, place } = row;
  const context = place?.context;
  const tick = async () => {
    if (!place || said !== undefined) return;
    const target = { id: item.claim.id, revision: revisionOf(item.claim.id) };
    const done = await act(async () => {
      const answer = await tickAct(target, place.span);
      return answer.ok ? answer : withSince(answer);
    });
    if (done) settle(row.key, done.claim, done.sentence);
  };
  useKeys(isOn ? { v: () => item.abilities.check.may && void tick() } : {});
  if (!context || !place) return null;
  return (
    <article
      className={`lostcard${isOn ? ' on' : ''}`}
      data-sign="owed"
      aria-label={`Claim ${item.claim.number}, tick owed`}
      {...wiring}
    >
      <div className="group">
        {said ? <SignWord sign={said.sign} /> : <SignWord sign="owed">tick owed</SignWord>}
        <h3>Claim {item.claim.number}</h3>
        <span className="grow" />
        <span className="small dim">{besideIt(factChanges(context.before, context.after, screen.story.language))}</span>
      </div>
      <Sentence before={context.before} after={context.after} />
      {place.after && (
        <p>
          The claim’s own words, “
          <span className="serif">{place.after.text.slice(place.after.start, place.after.end)}</span>
          ”, are as checked.
        </p>
      )}
      <RefusalLine refusal={refusal} />
      {refusal?.code === 'stale' && (
        <button className="btn" type="button" onClick={lookAgain}>
          Show it as it is now
        </button>
      )}
      {said === undefined ? (
        <div className="acts">
          <ActButton ability={item.abilities.check} busy={busy} onAct={() => void tick()}>
            <i className="i i-check i-s" /> Read, it stands {isOn && <kbd>v</kbd>}
          </ActButton>
        </div>
      ) : (
        <p className="done" role="status">
          <i className="i i-check i-s" /> {said.sentence}
        </p>
      )}
    </article>
  );
};
