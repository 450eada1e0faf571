import type { RedlinePiece, RedlineRow } from '@/domain/redline';
import { placesOfBoth, remarkSentence } from '@/domain/sentences/redline';
import type { Block } from '@/domain/story-text';
import { BlockFrame, Looked } from './block-text';
import { ChangedWords } from './changed-words';
import './redline.css';

const Break = () => (
  <span>
    <span aria-hidden="true">¶</span>
    <span className="vh">end of paragraph</span>
  </span>
);

const Words = ({ piece }: { piece: RedlinePiece }) =>
  piece.text.split(/(\n)/u).map((words, at) =>
    words === '\n' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
      <Break key={at} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
      <Looked key={at} look={piece.look} words={words} />
    ),
  );

const Piece = ({ piece }: { piece: RedlinePiece }) => {
  if (piece.is === 'kept')
    return piece.look.was ? <span className="relook">{<Words piece={piece} />}</span> : <Words piece={piece} />;
  return (
    <ChangedWords is={piece.is} text={piece.text}>
      <Words piece={piece} />
    </ChangedWords>
  );
};

const WHOLE: Partial<Record<RedlineRow['is'], string>> = { inserted: 'put in', deleted: 'taken out' };

interface RowProps {
  row: RedlineRow;
  place: string;
  remarks: readonly string[];
}

const Row = ({ row, place, remarks }: RowProps) => (
  <div className="rl-row" data-is={row.is}>
    <span className="pl" aria-hidden="true">
      {place}
    </span>
    <BlockFrame block={row.block}>
      {row.pieces.map((piece) => (
        <Piece key={`${piece.is} ${piece.before} ${piece.after}`} piece={piece} />
      ))}
    </BlockFrame>
    <ul className="rl-remarks">{[WHOLE[row.is], ...remarks].map((said) => said && <li key={said}>{said}</li>)}</ul>
  </div>
);

interface Props {
  rows: readonly RedlineRow[];
  before: readonly Block[];
  after: readonly Block[];
}

/** Two versions as one text: what went out is struck, what came in is underlined, what words do not show is said beside. */
export const Redline = ({ rows, before, after }: Props) => {
  const places = placesOfBoth(before, after);
  return (
    <div className="redline">
      {rows.map((row) => (
        <Row
          key={`${row.is} ${row.before.join(' ')} ${row.after}`}
          row={row}
          place={(row.after === null ? places.before[row.before[0] ?? -1] : places.after[row.after]) ?? ''}
          remarks={row.remarks.map((remark) => remarkSentence(remark, places))}
        />
      ))}
    </div>
  );
};
