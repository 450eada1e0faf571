import { MOST_SOURCES } from '@/domain/rule-limits';
import { disagreeing } from '@/domain/sentences/rule-lines';
import { FINDING_WORDS } from '@/domain/sentences/words';
import { FINDINGS } from '@/domain/vocabulary';
import { SelectField } from '@/ui/field';
import { TickBox } from '@/ui/tick-box';
import { type FieldsProps, withCode } from './typed-rules';

const COUNTS = Array.from({ length: MOST_SOURCES + 1 }, (_, count) => ({
  value: `${count}`,
  label: disagreeing(count),
}));

/** What each finding needs beside evidence. */
export const FindingFields = ({ rules, onChange }: FieldsProps) => (
  <section className="finding-fields" aria-labelledby="by-finding">
    <h3 id="by-finding">What a finding needs</h3>
    <fieldset>
      <legend>A word why</legend>
      {FINDINGS.map((finding) => (
        <TickBox
          key={finding}
          label={FINDING_WORDS[finding]}
          checked={rules.rationale.includes(finding)}
          onChange={(event) => {
            const rationale = withCode(FINDINGS, rules.rationale, finding, event.target.checked);
            onChange({ ...rules, rationale });
          }}
        />
      ))}
    </fieldset>
    <TickBox
      label="On author needs the author’s word on record"
      hint="A quotation as evidence, or an answer to a query that was accepted."
      checked={rules.authorsWord}
      onChange={(event) => onChange({ ...rules, authorsWord: event.target.checked })}
    />
    <SelectField
      label="Conflicting sources needs"
      options={COUNTS}
      value={`${rules.conflicting}`}
      onChange={(event) => onChange({ ...rules, conflicting: Number(event.target.value) })}
    />
  </section>
);
