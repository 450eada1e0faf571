import { useEffect, useState } from 'react';
import { EVIDENCE_TYPE_WORDS } from '@/domain/sentences/words';
import type { SourceView } from '@/domain/views-evidence';
import type { UsedBefore as Piece } from '@/domain/views-source';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { attachCopy } from '../state/evidence-writes';
import { useStoryStore } from '../state/story-store';
import { backToText } from './hand';

interface Props {
  claim: string;
  source: SourceView;
  onDone: () => void;
}

/** What was attached from a source to other stories that the person sees. */
function usePieces(source: string): readonly Piece[] {
  const { story } = useStoryStore().get();
  const [pieces, setPieces] = useState<readonly Piece[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    setPieces([]);
    const path = `/sources/${source}/evidence?story=${story.id}`;
    void call<{ items: Piece[] }>('GET', path, undefined, { signal: asking.signal }).then((answer) => {
      if (answer.ok) setPieces(answer.value.items);
    });
    return () => asking.abort();
  }, [source, story.id]);
  return pieces;
}

/** Evidence of other stories from the same source: one press copies it to the claim. */
export const UsedBefore = ({ claim, source, onDone }: Props) => {
  const store = useStoryStore();
  const pieces = usePieces(source.id);
  const { busy, refusal, act } = useAct();
  if (pieces.length === 0) return null;
  const copy = async (piece: Piece) => {
    if (!(await act(() => attachCopy(store, claim, piece.id)))) return;
    onDone();
    backToText();
  };
  return (
    <details className="before">
      <summary>
        Used before on other stories: {pieces.length === 1 ? 'one piece' : `${pieces.length} pieces`} of evidence
      </summary>
      <ul>
        {pieces.map((piece) => (
          <li key={piece.id}>
            <p className="small">
              {EVIDENCE_TYPE_WORDS[piece.type]}
              {piece.locator && `, ${piece.locator}`} <span className="dim">on {piece.headline}</span>
            </p>
            {piece.excerpt && <p className="serif small cut-off">{piece.excerpt}</p>}
            <ActButton className="link small" busy={busy} onAct={() => void copy(piece)}>
              Attach a copy
              <span className="vh"> of {piece.locator || piece.excerpt || EVIDENCE_TYPE_WORDS[piece.type]}</span>
            </ActButton>
          </li>
        ))}
      </ul>
      <RefusalLine refusal={refusal} />
    </details>
  );
};
