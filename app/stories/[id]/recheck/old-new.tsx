import { blockAt, placesOf } from '@/domain/sentences/place';
import type { Block } from '@/domain/story-text';
import type { InSentence, RecheckItem, RecheckPlace } from '@/domain/views-text';
import { type WordPiece, wordChanges } from '@/domain/word-changes';

const Pieces = ({ pieces, mark: Mark }: { pieces: readonly WordPiece[]; mark: 'del' | 'ins' }) =>
  pieces.map(({ text, changed }, at) =>
    changed ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
      <Mark key={at}>
        <span className="vh"> [{Mark === 'del' ? 'deleted' : 'inserted'}: </span>
        {text}
        <span className="vh">] </span>
      </Mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
      <span key={at}>{text}</span>
    ),
  );

/** The words of a claim in their sentence: what is not the claim's stands back. */
const Sentence = ({ side, pieces, mark }: { side: InSentence; pieces: readonly WordPiece[]; mark: 'del' | 'ins' }) => (
  <>
    {side.text.slice(0, side.start)}
    <b className="own">
      <Pieces pieces={pieces} mark={mark} />
    </b>
    {side.text.slice(side.end)}
  </>
);

const own = (side: InSentence | null) => (side ? side.text.slice(side.start, side.end) : '');

interface PlaceProps {
  place: RecheckPlace;
  side: 'before' | 'after';
  where: string;
}

const NONE = { before: 'The check saw no words here: the place is new.', after: 'These words are gone.' };

const Place = ({ place, side, where }: PlaceProps) => {
  const words = place[side];
  const changes = wordChanges(own(place.before), own(place.after));
  return (
    <p>
      {where && <span className="pl">{where}</span>}
      {words ? (
        <Sentence side={words} pieces={changes[side]} mark={side === 'before' ? 'del' : 'ins'} />
      ) : (
        <span className="dim">{NONE[side]}</span>
      )}
    </p>
  );
};

/** "Head", "¶ 3": where a claim's words stand now, or stood; '' where that is not known. */
function whereOf(blocks: readonly Block[], words: InSentence | null): string {
  if (words === null || words.at === null) return '';
  return placesOf(blocks)[blockAt(blocks, words.at + words.start)] ?? '';
}

interface Props {
  item: Pick<RecheckItem, 'places' | 'statementBefore' | 'claim'>;
  blocks: readonly Block[];
  /** The blocks of the version that the check was made on, where they are at hand. */
  before: readonly Block[] | null;
  titles: { before: React.ReactNode; after: React.ReactNode };
}

const Statement = ({ before, after, side }: { before: string; after: string; side: 'before' | 'after' }) => (
  <p>
    <span className="pl">States</span>
    <Pieces pieces={wordChanges(before, after)[side]} mark={side === 'before' ? 'del' : 'ins'} />
  </p>
);

/** Old and new words side by side, each in its sentence, place by place. */
export const OldNew = ({ item, blocks, before, titles }: Props) => {
  const places = item.places.filter((place) => place.differs || place.before === null);
  const { statementBefore } = item;
  return (
    <div className="oldnew">
      {(['before', 'after'] as const).map((side) => (
        <div key={side}>
          <h3>{titles[side]}</h3>
          {places.map((place) => (
            <Place
              key={place.span}
              place={place}
              side={side}
              where={side === 'after' ? whereOf(blocks, place.after) : before ? whereOf(before, place.before) : ''}
            />
          ))}
          {statementBefore !== null && <Statement before={statementBefore} after={item.claim.statement} side={side} />}
        </div>
      ))}
    </div>
  );
};
