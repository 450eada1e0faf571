import { describe } from '@/domain/anchor/selector';
import type { RecheckRow } from '@/domain/recheck';
import { blockAt, placesOf } from '@/domain/sentences/place';
import { quoted } from '@/domain/sentences/quoted';
import { candidatesSentence } from '@/domain/sentences/recheck';
import type { RecheckPlace } from '@/domain/views-text';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { attachAct } from '../state/recheck-acts';
import { withSince } from '../state/since';
import { useRecheck } from './recheck-state';

/** Passages that come equally near: one press puts the claim on one of them. */
export const Candidates = ({ row, place }: { row: RecheckRow; place: RecheckPlace }) => {
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
