import { useState } from 'react';
import type { OpenedConfidentialSource } from '@/domain/views-confidential-source';
import type { SourceContactView } from '@/domain/views-source';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { inConfidence } from '@/ui/drafts/in-confidence';
import { RefusalLine } from '@/ui/refusal-line';
import { toWall } from '@/ui/time';
import { useAct } from '@/ui/use-act';
import { ContactFields, type ContactTyped, contactSent } from '../../[source]/contact-fields';

interface Props {
  source: OpenedConfidentialSource;
  /** Who spoke to them. */
  me: string;
  /** The entry that is corrected; a new one where it is left out. */
  corrects?: SourceContactView;
  onChanged: (source: OpenedConfidentialSource) => void;
  onShut?: () => void;
}

const NONE: ContactTyped = { at: '', how: 'phone', said: '' };

/** A contact with a confidential source, new or in other words; nothing of it is kept in the browser. */
export const ContactForm = ({ source, me, corrects, onChanged, onShut }: Props) => {
  const { act, busy, refusal, wrong } = useAct();
  const [typed, setTyped] = useState(() =>
    inConfidence(corrects ? { at: toWall(corrects.at), how: corrects.how, said: corrects.said } : NONE),
  );
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const body = { ...contactSent(typed), by: me, ...(corrects && { corrects: corrects.id }) };
    const path = `/confidential-sources/${source.id}/contacts`;
    const after = await act(() => call<OpenedConfidentialSource>('POST', path, body));
    if (!after) return;
    onShut?.();
    onChanged(after);
  };
  const title = corrects ? 'Correct the contact' : 'Write down a contact';
  return (
    <form className="stack" onSubmit={submit} noValidate autoComplete="off" aria-label={title}>
      {!corrects && <h2>{title}</h2>}
      <ContactFields typed={typed} wrong={wrong} onChange={(fields) => setTyped({ ...typed, ...fields })} />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton type="submit" ability={source.abilities.change} busy={busy} idle={typed.said.trim() === ''}>
          {corrects ? 'Save the correction' : 'Write it down'}
        </ActButton>
        {onShut && (
          <button className="btn quiet" type="button" onClick={onShut}>
            Leave it
          </button>
        )}
      </div>
    </form>
  );
};
