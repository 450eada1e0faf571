import { isFiltered, NO_FILTER } from '../state/order';
import { useStory, useStoryStore } from '../state/story-store';

/** An empty list says why, and what to do. */
export const NoneShown = () => {
  const store = useStoryStore();
  const words = useStory((state) => state.words);
  const show = useStory((state) => state.show);
  const filtered = useStory((state) => isFiltered(state.filter));
  const none = useStory((state) => state.claims.length === 0);
  if (none) return <p className="list-empty">No claims yet. Select words in the text and press m.</p>;
  const sentence = words
    ? `No claim ${show === 'all' && !filtered ? '' : 'here '}says “${words}”.`
    : filtered
      ? 'No claim is like that.'
      : show === 'mine'
        ? 'No claim is assigned to you.'
        : 'Every claim is settled.';
  return (
    <p className="list-empty">
      {sentence}{' '}
      <button className="link" type="button" onClick={() => store.set({ show: 'all', words: '', filter: NO_FILTER })}>
        Show all claims
      </button>
    </p>
  );
};
