import { useId } from 'react';
import type { Selector } from '@/domain/anchor/selector';
import type { ClaimRow } from '@/domain/views';
import { TextField } from '@/ui/field';
import { selectorsOf } from '../state/writes';

/** One part of a claim that is being split, as it is typed. */
export interface Part {
  statement: string;
  spans: readonly Selector[];
}

const isSame = (one: Selector, other: Selector) => one.start === other.start && one.exact === other.exact;

export const withPlace = (part: Part, words: Selector): Part =>
  part.spans.some((one) => isSame(one, words)) ? part : { ...part, spans: [...part.spans, words] };

const withoutPlace = (part: Part, words: Selector): Part => ({
  ...part,
  spans: part.spans.filter((one) => !isSame(one, words)),
});

interface Props {
  claim: ClaimRow;
  at: number;
  part: Part;
  /** Whether selected words go into this one. */
  isNext: boolean;
  onChange: (part: Part) => void;
}

/** The places of a part, to be ticked, and what it states where its words do not say it alone. */
export const SplitPart = ({ claim, at, part, isNext, onChange }: Props) => {
  const id = useId();
  const own = selectorsOf(claim.spans);
  const places = [...own, ...part.spans.filter((one) => !own.some((other) => isSame(one, other)))];
  const has = (place: Selector) => part.spans.some((one) => isSame(one, place));
  return (
    <fieldset className="split-part" aria-describedby={isNext ? id : undefined}>
      <legend>
        Part {at + 1}
        {at === 0 && `, which stays claim ${claim.number}`}
      </legend>
      {places.map((place) => (
        <label key={`${place.start} ${place.exact}`}>
          <input
            type="checkbox"
            checked={has(place)}
            onChange={() => onChange(has(place) ? withoutPlace(part, place) : withPlace(part, place))}
          />
          <span className="serif">{place.exact}</span>
        </label>
      ))}
      {isNext && (
        <p className="hint" id={id}>
          Words you select in the text go here with <kbd>m</kbd>
        </p>
      )}
      <TextField
        label="States"
        placeholder={part.spans[0]?.exact ?? 'Only where its words do not say it alone'}
        value={part.statement}
        onChange={(event) => onChange({ ...part, statement: event.target.value })}
      />
    </fieldset>
  );
};
