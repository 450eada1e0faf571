import { TextField } from '@/ui/field';
import type { Draft } from './new-story-draft';

export interface PartProps {
  draft: Draft;
  wrong: (field: string) => string | undefined;
  onChange: (part: Partial<Draft>) => void;
}

/** What stands above the text; all of it is checkable. */
export const StoryHead = ({ draft, wrong, onChange }: PartProps) => (
  <>
    <TextField
      label="Headline"
      className="field as-headline"
      value={draft.headline}
      error={wrong('headline')}
      maxLength={2000}
      autoFocus
      onChange={(event) => onChange({ headline: event.target.value })}
    />
    <TextField
      label="Dek"
      className="field as-dek"
      hint="The line under the headline, if there is one."
      value={draft.dek}
      error={wrong('dek')}
      maxLength={4000}
      onChange={(event) => onChange({ dek: event.target.value })}
    />
    <TextField
      label="Byline"
      value={draft.byline}
      error={wrong('byline')}
      maxLength={1000}
      onChange={(event) => onChange({ byline: event.target.value })}
    />
  </>
);
