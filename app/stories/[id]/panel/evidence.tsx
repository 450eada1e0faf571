import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ClaimRow, ClaimView } from '@/domain/views';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { isTyping, useKeys } from '@/ui/use-keys';
import { type EvidenceFields, NO_EVIDENCE } from '../state/draft';
import { attach, lastPiece, repeatLast } from '../state/evidence-writes';
import { sendForClaim, takeOut } from '../state/sendings';
import { draftOf } from '../state/story-state';
import { setDraft, useStory, useStoryStore } from '../state/story-store';
import { fromLast, saidAgain, withAddress } from './again';
import { EvidenceForm } from './evidence-form';
import { EvidenceHeading } from './evidence-heading';
import { EvidenceItem } from './evidence-item';
import { EvidencePicker } from './evidence-picker';
import { addressIn } from './pasted-address';
import { useBroughtFiles } from './use-brought-files';

/** An address that is pasted while nothing is typed into: a link to it. */
function usePastedAddress(onAddress: (url: string) => void) {
  const latest = useRef(onAddress);
  useEffect(() => {
    latest.current = onAddress;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const url = addressIn(event.clipboardData?.getData('text/plain') ?? '');
      if (!url || event.defaultPrevented || isTyping(event)) return;
      event.preventDefault();
      latest.current(url);
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, []);
}

const focusOn = (field: string) => document.querySelector<HTMLElement>(`.evidence-form ${field}`)?.focus();
const SOURCE = 'input[list]';
const PLACE = 'input[name="locator"]';

interface Props {
  claim: ClaimRow;
  /** Undefined while it is on its way; the form can be filled in meanwhile. */
  detail: ClaimView | undefined;
}

/** The ways to evidence: the form, the last one again, a pasted address, and what the story has already. */
function useEvidenceActs({ claim, detail }: Props) {
  const store = useStoryStore();
  const fields = useStory((state) => draftOf(state, claim.id).evidence);
  const ability = useStory((state) => detail?.abilities.attach ?? state.abilities.attach);
  const mayCheck = useStory((state) => (detail?.abilities.check ?? state.abilities.check).may);
  const [isAsked, setAsked] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const [again, setAgain] = useState('');
  const { refusal, act } = useAct();
  const open = (with_: EvidenceFields, field: string) => {
    if (!ability.may) return;
    flushSync(() => {
      setAsked(true);
      setPicking(false);
      setDraft(store, claim.id, { evidence: with_ });
    });
    focusOn(field);
  };
  const add = () => open(fields ?? NO_EVIDENCE, SOURCE);
  const repeat = async () => {
    if (!ability.may) return;
    setAgain('');
    const answer = await act(() => repeatLast(store, claim.id));
    if (answer) setAgain(saidAgain(answer, mayCheck));
  };
  const addLike = async () => {
    const last = ability.may && !fields ? await lastPiece(store) : null;
    if (last?.ok && last.value) open(fromLast(last.value), 'textarea');
    else add();
  };
  const pick = () => ability.may && setPicking(true);
  useKeys({ e: add, '.': () => void repeat(), '>': () => void addLike(), ':': () => void addLike(), E: pick });
  usePastedAddress((url) => open(withAddress(fields, url), PLACE));
  const isOver = useBroughtFiles(ability.may, (files) => {
    open({ ...(fields ?? NO_EVIDENCE), type: 'file' }, SOURCE);
    void sendForClaim(store, claim.id, files);
  });
  return { store, fields, ability, isOver, isAsked, isPicking, setPicking, again, refusal, add, repeat, pick };
}

/** What the claim rests on, and the form for more: `e` opens it. */
export const Evidence = ({ claim, detail }: Props) => {
  const acts = useEvidenceActs({ claim, detail });
  const { store, fields, ability, isOver, isAsked, isPicking, setPicking, again, refusal, add, repeat, pick } = acts;
  return (
    <section className={isOver ? 'sec takes-file' : 'sec'}>
      <EvidenceHeading
        count={detail?.evidence.length}
        ability={ability}
        isBusy={fields !== null || isPicking}
        onAdd={add}
        onAgain={() => void repeat()}
        onPick={pick}
      />
      {again && (
        <p className="said" role="status">
          {again}
        </p>
      )}
      <RefusalLine refusal={refusal} />
      {!detail && <p className="coming">Evidence and notes are on their way.</p>}
      {detail?.evidence.map((evidence) => (
        <EvidenceItem key={evidence.id} claim={detail} evidence={evidence} />
      ))}
      {detail?.evidence.length === 0 && !fields && !isPicking && (
        <p className="dim empty">
          Nothing yet. Attach what this rests on: a link, a file, a quotation, a calculation or what you saw, with its
          page, paragraph or timecode. An address that you paste becomes a link; a file may be dropped here.
        </p>
      )}
      {isPicking && <EvidencePicker claim={claim.id} onShut={() => setPicking(false)} />}
      {fields && (
        <EvidenceForm
          act="Attach"
          claim={claim.id}
          fields={fields}
          isAsked={isAsked}
          onChange={(change) => setDraft(store, claim.id, { evidence: { ...fields, ...change } })}
          onSend={() => attach(store, claim.id, fields)}
          onShut={() => {
            takeOut(store, claim.id);
            setDraft(store, claim.id, { evidence: null });
          }}
        />
      )}
    </section>
  );
};
