import { isLost, isUnsettled, type Show } from '../state/order';
import { selectTo, toggle } from '../state/selection';
import type { StoryState } from '../state/story-state';
import { type StoryStore, useStory, useStoryStore } from '../state/story-store';
import { openClaim } from '../state/walk';
import { ClaimRowLink } from './claim-row';
import { groupsOf } from './list-groups';
import { ListTools } from './list-tools';
import { NoneShown } from './none-shown';
import { SeveralBar } from './several-bar';

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

/** ↑ and ↓ in the list go to the row before and after. */
function rowStep(event: React.KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || !(event.target instanceof HTMLElement) || !event.target.matches('.row')) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.row')];
  event.preventDefault();
  rows[rows.indexOf(event.target) + by]?.focus();
}

/** A click opens a claim; with Shift or Ctrl, or on its box, it selects. */
const rowClick = (store: StoryStore) => (event: React.MouseEvent) => {
  const { target } = event;
  const claim = target instanceof Element ? target.closest<HTMLElement>('.row')?.dataset.claim : undefined;
  if (!claim || !(target instanceof Element)) return;
  event.preventDefault();
  if (event.shiftKey) selectTo(store, claim);
  else if (event.ctrlKey || event.metaKey || target.closest('.tick')) toggle(store, claim);
  else openClaim(store, claim);
};

/** The claims in the order of the text or another; those that lost their words wait below. */
export const ClaimList = () => {
  const store = useStoryStore();
  const shown = useStory((state) => state.shown);
  const listShown = useStory((state) => state.listShown);
  const picking = useStory((state) => state.selection.picking);
  const lost = shown.filter(isLost);
  const name = `list${listShown ? ' shown' : ''}${picking ? ' picking' : ''}`;
  return (
    <nav className={name} id="list" aria-label="Claims" onClick={rowClick(store)} onKeyDown={rowStep}>
      <header>
        {FILTERS.map((filter) => (
          <Filter key={filter.show} {...filter} />
        ))}
      </header>
      <ListTools />
      {shown.length === 0 && <NoneShown />}
      <ol>
        {groupsOf(
          shown.filter((claim) => !isLost(claim)),
          store.get(),
        ).map((group) => (
          <li key={group.claims[0]?.id}>
            <div className="place">{group.title}</div>
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
      <SeveralBar />
    </nav>
  );
};
