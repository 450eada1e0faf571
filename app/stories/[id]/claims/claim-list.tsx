import { blockAt } from '@/domain/sentences/place';
import type { ClaimRow } from '@/domain/views';
import { isLost, isUnsettled, startOf } from '../state/order';
import type { Show, StoryState } from '../state/story-state';
import { useStory, useStoryStore } from '../state/story-store';
import { openClaim } from '../state/walk';
import { ClaimRowLink } from './claim-row';

const FILTERS: { show: Show; label: string; of: (state: StoryState) => number }[] = [
  { show: 'all', label: 'All', of: (state) => state.claims.length },
  { show: 'unsettled', label: 'Unsettled', of: (state) => state.claims.filter(isUnsettled).length },
  { show: 'mine', label: 'Mine', of: (state) => state.claims.filter((claim) => claim.assignee === state.me).length },
];

const Filter = ({ show, label, of }: (typeof FILTERS)[number]) => {
  const store = useStoryStore();
  const count = useStory(of);
  const on = useStory((state) => state.show === show);
  return (
    <button type="button" aria-pressed={on} onClick={() => store.set({ show })}>
      {label} {count}
    </button>
  );
};

/** Runs of claims that begin in the same block, under the name of its place. */
function byPlace(claims: readonly ClaimRow[], { blocks, places }: Pick<StoryState, 'blocks' | 'places'>) {
  const groups: { block: number; place: string; claims: ClaimRow[] }[] = [];
  for (const claim of claims) {
    const block = blockAt(blocks, startOf(claim));
    const last = groups.at(-1);
    if (last?.block === block) last.claims.push(claim);
    else groups.push({ block, place: places[block] ?? '', claims: [claim] });
  }
  return groups;
}

const NoneShown = () => {
  const store = useStoryStore();
  const words = useStory((state) => state.words);
  const show = useStory((state) => state.show);
  const none = useStory((state) => state.claims.length === 0);
  if (none) return <p className="list-empty">No claims yet. Select words in the text and press m.</p>;
  const sentence = words
    ? `No claim ${show === 'all' ? '' : 'here '}says “${words}”.`
    : show === 'mine'
      ? 'No claim is assigned to you.'
      : 'Every claim is settled.';
  return (
    <p className="list-empty">
      {sentence}{' '}
      <button className="link" type="button" onClick={() => store.set({ show: 'all', words: '' })}>
        Show all claims
      </button>
    </p>
  );
};

/** ↑ and ↓ in the list go to the row before and after. */
function rowStep(event: React.KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || !(event.target instanceof HTMLElement) || !event.target.matches('.row')) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.row')];
  event.preventDefault();
  rows[rows.indexOf(event.target) + by]?.focus();
}

/** The claims in the order of the text; those that lost their words wait below. */
export const ClaimList = () => {
  const store = useStoryStore();
  const shown = useStory((state) => state.shown);
  const listShown = useStory((state) => state.listShown);
  const state = store.get();
  const standing = shown.filter((claim) => !isLost(claim));
  const lost = shown.filter(isLost);
  const onClick = (event: React.MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null;
    if (!row?.dataset.claim) return;
    event.preventDefault();
    openClaim(store, row.dataset.claim);
  };
  return (
    <nav
      className={listShown ? 'list shown' : 'list'}
      id="list"
      aria-label="Claims"
      onClick={onClick}
      onKeyDown={rowStep}
    >
      <header>
        {FILTERS.map((filter) => (
          <Filter key={filter.show} {...filter} />
        ))}
      </header>
      {shown.length === 0 && <NoneShown />}
      <ol>
        {byPlace(standing, state).map((group) => (
          <li key={group.block}>
            <div className="place">{group.place}</div>
            <ul>
              {group.claims.map((claim) => (
                <li key={claim.id}>
                  <ClaimRowLink claim={claim} stop={claim === shown[0]} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {lost.length > 0 && (
        <div className="tray" data-sign="lost">
          <h3>Lost their words</h3>
          {lost.map((claim) => (
            <ClaimRowLink key={claim.id} claim={claim} stop={claim === shown[0]} />
          ))}
        </div>
      )}
    </nav>
  );
};
