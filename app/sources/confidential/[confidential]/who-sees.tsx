import { useState } from 'react';
import type { Directory } from '@/domain/views';
import type { ConfidentialSourceShut, OpenedConfidentialSource } from '@/domain/views-confidential-source';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { NamedFields } from '@/ui/named-fields';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { readsSources } from '../typed-source';

interface Props {
  source: ConfidentialSourceShut;
  directory: Directory;
  onChanged: (source: OpenedConfidentialSource) => void;
}

/** Who knows of it. What was attached from it stays with those named on that. */
export const WhoSees = ({ source, directory, onChanged }: Props) => {
  const { act, busy, refusal, wrong } = useAct();
  const before = source.people.filter((one) => one !== source.owner);
  const [people, setPeople] = useState(before);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const path = `/confidential-sources/${source.id}/people`;
    const after = await act(() => call<OpenedConfidentialSource>('PUT', path, { people }));
    if (after) onChanged(after);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label="Who may see it">
      <h2>Who knows of it</h2>
      <p className="dim small">
        Whoever is left out no longer sees the source. Evidence that they are named on keeps its name: look there too.
      </p>
      <NamedFields
        people={people}
        owner={source.owner}
        directory={directory}
        isOffered={readsSources}
        error={wrong('people')}
        onChange={setPeople}
      />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton
          type="submit"
          ability={source.abilities.name}
          busy={busy}
          idle={people.length === before.length && people.every((one) => before.includes(one))}
        >
          Set who sees it
        </ActButton>
      </div>
    </form>
  );
};
