import { type CheckedWords, wordsSince } from '@/domain/checked-words';
import type { CheckView, ClaimRow } from '@/domain/views';
import { type WordPiece, wordChanges } from '@/domain/word-changes';
import { ChangedText } from '@/ui/changed-words';

interface SideProps {
  title: string;
  pieces: readonly WordPiece[];
  is: 'deleted' | 'inserted';
}

const Side = ({ title, pieces, is }: SideProps) => (
  <div>
    <h4>{title}</h4>
    {pieces.length === 0 ? (
      <p className="dim">Not in the claim.</p>
    ) : (
      <p className="serif">
        {pieces.map(({ text, changed }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
          <span key={at}>{changed ? <ChangedText is={is} text={text} /> : text}</span>
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
      <Side title={`Checked${what}`} pieces={before} is="deleted" />
      <Side title={`Now${what}`} pieces={after} is="inserted" />
    </div>
  );
};

/** The words a check was made on beside those that stand now, word by word; nothing where they are the same. */
export const CheckedOn = ({ check, claim }: { check: CheckView; claim: Pick<ClaimRow, 'statement' | 'spans'> }) =>
  wordsSince(check.seen, claim).map((words) => <Words key={words.of} words={words} />);
