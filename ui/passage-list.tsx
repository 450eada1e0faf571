import { type ClaimPlace, claimsTouched, type Passage } from '@/domain/passages';
import { quoted } from '@/domain/sentences/quoted';
import { placesOfBoth, remarkSentence, touchedSentence } from '@/domain/sentences/redline';
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

/** "What the edit did": each passage with its place, what went out and came in, and what it means for the check. */
export const PassageList = ({ passages, before, after, claims, around = [] }: Props) => {
  const places = placesOfBoth(before, after);
  return (
    <ol className="passages">
      {passages.map((passage) => {
        const { block, deleted, inserted, remarks } = passage;
        const touched = claimsTouched(passage, claims).map((one) => one.number);
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
            <span>{touchedSentence(touched, nearby(passage, around), passage)}</span>
          </li>
        );
      })}
    </ol>
  );
};
