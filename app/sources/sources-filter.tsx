'use client';

import { useRouter } from 'next/navigation';
import { SOURCE_KIND_WORDS, SOURCE_TERMS_WORDS } from '@/domain/sentences/words';
import { SOURCE_KINDS, SOURCE_TERMS } from '@/domain/vocabulary';
import { optionsOf } from '@/ui/field';
import { addressOf, type SourcesChoice } from './sources-address';

const KINDS = optionsOf(SOURCE_KINDS, SOURCE_KIND_WORDS);
const TERMS = optionsOf(SOURCE_TERMS, SOURCE_TERMS_WORDS);

interface PickProps {
  label: string;
  all: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onPick: (value: string) => void;
}

const Pick = ({ label, all, value, options, onPick }: PickProps) => (
  <select className="field" aria-label={label} value={value} onChange={(event) => onPick(event.target.value)}>
    <option value="">{all}</option>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);

/** By any part of the name, by what it is, and by the terms. */
export const SourcesFilter = ({ choice }: { choice: SourcesChoice }) => {
  const router = useRouter();
  const go = (change: Partial<SourcesChoice>) => router.push(addressOf({ ...choice, after: '', ...change }));
  const find = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go({ q: String(new FormData(event.currentTarget).get('q') ?? '') });
  };
  return (
    <form className="sources-filter" aria-label="Narrow the list" onSubmit={find}>
      <input
        className="field"
        type="search"
        name="q"
        defaultValue={choice.q}
        placeholder="Any part of a name"
        aria-label="Find a source"
        maxLength={200}
        autoComplete="off"
      />
      <Pick label="Kind" all="Every kind" value={choice.kind} options={KINDS} onPick={(kind) => go({ kind })} />
      <Pick label="Terms" all="Any terms" value={choice.terms} options={TERMS} onPick={(terms) => go({ terms })} />
      <button className="btn" type="submit">
        Find
      </button>
    </form>
  );
};
