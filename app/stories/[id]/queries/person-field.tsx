import { PART_WORDS } from '@/domain/sentences/words';
import { SelectField } from '@/ui/field';
import { useStory } from '../state/story-store';

/** Those who can be asked, the authors first; `but` may not be. */
export function useAskable(but: readonly string[]): { value: string; label: string }[] {
  const askable = useStory((state) => state.askable);
  const people = useStory((state) => state.story.people);
  const directory = useStory((state) => state.directory);
  return askable
    .filter((person) => !but.includes(person))
    .map((person) => {
      const parts = people.filter((one) => one.person === person).map((one) => PART_WORDS[one.as].toLowerCase());
      return { value: person, label: `${directory[person]?.name ?? 'Somebody'} (${parts.join(', ')})` };
    });
}

interface Props {
  options: { value: string; label: string }[];
  value: string;
  error?: string;
  onChange: (person: string) => void;
}

export const PersonField = ({ options, value, error, onChange }: Props) => (
  <SelectField
    label="To"
    options={options}
    value={value}
    error={error}
    onChange={(event) => onChange(event.target.value)}
  />
);
