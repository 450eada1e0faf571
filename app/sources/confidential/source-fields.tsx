import { confidentialTermsMean } from '@/domain/sentences/confidential-sources';
import { SOURCE_KIND_WORDS, SOURCE_TERMS_WORDS } from '@/domain/sentences/words';
import { SOURCE_KINDS, SOURCE_TERMS, type SourceKind, type SourceTerms } from '@/domain/vocabulary';
import { Field, optionsOf, SelectField, TextField } from '@/ui/field';
import type { TypedSource } from './typed-source';

const KINDS = optionsOf(SOURCE_KINDS, SOURCE_KIND_WORDS);
const TERMS = [{ value: '', label: 'None were agreed' }, ...optionsOf(SOURCE_TERMS, SOURCE_TERMS_WORDS)];

interface Props {
  typed: TypedSource;
  wrong: (field: string) => string | undefined;
  onChange: (typed: TypedSource) => void;
}

/** What is said of a confidential source. The browser is asked to remember none of it. */
export const SourceFields = ({ typed, wrong, onChange }: Props) => (
  <>
    <TextField
      label="Name"
      autoComplete="off"
      value={typed.name}
      error={wrong('name')}
      onChange={(event) => onChange({ ...typed, name: event.target.value })}
    />
    <SelectField
      label="Kind of source"
      options={KINDS}
      value={typed.kind}
      error={wrong('kind')}
      onChange={(event) => onChange({ ...typed, kind: event.target.value as SourceKind })}
    />
    {typed.kind === 'person' && (
      <SelectField
        label="Terms of this person"
        options={TERMS}
        hint={typed.terms ? confidentialTermsMean(typed.terms) : undefined}
        value={typed.terms}
        error={wrong('terms')}
        onChange={(event) => onChange({ ...typed, terms: event.target.value as SourceTerms | '' })}
      />
    )}
    {(['reach', 'note'] as const).map((field) => (
      <Field key={field} label={field === 'reach' ? 'How to reach them' : 'Note on it'} error={wrong(field)}>
        {(wiring) => (
          <textarea
            className="field"
            rows={2}
            autoComplete="off"
            {...wiring}
            value={typed[field]}
            onChange={(event) => onChange({ ...typed, [field]: event.target.value })}
          />
        )}
      </Field>
    ))}
  </>
);
