import { useState } from 'react';
import { namedSentence } from '@/domain/sentences/confidential';
import type { ClaimView } from '@/domain/views';
import type { ConfidentialPiece, OpenedConfidential } from '@/domain/views-confidential';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import {
  correctConfidential,
  nameOnConfidential,
  openConfidential,
  vouchForConfidential,
} from '../../state/confidential-writes';
import type { EvidenceFields } from '../../state/draft';
import { useStory, useStoryStore } from '../../state/story-store';
import { submitting } from '../hand';
import { ConfidentialForm } from './confidential-form';
import { NOTHING_TYPED, type Typed, useTyped } from './held';
import { NamedFields } from './named-fields';
import { OpenedPiece } from './opened-piece';
import { TakeOffPiece } from './take-off-piece';

interface Props {
  claim: ClaimView;
  piece: ConfidentialPiece;
}

const Named = ({ claim, piece, onDone }: Props & { onDone: () => void }) => {
  const store = useStoryStore();
  const { busy, refusal, act, wrong } = useAct();
  const [people, setPeople] = useState(piece.people.filter((one) => one !== piece.owner));
  const send = async () => {
    if (await act(() => nameOnConfidential(store, claim.id, piece.id, people))) onDone();
  };
  return (
    <form className="evidence-form" aria-label="Who may see it" onSubmit={submitting(send)}>
      <NamedFields owner={piece.owner} people={people} error={wrong('people')} onChange={setPeople} />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <button className="btn main" type="submit" aria-disabled={busy || undefined}>
          Set who sees it
        </button>
        <button className="btn quiet" type="button" onClick={onDone}>
          Leave it
        </button>
      </div>
    </form>
  );
};

const Acts = ({ claim, piece, onName, onCorrect }: Props & { onName: () => void; onCorrect: (() => void) | null }) => {
  const store = useStoryStore();
  const { busy, refusal, act } = useAct();
  const { change, name } = piece.abilities;
  if (!change.may) return null;
  const vouch = () => void act(() => vouchForConfidential(store, claim.id, piece.id, !piece.vouches));
  return (
    <>
      <div className="ev-acts">
        {onCorrect && (
          <button className="link small" type="button" onClick={onCorrect}>
            Correct<span className="vh"> the confidential evidence</span>
          </button>
        )}
        <ActButton className="link small" ability={name} onAct={onName}>
          Who sees it
        </ActButton>
        <ActButton className="link small" busy={busy} onAct={vouch}>
          {piece.vouches ? 'Vouch no longer' : 'Vouch for it'}
        </ActButton>
        <TakeOffPiece claim={claim} id={piece.id} />
      </div>
      <RefusalLine refusal={refusal} />
    </>
  );
};

/** One piece of confidential evidence, for a person who is named on it: shut until they open it. */
export const Piece = ({ claim, piece }: Props) => {
  const store = useStoryStore();
  const names = useStory((state) => state.directory);
  const [opened, setOpened] = useState<OpenedConfidential | null>(null);
  const [isNaming, setNaming] = useState(false);
  const [isOther, setOther] = useState(false);
  const [typed, setTyped] = useTyped(store, `confidential/${piece.id}`);
  const { busy, refusal, act } = useAct();
  const open = async () => setOpened(await act(() => openConfidential(piece.id)));
  const correct = (said: OpenedConfidential['said']) =>
    setTyped({ ...NOTHING_TYPED, fields: { ...(said as EvidenceFields) } });
  const send = async (now: Typed) => {
    const answer = await correctConfidential(store, claim.id, opened ?? piece, now);
    if (answer.ok) setOpened(answer.value);
    else if (answer.refusal.code === 'stale') await open();
    setOther(!answer.ok && answer.refusal.code === 'stale');
    return answer;
  };
  const shut = () => {
    setOther(false);
    setTyped(null);
  };
  return (
    <article className="ev" aria-label="Confidential evidence">
      <div className="stance context">Confidential</div>
      <div>
        <p className="small">
          {namedSentence(piece.people.map((one) => names[one]?.name ?? 'somebody'))}
          {piece.vouches && ' You vouch for it.'}
        </p>
        {opened && (!typed || isOther) && <OpenedPiece opened={opened} />}
        {typed && (
          <ConfidentialForm
            act="Correct it"
            typed={typed}
            owner={piece.owner}
            names={false}
            isAsked={opened !== null}
            onChange={setTyped}
            onSend={() => send(typed)}
            onShut={shut}
          />
        )}
        {!opened && !typed && (
          <p className="small">
            <ActButton className="btn" busy={busy} onAct={() => void open()}>
              Open it
            </ActButton>{' '}
            <span className="dim">The trail keeps that you did.</span>
          </p>
        )}
        <RefusalLine refusal={refusal} />
        {isNaming && <Named claim={claim} piece={piece} onDone={() => setNaming(false)} />}
        {!isNaming && !typed && (
          <Acts
            claim={claim}
            piece={piece}
            onName={() => setNaming(true)}
            onCorrect={opened ? () => correct(opened.said) : null}
          />
        )}
      </div>
    </article>
  );
};
