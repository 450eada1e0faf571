import { useEffect, useId, useRef, useState } from 'react';
import type { SourceView } from '@/domain/views-evidence';
import { call } from '@/ui/call';
import { TextField } from '@/ui/field';
import { useStoryStore } from '../state/story-store';

const PAUSE = 150;

interface Props {
  value: string;
  error?: string | undefined;
  hint?: string | undefined;
  autoFocus?: boolean;
  onChange: (source: string) => void;
  /** The source that the desk knows by this name, as soon as that is known; null for a new one. */
  onKnown: (source: SourceView | null) => void;
}

/** The desk's sources with these words in their names, most used first, once the typing pauses. */
function useSources(typed: string): readonly SourceView[] {
  const { story } = useStoryStore().get();
  const [sources, setSources] = useState<readonly SourceView[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    const pause = setTimeout(async () => {
      const path = `/sources?q=${encodeURIComponent(typed.trim().slice(0, 200))}&story=${story.id}&limit=20`;
      const answer = await call<{ items: SourceView[] }>('GET', path, undefined, { signal: asking.signal });
      if (answer.ok) setSources(answer.value.items);
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [typed, story.id]);
  return sources;
}

const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** Whom or what the evidence comes from; names that the desk knows are offered. */
export const SourceField = ({ value, error, hint, autoFocus, onChange, onKnown }: Props) => {
  const list = useId();
  const sources = useSources(value);
  const known = sources.find((source) => plain(source.name) === plain(value)) ?? null;
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (told.current === (known?.id ?? null)) return;
    told.current = known?.id ?? null;
    onKnown(known);
  });
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
        hint={hint}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {sources.map((source) => (
          <option key={source.id} value={source.name} />
        ))}
      </datalist>
    </>
  );
};
