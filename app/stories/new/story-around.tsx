import type { Who } from '@/domain/views';
import { SelectField, TextField } from '@/ui/field';
import { PeopleFields } from '@/ui/people-fields';
import { TickBox } from '@/ui/tick-box';
import { LANGUAGES } from './new-story-draft';
import type { PartProps } from './story-head';

/** What is not printed: who works on it, who may see it, and when it is due. */
export const StoryAround = ({ draft, people, wrong, onChange }: PartProps & { people: readonly Who[] }) => (
  <>
    <PeopleFields
      people={draft.people}
      directory={Object.fromEntries(people.map((one) => [one.id, one]))}
      candidates={people}
      error={wrong('people')}
      onChange={(changed) => onChange({ people: changed })}
    />
    <TickBox
      label="Restricted"
      hint="Only the people on this story, and auditors, know of it. Put yourself on it if you are to see it."
      checked={draft.restricted}
      onChange={(event) => onChange({ restricted: event.target.checked })}
    />
    <TextField
      label="Due"
      type="datetime-local"
      value={draft.due}
      error={wrong('dueAt')}
      onChange={(event) => onChange({ due: event.target.value })}
    />
    <SelectField
      label="Language"
      options={LANGUAGES}
      value={draft.language}
      error={wrong('language')}
      onChange={(event) => onChange({ language: event.target.value })}
    />
    <TextField
      label="Slug"
      hint="A short name for lists. Left empty, it is made from the headline."
      value={draft.slug}
      error={wrong('slug')}
      maxLength={120}
      onChange={(event) => onChange({ slug: event.target.value })}
    />
  </>
);
