'use client';

import { useEffect, useId, useState } from 'react';
import type { SourceView } from '@/domain/views-evidence';
import type { SourceNamed } from '@/domain/views-source';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

const PAUSE = 150;

interface Props {
  label: string;
  hint?: string;
  error?: string;
  /** The source that it is about: never offered. */
  but: string;
  value: string;
  /** Whether one that the desk does not know yet may be made here. */
  isMaking?: boolean;
  /** `found`: the desk's source of exactly this name, as soon as that is known. */
  onChange: (name: string, found: SourceNamed | null) => void;
}

const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Another of the desk's sources, by its name. */
export const OtherSource = ({ label, hint, error, but, value, isMaking = false, onChange }: Props) => {
  const list = useId();
  const [offered, setOffered] = useState<readonly SourceView[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    const pause = setTimeout(async () => {
      const path = `/sources?q=${encodeURIComponent(value.trim().slice(0, 200))}&limit=20`;
      const answer = await call<{ items: SourceView[] }>('GET', path, undefined, { signal: asking.signal });
      if (answer.ok) setOffered(answer.value.items.filter((one) => one.id !== but));
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [value, but]);
  const { act, busy, refusal } = useAct();
  const found = offered.find((one) => plain(one.name) === plain(value));
  const make = async () => {
    const made = await act(() => call<SourceNamed>('POST', '/sources', { name: value.trim() }));
    if (made) onChange(made.name, made);
  };
  const choose = (name: string) => onChange(name, offered.find((one) => plain(one.name) === plain(name)) ?? null);
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        error={error}
        list={list}
        autoComplete="off"
        value={value}
        onChange={(event) => choose(event.target.value)}
      />
      <datalist id={list}>
        {offered.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
      {isMaking && value.trim() !== '' && !found && (
        <div className="acts">
          <ActButton className="link small" busy={busy} onAct={() => void make()}>
            Make a source of this name
          </ActButton>
          <RefusalLine refusal={refusal} />
        </div>
      )}
    </>
  );
};
