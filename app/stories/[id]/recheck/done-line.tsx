import type { Place } from '@/ui/drafts/keeper';
import { useKept } from '@/ui/drafts/use-kept';
import type { Done } from './rows-now';

/** What was typed for a row before another saw to it: still to be read, until it is thrown away. */
const Typed = ({ place }: { place: Place }) => {
  const [typed, , forget] = useKept(place, '');
  if (typed === '') return null;
  return (
    <p className="small">
      You had typed: <span className="typed">{typed}</span>{' '}
      <button className="link" type="button" onClick={forget}>
        Throw it away
      </button>
    </p>
  );
};

interface Props {
  done: Done;
  /** Where words for this row are kept while they are typed. */
  places?: readonly Place[];
}

/** What one's own act or another's made of a row, in its place. */
export const DoneLine = ({ done, places = [] }: Props) => (
  <>
    <p className="done" role="status">
      <i className="i i-check i-s" /> {done.sentence}
    </p>
    {done.sign === null && places.map((place) => <Typed key={place.id} place={place} />)}
  </>
);
