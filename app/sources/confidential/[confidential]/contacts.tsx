import { useState } from 'react';
import type { Directory } from '@/domain/views';
import type { OpenedConfidentialSource } from '@/domain/views-confidential-source';
import type { SourceContactView } from '@/domain/views-source';
import { when } from '@/ui/time';
import { ContactWords } from '../../[source]/contact-log';
import { ContactForm } from './contact-form';

interface Props {
  source: OpenedConfidentialSource;
  directory: Directory;
  now: string;
  onChanged: (source: OpenedConfidentialSource) => void;
}

const Contact = ({ contact, source, directory, now, onChanged }: Props & { contact: SourceContactView }) => {
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <li>
      <ContactWords entry={contact} directory={directory} />
      {contact.before.length > 0 && (
        <details className="before">
          <summary>Corrected, last {when(contact.writtenAt, now)}</summary>
          {contact.before.map((entry) => (
            <del key={entry.id}>
              <ContactWords entry={entry} directory={directory} />
            </del>
          ))}
        </details>
      )}
      {isCorrecting && (
        <ContactForm
          source={source}
          me={contact.by}
          corrects={contact}
          onChanged={onChanged}
          onShut={() => setCorrecting(false)}
        />
      )}
      {!isCorrecting && source.abilities.change.may && (
        <button className="link small" type="button" onClick={() => setCorrecting(true)}>
          Correct<span className="vh"> the contact of {when(contact.at, now)}</span>
        </button>
      )}
    </li>
  );
};

/** When it was spoken to, by whom, how, and what was said. */
export const Contacts = (props: Props) => (
  <section aria-labelledby="contacts">
    <h2 id="contacts">Contacts</h2>
    {props.source.contacts.length === 0 && <p className="dim">Nobody wrote down a contact yet.</p>}
    <ol className="contact-log">
      {props.source.contacts.map((contact) => (
        <Contact key={contact.id} contact={contact} {...props} />
      ))}
    </ol>
  </section>
);
