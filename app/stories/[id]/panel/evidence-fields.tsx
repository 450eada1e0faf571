import { recomputed } from '@/domain/calculation';
import { heldAsIn } from '@/domain/held-as';
import { EVIDENCE_TYPE_WORDS, HELD_AS_WORDS, STANCE_WORDS, TIER_WORDS } from '@/domain/sentences/words';
import { type EvidenceType, HELD_AS, type HeldAs, STANCES, TIERS } from '@/domain/vocabulary';
import { creditIn } from '@/domain/wire-credit';
import { Field, optionsOf, SelectField, TextField } from '@/ui/field';
import type { EvidenceFields } from '../state/draft';
import { Calculation } from './calculation';
import { Choice } from './choice';
import { FileField } from './file-field';

const TYPES = optionsOf(['link', 'quotation', 'calculation', 'observation', 'file'] as const, EVIDENCE_TYPE_WORDS);
const WITHOUT_FILE = TYPES.filter(({ value }) => value !== 'file');
const TIER_OPTIONS = optionsOf(TIERS, TIER_WORDS);
const STANCE_OPTIONS = optionsOf(STANCES, STANCE_WORDS);
const HELD_OPTIONS = [{ value: '', label: 'Not said' }, ...optionsOf(HELD_AS, HELD_AS_WORDS)];

/** What the fields are called and look for, by what the evidence is. */
const SHAPES: Record<EvidenceType, { words: string; wordsLike?: string; place: string; placeLike: string }> = {
  link: { words: 'Its words', place: 'Where in it', placeLike: 'p. 12, table 3' },
  file: { words: 'Its words', place: 'Where in it', placeLike: 'p. 12, table 3' },
  quotation: { words: 'What was said', place: 'Where in it', placeLike: 'Interview, recording, 00:07:41' },
  calculation: {
    words: 'Its lines',
    wordsLike: 'passengers = 43,800\npassengers / 365 = 120',
    place: 'Figures from',
    placeLike: 'Yearbook, p. 4; cell B7',
  },
  observation: { words: 'What was seen', place: 'Where and when', placeLike: 'Quay 4, 3 March, 14:20' },
};

interface Props {
  fields: EvidenceFields;
  wrong: Partial<Record<string, string>>;
  /** The claim that a file may be brought in for; without one there is none. */
  claim?: string | undefined;
  /** Where a file is brought in that the claim's own draft must not hold. */
  fileField?: React.ReactNode;
  onChange: (change: Partial<EvidenceFields>) => void;
}

/** What it is. A file that is attached stays one, and nothing else becomes one. */
const Kind = ({ fields, wrong, claim, fileField, onChange }: Props) => {
  const takesFile = claim !== undefined || fileField !== undefined;
  if (fields.type === 'file' && !takesFile) return null;
  return (
    <>
      <Choice
        legend="Kind"
        options={takesFile ? TYPES : WITHOUT_FILE}
        value={fields.type}
        error={wrong.type}
        onChange={(type) => onChange({ type })}
      />
      {fields.type === 'file' && claim !== undefined && (
        <FileField claim={claim} fields={fields} error={wrong.file} onChange={onChange} />
      )}
      {fields.type === 'file' && fileField}
    </>
  );
};

const Words = ({ fields, wrong, onChange }: Props) => {
  const shape = SHAPES[fields.type];
  const isCalculation = fields.type === 'calculation';
  return (
    <>
      <Field label={shape.words} error={wrong.excerpt}>
        {(wiring) => (
          <textarea
            className="field serif"
            rows={isCalculation ? 3 : 2}
            spellCheck={!isCalculation}
            placeholder={shape.wordsLike}
            {...wiring}
            value={fields.excerpt}
            onChange={(event) => onChange({ excerpt: event.target.value })}
          />
        )}
      </Field>
      {isCalculation && fields.excerpt.trim() !== '' && (
        <section className="worked-out" aria-label="What it comes to" aria-live="polite">
          <Calculation lines={recomputed(fields.excerpt)} />
        </section>
      )}
    </>
  );
};

const Held = ({ fields, wrong, onChange }: Props) => {
  const held = fields.heldAs ?? heldAsIn(fields);
  const isRead = fields.heldAs === undefined && held !== '';
  return (
    <SelectField
      label="Held as"
      options={HELD_OPTIONS}
      value={held}
      error={wrong.heldAs}
      hint={isRead ? 'Read from its place and note. Choose another if that is not so.' : undefined}
      onChange={(event) => onChange({ heldAs: event.target.value as HeldAs | '' })}
    />
  );
};

/** Whose report it is, where another prints it: what carries the credit of one wire counts once. */
const Credit = ({ fields, wrong, onChange }: Props) => {
  const credit = fields.credit ?? creditIn(fields.excerpt);
  if (fields.type !== 'link' && fields.type !== 'file' && credit === '') return null;
  return (
    <TextField
      label="Wire credit"
      placeholder="The agency, where another prints its report"
      value={credit}
      error={wrong.credit}
      hint={
        fields.credit === undefined && credit !== '' ? 'Read from its words. Change it if that is not so.' : undefined
      }
      onChange={(event) => onChange({ credit: event.target.value })}
    />
  );
};

/** Kind, address, place, words, tier, stance and note: what a piece of evidence says beside whose it is. */
export const EvidenceInputs = (props: Props) => {
  const { fields, wrong, onChange } = props;
  const shape = SHAPES[fields.type];
  return (
    <>
      <Kind {...props} />
      {(fields.type === 'link' || fields.url !== '') && (
        <TextField
          label="Address"
          type="url"
          inputMode="url"
          placeholder="https://"
          value={fields.url}
          error={wrong.url}
          onChange={(event) => onChange({ url: event.target.value })}
        />
      )}
      <TextField
        label={shape.place}
        name="locator"
        placeholder={shape.placeLike}
        value={fields.locator}
        error={wrong.locator}
        onChange={(event) => onChange({ locator: event.target.value })}
      />
      <Words {...props} />
      {['quotation', 'link', 'file'].includes(fields.type) && <Held {...props} />}
      <Credit {...props} />
      <Choice
        legend="Tier"
        options={TIER_OPTIONS}
        value={fields.tier}
        error={wrong.tier}
        onChange={(tier) => onChange({ tier })}
      />
      <Choice
        legend="Stance"
        options={STANCE_OPTIONS}
        value={fields.stance}
        error={wrong.stance}
        onChange={(stance) => onChange({ stance })}
      />
      <TextField
        label="Note"
        placeholder="How you came by it, if that matters"
        value={fields.note}
        error={wrong.note}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </>
  );
};
