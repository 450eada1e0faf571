import { countOf } from '@/domain/sentences/progress';
import { doingSeveral } from '@/domain/sentences/several';
import { ActButton } from '@/ui/act-button';
import { useKeys } from '@/ui/use-keys';
import { actOn } from '../state/claim-acts';
import { clearSelection, selectable, selectShown } from '../state/selection';
import { confirmSelected, selectedClaims } from '../state/several';
import { useStory, useStoryStore } from '../state/story-store';
import { openClaim } from '../state/walk';
import { SeveralFacts } from './several-facts';

const ONLY_CONFIRMED = 'Only “confirmed” is given to several claims at once. Esc leaves the selection.';

/** What becomes of them, while it lasts and after. */
const Outcome = () => {
  const store = useStoryStore();
  const several = useStory((state) => state.several);
  if (!several) return null;
  const { act, done, of, sentence, lines } = several;
  return (
    <div className="several-outcome" role="status">
      {sentence === null ? (
        <>
          {doingSeveral(act, done, of)}
          <progress value={done} max={of} aria-label="How many are done" />
        </>
      ) : (
        <p>
          {sentence}{' '}
          <button className="link" type="button" onClick={() => store.set({ several: null })}>
            Close
          </button>
        </p>
      )}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line.claim}>
              <button className="link" type="button" onClick={() => openClaim(store, line.claim)}>
                Claim {line.number}
              </button>{' '}
              {line.sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Acts = ({ count }: { count: number }) => {
  const store = useStoryStore();
  const { check, mark, attach } = useStory((state) => state.abilities);
  const busy = useStory((state) => state.several !== null && state.several.sentence === null);
  const confirm = () => check.may && !busy && void confirmSelected(store);
  const evidence = () => {
    if (!attach.may || busy) return;
    store.set({ listShown: false, selection: { ...store.get().selection, attaching: true } });
    document.querySelector<HTMLElement>('.evidence-form input:not([type="radio"])')?.focus();
  };
  const merge = () => {
    const [one, other] = selectedClaims(store).sort((a, b) => a.number - b.number);
    if (count === 2 && one && other) actOn(store, one.id, 'merge', other.id);
  };
  const others = [2, 3, 4, 5, 6, 7, 8].map((key) => [key, () => store.set({ told: ONLY_CONFIRMED })]);
  useKeys({ ...Object.fromEntries(others), 1: confirm, e: evidence, g: merge }, true);
  return (
    <div className="acts" role="toolbar" aria-label="The selected claims">
      <ActButton ability={check} busy={busy} onAct={confirm}>
        Confirm {count === 1 ? 'it' : count === 2 ? 'both' : `all ${count}`} <kbd>1</kbd>
      </ActButton>
      <ActButton ability={attach} busy={busy} onAct={evidence}>
        Evidence <kbd>e</kbd>
      </ActButton>
      {count === 2 && (
        <ActButton ability={mark} busy={busy} onAct={merge}>
          Merge <kbd>g</kbd>
        </ActButton>
      )}
      {mark.may && <SeveralFacts busy={busy} />}
    </div>
  );
};

/** What may be done with all the selected claims at once, below the list. */
export const SeveralBar = () => {
  const store = useStoryStore();
  const count = useStory((state) => state.selection.ids.size);
  const picking = useStory((state) => state.selection.picking);
  const shown = useStory((state) => selectable(state).length);
  const over = useStory((state) => state.several !== null);
  if (!picking && !over) return null;
  return (
    <section className="several" aria-label="Several at once">
      <Outcome />
      {picking && (
        <p className="line">
          <b>{countOf(count, 'claim')} selected</b>
          <span className="grow" />
          <button className="link" type="button" onClick={() => selectShown(store)}>
            All {shown} shown
          </button>
          <button className="link" type="button" onClick={() => clearSelection(store)}>
            None <kbd>Esc</kbd>
          </button>
        </p>
      )}
      {count > 0 && <Acts count={count} />}
    </section>
  );
};
