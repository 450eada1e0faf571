import { CONTACT_WAY_WORDS } from '@/domain/sentences/words';
import type { Directory } from '@/domain/views';
import type { SourceContactView, SourceDetails } from '@/domain/views-source';
import { moment, when } from '@/ui/time';
import { ContactCorrection } from './contact-correction';

interface Props {
  source: SourceDetails;
  directory: Directory;
  now: string;
}

type Entry = Omit<SourceContactView, 'before'>;

/** What was said, when, how and by whom. */
export const ContactWords = ({ entry, directory }: { entry: Entry; directory: Directory }) => (
  <>
    <p className="cap">
      <time dateTime={entry.at}>{moment(entry.at)}</time>, {CONTACT_WAY_WORDS[entry.how].toLowerCase()},{' '}
      {directory[entry.by]?.name ?? 'somebody'}
      {entry.writtenBy !== entry.by && `; written down by ${directory[entry.writtenBy]?.name ?? 'somebody'}`}
    </p>
    <p>{entry.said}</p>
  </>
);

/** When it was spoken to, by whom, how, and what was said. */
export const ContactLog = ({ source, directory, now }: Props) => (
  <section aria-labelledby="contacts">
    <h2 id="contacts">Contacts</h2>
    {source.contacts.length === 0 && <p className="dim">Nobody wrote down a contact yet.</p>}
    <ol className="contact-log">
      {source.contacts.map((contact) => (
        <li key={contact.id}>
          <ContactWords entry={contact} directory={directory} />
          {contact.before.length > 0 && (
            <details className="before">
              <summary>
                {contact.before.length === 1 ? 'Corrected once' : `Corrected ${contact.before.length} times`}, last{' '}
                {when(contact.writtenAt, now)}
              </summary>
              {contact.before.map((entry) => (
                <del key={entry.id}>
                  <ContactWords entry={entry} directory={directory} />
                </del>
              ))}
            </details>
          )}
          <ContactCorrection source={source} contact={contact} />
        </li>
      ))}
    </ol>
  </section>
);
