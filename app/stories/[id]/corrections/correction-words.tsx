import { amendedSentence, correctionLine, decisionLine } from '@/domain/sentences/corrections';
import type { Directory } from '@/domain/views';
import type { CorrectionView } from '@/domain/views-correction';
import { when } from '@/ui/time';
import { WhoMark } from '@/ui/who';
import { WordRedline } from '@/ui/word-redline';

interface Props {
  correction: CorrectionView;
  directory: Directory;
  now: string;
  /** The rest of its sentence, where that is shown. */
  around?: { before: string; after: string };
  /** Words that are to be accepted in place of the proposed ones. */
  amended?: string | null;
  /** What can be done about it, and words around it. */
  children?: React.ReactNode;
}

/** Old and new words as a redline, who proposed them and why, and what became of it. */
export const CorrectionWords = ({ correction, directory, now, around, amended = null, children }: Props) => {
  const { words, replacement, reason, by, at, decision, stands } = correction;
  const nameOf = (person: string) => directory[person]?.name ?? 'Somebody';
  return (
    <div className={decision ? 'say past' : 'say'}>
      <WhoMark person={directory[by] ?? null} />
      <div>
        <div className="by">
          <span>{correctionLine(nameOf(by), replacement)}</span>
          <time dateTime={at}>{when(at, now)}</time>
        </div>
        <p className="serif">
          {around?.before}
          <WordRedline before={words} after={decision?.replacement ?? amended ?? replacement} />
          {around?.after}
        </p>
        <p>{reason}</p>
        {amended !== null && <p className="small">{amendedSentence(replacement)}</p>}
        {decision && <p className="small dim">{decisionLine(nameOf(decision.by), decision, when(decision.at, now))}</p>}
        {!decision && !stands.ok && (
          <p className="small">
            <i className="i i-void i-s" /> {stands.why}
          </p>
        )}
        {children}
      </div>
    </div>
  );
};
