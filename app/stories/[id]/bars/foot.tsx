import { type KeyHint, KeysBar } from '@/ui/keys-bar';
import { useStory, useStoryStore } from '../state/story-store';
import { step } from '../state/walk';

const HINTS: readonly KeyHint[] = [
  { keys: ['j', 'k'], does: 'next, previous' },
  { keys: ['n'], does: 'next unsettled' },
  { keys: ['m'], does: 'mark selection' },
  { keys: ['e'], does: 'evidence' },
  { keys: ['.'], does: 'the same again' },
  { keys: ['1–8'], does: 'finding' },
  { keys: ['Enter'], does: 'record' },
  { keys: ['c'], does: 'correction' },
  { keys: ['q'], does: 'query' },
  { keys: ['x'], does: 'select several' },
  { keys: ['u'], does: 'undo' },
];

const ALL: readonly KeyHint[] = [
  { keys: ['j', 'k'], does: 'next, previous claim' },
  { keys: ['n', 'N'], does: 'next, previous unsettled' },
  { keys: ['←', '→'], does: 'word by word, Shift selects' },
  { keys: ['↑', '↓'], does: 'block by block' },
  { keys: ['m'], does: 'mark the selection as a claim' },
  { keys: ['M'], does: 'add it to the open claim' },
  { keys: ['e'], does: 'add evidence' },
  { keys: ['.', '>'], does: 'the last evidence again; more from its source' },
  { keys: ['.', 'Enter'], does: 'the last evidence again, and confirmed with it' },
  { keys: ['E'], does: 'evidence that the story has already' },
  { keys: ['1–8'], does: 'findings, in the order of the pad' },
  { keys: ['Enter'], does: 'record, and on to the next' },
  { keys: ['r', 'R'], does: 'write a note; show resolved threads' },
  { keys: ['c'], does: 'propose a correction of its words' },
  { keys: ['q'], does: 'put a query to the author or another' },
  { keys: ['i'], does: 'say what the claim states' },
  { keys: ['a'], does: 'assign: who checks it' },
  { keys: ['p'], does: 'the places of the claim' },
  { keys: ['h'], does: 'split the claim' },
  { keys: ['g'], does: 'merge another claim into it' },
  { keys: ['Del'], does: 'remove the claim' },
  { keys: ['x'], does: 'select it for several at once' },
  { keys: ['J', 'K'], does: 'select on, forth and back' },
  { keys: ['1', 'e', 'a', 'g'], does: 'with several: confirm, evidence, assign, merge two' },
  { keys: ['u'], does: 'undo a mark, evidence, assignment, kind or risk' },
  { keys: ['f', 'F'], does: 'filter the list; show all again' },
  { keys: ['T'], does: 'edit the text' },
  { keys: ['b'], does: 'blockers' },
  { keys: ['/'], does: 'find a claim' },
  { keys: ['Esc'], does: 'leave a field; close; back to the text' },
];

/** On a narrow screen: previous, the list, next. */
const Steps = () => {
  const store = useStoryStore();
  const claims = useStory((state) => state.claims.length);
  const listShown = useStory((state) => state.listShown);
  return (
    <nav className="keys steps only-narrow" aria-label="Between claims">
      <button className="btn quiet" type="button" onClick={() => step(store, -1)}>
        <i className="i i-left" /> Previous
      </button>
      <button
        className="btn quiet"
        type="button"
        aria-expanded={listShown}
        aria-controls="list"
        onClick={() => store.set({ listShown: !listShown })}
      >
        Claims, {claims}
      </button>
      <button className="btn quiet" type="button" onClick={() => step(store, 1)}>
        Next <i className="i i-right" />
      </button>
    </nav>
  );
};

export const Foot = () => (
  <>
    <KeysBar hints={HINTS} all={ALL} />
    <Steps />
  </>
);
