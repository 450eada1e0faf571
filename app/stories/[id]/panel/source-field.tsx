import { useEffect, useId, useState } from 'react';
import type { Tier } from '@/domain/vocabulary';
import { call } from '@/ui/call';
import { TextField } from '@/ui/field';
import { useStoryStore } from '../state/story-store';

const PAUSE = 150;

interface Props {
  value: string;
  error?: string;
  autoFocus?: boolean;
  onChange: (source: string) => void;
  /** How near the same source was to a claim it was used for before. */
  onKnown: (tier: Tier) => void;
}

/** The desk's sources that begin like what is typed, once the typing pauses. */
function useSources(typed: string): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    const pause = setTimeout(async () => {
      const path = `/sources?q=${encodeURIComponent(typed.trim())}`;
      const answer = await call<{ items: { id: string; name: string }[] }>('GET', path, undefined, {
        signal: asking.signal,
      });
      if (answer.ok) setNames(answer.value.items.map((source) => source.name));
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [typed]);
  return names;
}

/** Whom or what the evidence comes from; names that the desk knows are offered. */
export const SourceField = ({ value, error, autoFocus, onChange, onKnown }: Props) => {
  const store = useStoryStore();
  const list = useId();
  const names = useSources(value);
  const recall = () => {
    const used = [...store.get().details.values()].flatMap((claim) => claim.evidence);
    const last = used.findLast((evidence) => evidence.source === value.trim());
    if (last) onKnown(last.tier);
  };
  return (
    <>
      <TextField
        label="Source"
        placeholder="A person, a body, a document; or paste an address"
        list={list}
        autoFocus={autoFocus}
        autoComplete="off"
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
        onBlur={recall}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
};
