import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { filterWords, SIGN_OPTIONS } from '@/domain/sentences/list-filter';
import { KIND_WORDS, RISK_WORDS } from '@/domain/sentences/words';
import { KINDS, RISKS } from '@/domain/vocabulary';
import { optionsOf } from '@/ui/field';
import { useKeys } from '@/ui/use-keys';
import { InlineSelect } from '../panel/inline-select';
import { isFiltered, isShown, type ListFilter, NO_FILTER, NOBODY, type Sort } from '../state/order';
import { pick, toggleHere } from '../state/selection';
import { useStory, useStoryStore } from '../state/story-store';

const SORT_OPTIONS: { value: Sort; label: string }[] = [
  { value: 'text', label: 'In the text’s order' },
  { value: 'number', label: 'By number' },
  { value: 'risk', label: 'By risk' },
  { value: 'sign', label: 'By state' },
];

interface Option {
  value: string;
  label: string;
}

const any = (label: string, options: readonly Option[]): Option[] => [{ value: '', label }, ...options];

/** One choice of the filter; each option says how many claims it would leave. */
const Pick = ({ name, label, options }: { name: keyof ListFilter; label: string; options: readonly Option[] }) => {
  const store = useStoryStore();
  const filter = useStory((state) => state.filter);
  const claims = useStory((state) => state.claims);
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const value = claim[name] ?? NOBODY;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const counted = options
    .filter(({ value }) => value === '' || counts.has(value) || value === filter[name])
    .map(({ value, label }) => ({ value, label: value === '' ? label : `${label}, ${counts.get(value) ?? 0}` }));
  return (
    <InlineSelect
      label={label}
      value={filter[name]}
      options={counted}
      may
      onChange={(value) => store.set({ filter: { ...filter, [name]: value } })}
    />
  );
};

const Picks = () => {
  const directory = useStory((state) => state.directory);
  const people = Object.values(directory).map((who) => ({ value: who.id, label: who.name }));
  return (
    <div className="list-picks">
      <Pick name="sign" label="State" options={any('Any state', SIGN_OPTIONS)} />
      <Pick name="kind" label="Kind" options={any('Any kind', optionsOf(KINDS, KIND_WORDS))} />
      <Pick name="risk" label="Risk" options={any('Any risk', optionsOf(RISKS, RISK_WORDS))} />
      <Pick
        name="assignee"
        label="With whom"
        options={any('With anybody', [{ value: NOBODY, label: 'Nobody’s' }, ...people])}
      />
    </div>
  );
};

/** What the list is narrowed to, and the way back. */
const Filtered = () => {
  const store = useStoryStore();
  const filter = useStory((state) => state.filter);
  const directory = useStory((state) => state.directory);
  const count = useStory((state) => state.claims.filter((claim) => isShown(claim, state)).length);
  const all = useStory((state) => state.claims.length);
  const person =
    filter.assignee === '' || filter.assignee === NOBODY ? filter.assignee : (directory[filter.assignee]?.name ?? '');
  return (
    <p className="list-filtered" role="status">
      {isFiltered(filter) && (
        <>
          <span>
            {count} of {all}: {filterWords({ ...filter, person })}
          </span>
          <button className="link" type="button" onClick={() => store.set({ filter: NO_FILTER })}>
            Show all <kbd>F</kbd>
          </button>
        </>
      )}
    </p>
  );
};

/** Order, filter and selection of the list, on one line; `f` opens the filter, `F` clears it, `x` selects. */
export const ListTools = () => {
  const store = useStoryStore();
  const sort = useStory((state) => state.sort);
  const picking = useStory((state) => state.selection.picking);
  const [open, setOpen] = useState(false);
  const tools = useRef<HTMLDivElement>(null);
  useKeys({
    f: () => {
      flushSync(() => {
        store.set({ listShown: true });
        setOpen(true);
      });
      tools.current?.querySelector<HTMLElement>('.list-picks select')?.focus();
    },
    F: () => store.set({ filter: NO_FILTER, words: '', show: 'all' }),
    x: () => toggleHere(store),
  });
  return (
    <div className="list-tools" ref={tools}>
      <div className="line">
        <InlineSelect
          label="Order of the list"
          value={sort}
          options={SORT_OPTIONS}
          may
          onChange={(value) => store.set({ sort: value as Sort })}
        />
        <span className="grow" />
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          Filter <kbd>f</kbd>
        </button>
        <button type="button" aria-pressed={picking} onClick={() => pick(store)}>
          Select <kbd>x</kbd>
        </button>
      </div>
      {open && <Picks />}
      <Filtered />
    </div>
  );
};
