'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Ability, Directory } from '@/domain/views';
import type { OpenedConfidentialSource } from '@/domain/views-confidential-source';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { NamedFields } from '@/ui/named-fields';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { SourceFields } from './source-fields';
import { NO_SOURCE, readsSources, sentOf } from './typed-source';

interface Props {
  me: string;
  directory: Directory;
  ability: Ability;
}

/** A source that only those named know of. */
export const NewSource = ({ me, directory, ability }: Props) => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(NO_SOURCE);
  const [people, setPeople] = useState<string[]>([]);
  const shut = () => {
    setOpen(false);
    setTyped(NO_SOURCE);
    setPeople([]);
  };
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const made = await act(() =>
      call<OpenedConfidentialSource>('POST', '/confidential-sources', { ...sentOf(typed), people }),
    );
    if (!made) return;
    shut();
    router.refresh();
  };
  if (!isOpen)
    return (
      <p>
        <ActButton ability={ability} onAct={() => setOpen(true)}>
          Make a confidential source
        </ActButton>
      </p>
    );
  return (
    <form className="stack" onSubmit={submit} noValidate autoComplete="off" aria-label="A confidential source">
      <p className="dim small">
        Only those named know of it, and its name offers nothing to others. It is sealed when you send it. Until then it
        is in this page alone: do not leave it half written.
      </p>
      <SourceFields typed={typed} wrong={wrong} onChange={setTyped} />
      <NamedFields
        people={people}
        owner={me}
        directory={directory}
        isOffered={readsSources}
        error={wrong('people')}
        onChange={setPeople}
      />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton className="btn main" type="submit" busy={busy}>
          Make and seal
        </ActButton>
        <button className="btn quiet" type="button" onClick={shut}>
          Leave it
        </button>
      </div>
    </form>
  );
};
