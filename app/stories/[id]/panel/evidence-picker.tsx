import { useEffect, useId, useState } from 'react';
import { EVIDENCE_TYPE_WORDS } from '@/domain/sentences/words';
import type { EvidenceView } from '@/domain/views';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { attachPiece } from '../state/evidence-writes';
import { useStoryStore } from '../state/story-store';
import { backToText } from './hand';

const PAUSE = 150;

/** The story's evidence that says this and is not on the claim yet; null until it has come. */
function usePieces(claim: string, typed: string): readonly EvidenceView[] | null {
  const { story } = useStoryStore().get();
  const [pieces, setPieces] = useState<readonly EvidenceView[] | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    const pause = setTimeout(async () => {
      const path = `/stories/${story.id}/evidence?limit=50&q=${encodeURIComponent(typed.trim().slice(0, 200))}`;
      const answer = await call<{ items: EvidenceView[] }>('GET', path, undefined, { signal: asking.signal });
      if (answer.ok) setPieces(answer.value.items.filter((piece) => !piece.claims.includes(claim)));
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [claim, typed, story.id]);
  return pieces;
}

interface OptionProps {
  id: string;
  piece: EvidenceView;
  isActive: boolean;
  onChoose: () => void;
}

const PieceOption = ({ id, piece, isActive, onChoose }: OptionProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that lists it
  <div role="option" id={id} aria-selected={isActive} tabIndex={-1} onClick={onChoose}>
    <span className="ttl">{piece.source}</span>
    <span className="dim small">
      {EVIDENCE_TYPE_WORDS[piece.type]}
      {piece.locator && `, ${piece.locator}`}
    </span>
    {piece.excerpt && <span className="serif cut-off">{piece.excerpt}</span>}
  </div>
);

interface Props {
  claim: string;
  onShut: () => void;
}

/** Evidence of this story for one more claim: type to find it, Enter attaches. */
export const EvidencePicker = ({ claim, onShut }: Props) => {
  const store = useStoryStore();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { busy, refusal, act } = useAct();
  const pieces = usePieces(claim, typed);
  const active = Math.min(at, (pieces?.length ?? 0) - 1);
  const shut = () => {
    onShut();
    backToText();
  };
  const choose = async (piece: EvidenceView | undefined) => {
    if (piece && (await act(() => attachPiece(store, claim, piece)))) shut();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(active + 1, (pieces?.length ?? 1) - 1)),
      ArrowUp: () => setAt(Math.max(active - 1, 0)),
      Enter: () => void choose(pieces?.[active]),
      Escape: shut,
    };
    const key = keys[event.key];
    if (!key) return;
    event.preventDefault();
    key();
  };
  return (
    <section className="picker" aria-label="Evidence of this story">
      <input
        className="field"
        role="combobox"
        aria-label="Find evidence of this story"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-busy={busy}
        autoComplete="off"
        placeholder="Source, place or words; Enter attaches it"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to find something
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={id} aria-label="What was found">
        {pieces?.map((piece, index) => (
          <PieceOption
            key={piece.id}
            id={`${id}-${index}`}
            piece={piece}
            isActive={index === active}
            onChoose={() => void choose(piece)}
          />
        ))}
      </div>
      {pieces?.length === 0 && (
        <p className="dim small" role="status">
          {typed.trim() === ''
            ? 'This story has no other evidence yet. Leave this and press e to add some.'
            : 'No other evidence of this story says that.'}
        </p>
      )}
      <RefusalLine refusal={refusal} />
      <div className="acts">
        <button className="btn quiet" type="button" onClick={shut}>
          Leave it
        </button>
      </div>
    </section>
  );
};
