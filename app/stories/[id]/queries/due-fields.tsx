import { useState } from 'react';
import { SelectField, TextField } from '@/ui/field';
import { DUE_CHOICES, type DueDraft, dueOptions } from './due-choices';

interface Props {
  draft: DueDraft;
  /** What to choose no date is called. */
  none?: string;
  onChange: (part: Partial<DueDraft>) => void;
  error?: string;
}

/** When an answer is wanted. */
export const DueFields = ({ draft, none, onChange, error }: Props) => {
  const [now] = useState(() => new Date().toISOString());
  const choose = (value: string) => onChange({ due: DUE_CHOICES.find((one) => one === value) ?? '' });
  return (
    <>
      <SelectField
        label="Due"
        options={dueOptions(now, none)}
        value={draft.due}
        error={draft.due === 'date' ? undefined : error}
        onChange={(event) => choose(event.target.value)}
      />
      {draft.due === 'date' && (
        <TextField
          label="Date and time"
          type="datetime-local"
          value={draft.date}
          error={error}
          onChange={(event) => onChange({ date: event.target.value })}
        />
      )}
    </>
  );
};
