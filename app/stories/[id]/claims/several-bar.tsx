import { useRef } from 'react';
import { countOf } from '@/domain/sentences/progress';
import { doingSeveral } from '@/domain/sentences/several';
import { KIND_WORDS, RISK_WORDS } from '@/domain/sentences/words';
import { KINDS, type Kind, RISKS, type Risk } from '@/domain/vocabulary';
import { ActButton } from '@/ui/act-button';
import { optionsOf } from '@/ui/field';
import { type KeyMap, useKeys } from '@/ui/use-keys';
import { InlineSelect } from '../panel/inline-select';
import { actOn } from '../state/claim-acts';
import { useAssignees } from '../state/people';
import { clearSelection, selectShown } from '../state/selection';
import { changeSelected, confirmSelected, selectedClaims } from '../state/several';
import { useStory, useStoryStore } from '../state/story-store';
import { openClaim } from '../state/walk';

const choose = (label: string, options: { value: string; label: string }[]) => [{ value: '-', label }, ...options];
const KIND_OPTIONS = choose('Kind', optionsOf(KINDS, KIND_WORDS));
const RISK_OPTIONS = choose('Risk', optionsOf(RISKS, RISK_WORDS));

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
  const bar = useRef<HTMLDivElement>(null);
  const { check, mark, attach } = useStory((state) => state.abilities);
  const busy = useStory((state) => state.several !== null && state.several.sentence === null);
  const people = useAssignees(null);
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
  const others = Object.fromEntries(
    [2, 3, 4, 5, 6, 7, 8].map((key) => [key, () => store.set({ told: ONLY_CONFIRMED })]),
  );
  const keys: KeyMap = {
    ...others,
    1: confirm,
    e: evidence,
    a: () => bar.current?.querySelector<HTMLElement>('select')?.focus(),
    g: merge,
  };
  useKeys(keys, true);
  const rule = mark.may ? { may: true } : { may: false, why: mark.why };
  const set = (change: Parameters<typeof changeSelected>[1]) => !busy && void changeSelected(store, change);
  return (
    <div className="acts" ref={bar} role="toolbar" aria-label="The selected claims">
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
      <span className="line">
        <InlineSelect
          label="Assign them to"
          value="-"
          options={choose('Assign', people)}
          {...rule}
          onChange={(person) => set({ assignee: person === '' ? null : person })}
        />
        <kbd>a</kbd>
        <InlineSelect
          label="Their kind"
          value="-"
          options={KIND_OPTIONS}
          {...rule}
          onChange={(kind) => set({ kind: kind as Kind })}
        />
        <InlineSelect
          label="Their risk"
          value="-"
          options={RISK_OPTIONS}
          {...rule}
          onChange={(risk) => set({ risk: risk as Risk })}
        />
      </span>
    </div>
  );
};

/** What may be done with all the selected claims at once, below the list. */
export const SeveralBar = () => {
  const store = useStoryStore();
  const count = useStory((state) => state.selection.ids.size);
  const picking = useStory((state) => state.selection.picking);
  const shown = useStory((state) => state.shown.length);
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
            All {shown}
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
