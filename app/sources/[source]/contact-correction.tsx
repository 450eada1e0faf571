'use client';

import { useRouter } from 'next/navigation';
import type { SourceContactView, SourceDetails } from '@/domain/views-source';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { useKept } from '@/ui/drafts/use-kept';
import { RefusalLine } from '@/ui/refusal-line';
import { toWall } from '@/ui/time';
import { useAct } from '@/ui/use-act';
import { ContactFields, type ContactTyped, contactSent } from './contact-fields';

interface Props {
  source: SourceDetails;
  contact: SourceContactView;
}

/** An entry corrected in its place: what it said before stays beside it. */
export const ContactCorrection = ({ source, contact }: Props) => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const place = {
    id: `sources/${source.id}/contacts/${contact.id}`,
    says: `a correction of a contact with ${source.name}`,
    href: `/sources/${source.id}`,
  };
  const [typed, setTyped, sent] = useKept<ContactTyped | null>(place, null);
  if (!source.abilities.write.may || source.mergedInto) return null;
  const open = () => setTyped({ at: toWall(contact.at), how: contact.how, said: contact.said });
  if (!typed)
    return (
      <button className="link small" type="button" onClick={open}>
        Correct<span className="vh"> the contact of {toWall(contact.at)}</span>
      </button>
    );
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const body = { ...contactSent(typed), by: contact.by, corrects: contact.id };
    if (!(await act(() => call<SourceDetails>('POST', `/sources/${source.id}/contacts`, body)))) return;
    sent();
    router.refresh();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label="Correct the contact">
      <ContactFields typed={typed} wrong={wrong} onChange={setTyped} />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton type="submit" busy={busy}>
          Save the correction
        </ActButton>
        <button className="btn quiet" type="button" onClick={sent}>
          Leave it
        </button>
      </div>
    </form>
  );
};
