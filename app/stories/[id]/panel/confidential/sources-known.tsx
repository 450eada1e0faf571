import { useEffect, useState } from 'react';
import { sourceNamedSentence } from '@/domain/sentences/confidential-sources';
import type { ConfidentialSourceRow } from '@/domain/views-confidential-source';
import { call } from '@/ui/call';
import { useStory } from '../../state/story-store';
import './confidential.css';

const PAUSE = 150;

/** The confidential sources with these words in their names that the person is named on, once the typing pauses. */
function useKnown(typed: string): readonly ConfidentialSourceRow[] {
  const [sources, setSources] = useState<readonly ConfidentialSourceRow[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    const pause = setTimeout(async () => {
      const answer = await call<{ items: ConfidentialSourceRow[] }>(
        'POST',
        '/confidential-sources/finding',
        { q: typed.slice(0, 200) },
        { signal: asking.signal, byItself: true },
      );
      if (answer.ok) setSources(answer.value.items);
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [typed]);
  return sources;
}

interface Props {
  /** What is typed as the source. */
  source: string;
  /** The one that was chosen. */
  chosen: string | null;
  onChoose: (source: ConfidentialSourceRow) => void;
}

/** Offers the person's own confidential sources beside what they type; to others there are none. */
export const SourcesKnown = ({ source, chosen, onChoose }: Props) => {
  const known = useKnown(source);
  const directory = useStory((state) => state.directory);
  const people = (one: ConfidentialSourceRow) =>
    sourceNamedSentence(one.people.map((person) => directory[person]?.name ?? 'somebody'));
  if (known.length === 0) return null;
  return (
    <fieldset className="sources-known">
      <legend>Confidential sources that you are named on</legend>
      {known.map((one) => (
        <button
          key={one.id}
          className="btn quiet"
          type="button"
          aria-pressed={one.id === chosen}
          onClick={() => onChoose(one)}
        >
          <i className="i i-s i-lock" /> {one.name} <span className="dim small">{people(one)}</span>
        </button>
      ))}
    </fieldset>
  );
};
