'use client';

import { useRef } from 'react';
import { useKeys } from './use-keys';

export interface KeyHint {
  keys: readonly string[];
  does: string;
}

interface Props {
  /** What the bar shows. */
  hints: readonly KeyHint[];
  /** What `?` shows; the hints, when there are no more. */
  all?: readonly KeyHint[];
}

const Keys = ({ keys }: { keys: readonly string[] }) => keys.map((key) => <kbd key={key}>{key}</kbd>);

/** The keys of the page below it, and all of them behind `?`. */
export const KeysBar = ({ hints, all = hints }: Props) => {
  const panel = useRef<HTMLElement>(null);
  useKeys({ '?': () => panel.current?.togglePopover() });
  return (
    <footer className="keys">
      {hints.map((hint) => (
        <span key={hint.does}>
          <Keys keys={hint.keys} /> {hint.does}
        </span>
      ))}
      <span className="grow" />
      <button className="all-keys" type="button" popoverTarget="keys">
        <kbd>?</kbd> all keys
      </button>
      <section id="keys" popover="auto" ref={panel} aria-label="All keys">
        <h2>Keys</h2>
        <dl>
          {[...all, { keys: ['t'], does: 'light or dark' }, { keys: ['?'], does: 'these keys' }].map((hint) => (
            <div key={hint.does}>
              <dt>
                <Keys keys={hint.keys} />
              </dt>
              <dd>{hint.does}</dd>
            </div>
          ))}
        </dl>
      </section>
    </footer>
  );
};
