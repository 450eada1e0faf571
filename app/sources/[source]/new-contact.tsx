'use client';

import { useRouter } from 'next/navigation';
import type { Directory } from '@/domain/views';
import type { SourceDetails } from '@/domain/views-source';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { useKept } from '@/ui/drafts/use-kept';
import { SelectField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { ContactFields, type ContactTyped, contactSent } from './contact-fields';

interface Props {
  source: SourceDetails;
  me: string;
  directory: Directory;
}

/** One more entry of the log: by whoever writes it, unless told otherwise. */
export const NewContact = ({ source, me, directory }: Props) => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const place = {
    id: `sources/${source.id}/contact`,
    says: `a contact with ${source.name}`,
    href: `/sources/${source.id}`,
  };
  const none: ContactTyped & { by: string } = { at: '', how: 'phone', said: '', by: me };
  const [typed, setTyped, sent] = useKept(place, none);
  const people = Object.values(directory).map(({ id, name }) => ({ value: id, label: id === me ? 'You' : name }));
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!source.abilities.write.may) return;
    const body = { ...contactSent(typed), by: typed.by };
    if (!(await act(() => call<SourceDetails>('POST', `/sources/${source.id}/contacts`, body)))) return;
    sent();
    router.refresh();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-labelledby="new-contact">
      <h2 id="new-contact">Write down a contact</h2>
      <SelectField
        label="Who spoke to them"
        options={people}
        value={typed.by}
        error={wrong('by')}
        onChange={(event) => setTyped({ ...typed, by: event.target.value })}
      />
      <ContactFields typed={typed} wrong={wrong} onChange={(fields) => setTyped({ ...typed, ...fields })} />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton type="submit" ability={source.abilities.write} busy={busy} idle={typed.said.trim() === ''}>
          Write it down
        </ActButton>
      </div>
    </form>
  );
};
