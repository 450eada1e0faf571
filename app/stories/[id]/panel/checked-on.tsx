import { type CheckedWords, wordsSince } from '@/domain/checked-words';
import type { CheckView, ClaimRow } from '@/domain/views';
import { type WordPiece, wordChanges } from '@/domain/word-changes';

interface SideProps {
  title: string;
  pieces: readonly WordPiece[];
  mark: 'del' | 'ins';
}

const Side = ({ title, pieces, mark: Mark }: SideProps) => (
  <div>
    <h4>{title}</h4>
    {pieces.length === 0 ? (
      <p className="dim">Not in the claim.</p>
    ) : (
      <p className="serif">
        {pieces.map(({ text, changed }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
          <span key={at}>{changed ? <Mark>{text}</Mark> : text}</span>
        ))}
      </p>
    )}
  </div>
);

const Words = ({ words }: { words: CheckedWords }) => {
  const { before, after } = wordChanges(words.before, words.after);
  const what = words.of === 'statement' ? ', statement' : '';
  return (
    <div className="oldnew">
      <Side title={`Checked${what}`} pieces={before} mark="del" />
      <Side title={`Now${what}`} pieces={after} mark="ins" />
    </div>
  );
};

/** The words a check was made on beside those that stand now, word by word; nothing where they are the same. */
export const CheckedOn = ({ check, claim }: { check: CheckView; claim: Pick<ClaimRow, 'statement' | 'spans'> }) =>
  wordsSince(check.seen, claim).map((words) => <Words key={words.of} words={words} />);
