import { useState } from 'react';
import type { OpenedConfidentialSource } from '@/domain/views-confidential-source';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { SourceFields } from '../source-fields';
import { sentOf, type TypedSource, typedOf } from '../typed-source';

interface Props {
  source: OpenedConfidentialSource;
  onChanged: (source: OpenedConfidentialSource) => void;
}

const isSameSaid = (one: OpenedConfidentialSource, other: OpenedConfidentialSource) =>
  JSON.stringify(typedOf(one)) === JSON.stringify(typedOf(other));

/** What is said of it from now on; evidence from it keeps the name that it was attached with. */
export const ChangeForm = ({ source, onChanged }: Props) => {
  const { act, busy, refusal, wrong } = useAct();
  // What was typed, and on what: a contact that is written down meanwhile takes nothing of it away.
  const [begun, setBegun] = useState<{ typed: TypedSource; on: OpenedConfidentialSource } | null>(null);
  const typed = begun?.typed ?? typedOf(source);
  const on = begun && !isSameSaid(begun.on, source) ? begun.on : source;
  const isSame = JSON.stringify(typed) === JSON.stringify(typedOf(source));
  /** Somebody was quicker: what they wrote is opened, beside what is typed here. */
  const openAnew = async () => {
    const now = await call<OpenedConfidentialSource>('POST', `/confidential-sources/${source.id}/opening`, {});
    if (!now.ok) return;
    onChanged(now.value);
    setBegun({ typed, on: now.value });
  };
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const body = { revision: on.revision, ...sentOf(typed) };
    const path = `/confidential-sources/${source.id}`;
    const after = await act(async () => {
      const answer = await call<OpenedConfidentialSource>('PATCH', path, body);
      if (!answer.ok && answer.refusal.code === 'stale') await openAnew();
      return answer;
    });
    if (!after) return;
    setBegun(null);
    onChanged(after);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate autoComplete="off" aria-label="What is said of it">
      <h2>What is said of it</h2>
      <SourceFields typed={typed} wrong={wrong} onChange={(next) => setBegun({ typed: next, on })} />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton type="submit" ability={source.abilities.change} busy={busy} idle={isSame}>
          Save the source
        </ActButton>
      </div>
    </form>
  );
};
