import { blockAt, placesOf } from '@/domain/sentences/place';
import type { Block } from '@/domain/story-text';
import type { InSentence, RecheckItem, RecheckPlace } from '@/domain/views-text';
import { type WordPiece, wordChanges } from '@/domain/word-changes';
import { ChangedText } from '@/ui/changed-words';

interface PiecesProps {
  pieces: readonly WordPiece[];
  side: 'before' | 'after';
}

const Pieces = ({ pieces, side }: PiecesProps) =>
  pieces.map(({ text, changed }, at) =>
    changed ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
      <ChangedText key={at} is={side === 'before' ? 'deleted' : 'inserted'} text={text} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
      <span key={at}>{text}</span>
    ),
  );

type Parts = [string, string, string];

/** A sentence as what stands before the claim's words, these, and what stands after them. */
const partsOf = (side: InSentence | null): Parts =>
  side
    ? [side.text.slice(0, side.start), side.text.slice(side.start, side.end), side.text.slice(side.end)]
    : ['', '', ''];

/** Both sentences part by part; where the check's words are known alone, nothing around them is compared. */
function partChanges({ before, after }: RecheckPlace, side: 'before' | 'after'): WordPiece[][] {
  const [was, is] = [partsOf(before), partsOf(after)];
  const isKnown = before !== null && after !== null && before.at !== null;
  const shown = side === 'before' ? was : is;
  return shown.map((text, part) =>
    isKnown || part === 1 ? wordChanges(was[part] ?? '', is[part] ?? '')[side] : [{ text, changed: false }],
  );
}

/** The words of a claim in their sentence: what is not the claim's stands back. */
const Sentence = ({ place, side }: { place: RecheckPlace; side: 'before' | 'after' }) => {
  const [head = [], own = [], tail = []] = partChanges(place, side);
  return (
    <>
      <Pieces pieces={head} side={side} />
      <b className="own">
        <Pieces pieces={own} side={side} />
      </b>
      <Pieces pieces={tail} side={side} />
    </>
  );
};

interface PlaceProps {
  place: RecheckPlace;
  side: 'before' | 'after';
  where: string;
}

const NONE = { before: 'The check saw no words here: the place is new.', after: 'These words are gone.' };

const Place = ({ place, side, where }: PlaceProps) => {
  return (
    <p className={where ? 'placed' : undefined}>
      {where && <span className="pl">{where}</span>}
      <span>{place[side] ? <Sentence place={place} side={side} /> : <span className="dim">{NONE[side]}</span>}</span>
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
  <p className="placed">
    <span className="pl">States</span>
    <span>
      <Pieces pieces={wordChanges(before, after)[side]} side={side} />
    </span>
  </p>
);

/** Old and new words side by side, each in its sentence, place by place. */
export const OldNew = ({ item, blocks, before, titles }: Props) => {
  const places = item.places.filter((place) => place.differs || place.before === null);
  const { statementBefore } = item;
  // One place stands in the row's heading already.
  const named = places.length > 1 || statementBefore !== null;
  const where = (side: 'before' | 'after', place: RecheckPlace) => {
    if (!named) return '';
    return side === 'after' ? whereOf(blocks, place.after) : whereOf(before ?? [], place.before);
  };
  return (
    <div className="oldnew">
      {(['before', 'after'] as const).map((side) => (
        <div key={side}>
          <h3>{titles[side]}</h3>
          {places.map((place) => (
            <Place key={place.span} place={place} side={side} where={where(side, place)} />
          ))}
          {statementBefore !== null && <Statement before={statementBefore} after={item.claim.statement} side={side} />}
        </div>
      ))}
    </div>
  );
};
