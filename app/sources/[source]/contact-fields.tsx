import { CONTACT_WAY_WORDS } from '@/domain/sentences/words';
import { CONTACT_WAYS, type ContactWay } from '@/domain/vocabulary';
import { Field, optionsOf, SelectField, TextField } from '@/ui/field';
import { fromWall } from '@/ui/time';

/** An entry as it is typed; `at` on the desk's clock. */
export interface ContactTyped {
  at: string;
  how: ContactWay;
  said: string;
}

const WAYS = optionsOf(CONTACT_WAYS, CONTACT_WAY_WORDS);

/** What is sent of it. */
export const contactSent = ({ at, how, said }: ContactTyped) => ({ at: fromWall(at) ?? '', how, said });

interface Props {
  typed: ContactTyped;
  onChange: (typed: ContactTyped) => void;
  wrong: (field: string) => string | undefined;
}

export const ContactFields = ({ typed, onChange, wrong }: Props) => (
  <>
    <TextField
      label="When"
      type="datetime-local"
      value={typed.at}
      error={wrong('at')}
      onChange={(event) => onChange({ ...typed, at: event.target.value })}
    />
    <SelectField
      label="How"
      options={WAYS}
      value={typed.how}
      error={wrong('how')}
      onChange={(event) => onChange({ ...typed, how: event.target.value as ContactWay })}
    />
    <Field label="What was said" error={wrong('said')}>
      {(wiring) => (
        <textarea
          className="field"
          rows={3}
          {...wiring}
          value={typed.said}
          onChange={(event) => onChange({ ...typed, said: event.target.value })}
        />
      )}
    </Field>
  </>
);
