import { type ClaimPlace, claimsTouched, type Passage } from '@/domain/passages';
import { quoted } from '@/domain/sentences/quoted';
import { placesOfBoth, remarkSentence, removedSince, touchedSentence } from '@/domain/sentences/redline';
import type { Block } from '@/domain/story-text';
import './redline.css';

const LONG = 90;

/** Several stretches of one passage stand with dots between them; a long one is cut. */
const Stretches = ({ words, mark: Mark }: { words: readonly string[]; mark: 'del' | 'ins' }) => {
  const shown = words.map((text) => text.trim()).filter((text) => text !== '');
  if (shown.length === 0) return null;
  const whole = shown.join(' … ');
  return (
    <Mark>
      <span className="vh">{Mark === 'del' ? 'deleted: ' : 'inserted: '}</span>
      {whole.length > LONG ? quoted(whole).slice(1, -1) : whole}
      <span className="vh">; </span>
    </Mark>
  );
};

interface Props {
  passages: readonly Passage[];
  before: readonly Block[];
  after: readonly Block[];
  claims: readonly ClaimPlace[];
  /** Claims whose sentence changed around their words, and where the sentence stands now. */
  around?: readonly ClaimPlace[];
}

/** Of the claims that owe a tick, those in whose sentence this passage stands. */
const nearby = (passage: Passage, around: readonly ClaimPlace[]): number[] => [
  ...new Set(
    around
      .filter(({ start, end }) => passage.after.start <= end && start <= passage.after.end)
      .map((place) => place.number),
  ),
];

/** The claims that a passage touches; those that stood there and are no longer on the story stand struck behind them. */
const Touched = ({ passage, claims, around = [] }: Pick<Props, 'claims' | 'around'> & { passage: Passage }) => {
  const touched = claimsTouched(passage, claims);
  const standing = touched.filter((one) => !one.removed).map((one) => one.number);
  const isSaid = standing.length > 0 || standing.length === touched.length || passage.signsOnly;
  return (
    <span>
      {isSaid && touchedSentence(standing, nearby(passage, around), passage)}
      {touched.map(
        ({ claim, number, removed }) =>
          removed && (
            <span key={claim} className="gone-claim">
              <s>claim {number}</s> {removedSince(removed)}
            </span>
          ),
      )}
    </span>
  );
};

/** "What the edit did": each passage with its place, what went out and came in, and what it means for the check. */
export const PassageList = ({ passages, before, after, claims, around }: Props) => {
  const places = placesOfBoth(before, after);
  return (
    <ol className="passages">
      {passages.map((passage) => {
        const { block, deleted, inserted, remarks } = passage;
        return (
          <li key={`${passage.before.start} ${passage.after.start} ${remarks.length} ${deleted.length}`}>
            <span>{places[block.of][block.index]}</span>
            <span>
              <span className="serif">
                <Stretches words={deleted} mark="del" /> <Stretches words={inserted} mark="ins" />
              </span>
              {remarks.map((remark) => remarkSentence(remark, places)).join('; ')}
              {deleted.join('').trim() + inserted.join('').trim() === '' &&
                remarks.length === 0 &&
                'paragraphs or spaces'}
            </span>
            <Touched passage={passage} claims={claims} around={around} />
          </li>
        );
      })}
    </ol>
  );
};
