import { useState } from 'react';
import { INSIDE_SAYS } from '@/domain/sentences/file-inside';
import { quoted } from '@/domain/sentences/quoted';
import type { Found } from './viewer';

interface Props {
  place: string;
  /** What is selected, as it would be written down; '' while nothing is. */
  words: string;
  hint: string;
  onFound: (found: Found) => void;
}

/** What is selected, and what may be done with it. */
export const Taking = ({ place, words, hint, onFound }: Props) => {
  const [said, setSaid] = useState('');
  const takeWords = () => {
    if (words === '') return;
    onFound({ place, words });
    setSaid(INSIDE_SAYS.taken(place));
  };
  const takePlace = () => {
    onFound({ place });
    setSaid(INSIDE_SAYS.placed(place));
  };
  return (
    <footer className="taking">
      <p className={words === '' ? 'dim small' : 'serif taking-words'}>{words === '' ? hint : quoted(words)}</p>
      <div className="acts">
        <button className="btn main" type="button" aria-disabled={words === '' || undefined} onClick={takeWords}>
          Take as its words, {place}
        </button>
        <button className="btn" type="button" onClick={takePlace}>
          Take {place} as its place
        </button>
        <span className="said" role="status">
          {said}
        </span>
      </div>
    </footer>
  );
};
