import type { Refusal, Result } from '@/domain/refusal';
import { EVIDENCE_TYPE_WORDS, STANCE_WORDS, TIER_WORDS } from '@/domain/sentences/words';
import { STANCES, TIERS } from '@/domain/vocabulary';
import { Field, optionsOf, TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import type { EvidenceFields } from '../state/draft';
import { Choice } from './choice';
import { backToText, sends, submitting } from './hand';
import { addressIn, hostOf } from './pasted-address';
import { SourceField } from './source-field';

const TYPES = optionsOf(['link', 'quotation'] as const, EVIDENCE_TYPE_WORDS);
const TIER_OPTIONS = optionsOf(TIERS, TIER_WORDS);
const STANCE_OPTIONS = optionsOf(STANCES, STANCE_WORDS);
const NO_TIER: Refusal = {
  code: 'invalid',
  sentence: 'The tier is missing.',
  fields: { tier: 'Say how near the source is to the fact: primary, secondary or tertiary.' },
};

interface Props {
  act: string;
  fields: EvidenceFields;
  /** Opened by the person just now, not by a draft that came back. */
  isAsked: boolean;
  onChange: (change: Partial<EvidenceFields>) => void;
  onSend: () => Promise<Result<unknown>>;
  onShut: () => void;
}

/** Link or quotation: whose, how near, for or against, where in it, and its words. */
export const EvidenceForm = ({ act: actName, fields, isAsked, onChange, onSend, onShut }: Props) => {
  const { busy, refusal, setRefusal, act } = useAct();
  const wrong = refusal?.fields ?? {};
  const send = async () => {
    if (fields.tier === '') return setRefusal(NO_TIER);
    if (await act(onSend)) backToText();
  };
  const onPaste = (event: React.ClipboardEvent) => {
    const url = addressIn(event.clipboardData.getData('text/plain'));
    if (!url || (event.target instanceof HTMLElement && event.target.matches('textarea'))) return;
    event.preventDefault();
    onChange({ type: 'link', url, source: fields.source || hostOf(url) });
  };
  const shut = () => {
    onShut();
    backToText();
  };
  return (
    <form
      className="evidence-form"
      aria-label="Evidence"
      onSubmit={submitting(send)}
      onPaste={onPaste}
      onKeyDown={(event) => sends(event) && void send()}
    >
      <SourceField
        autoFocus={isAsked}
        value={fields.source}
        error={wrong.source}
        onChange={(source) => onChange({ source })}
        onKnown={(tier) => fields.tier === '' && onChange({ tier })}
      />
      <Choice legend="Kind" options={TYPES} value={fields.type} onChange={(type) => onChange({ type })} />
      {fields.type === 'link' && (
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
        label="Where in it"
        placeholder={fields.type === 'link' ? 'p. 12, table 3' : 'Interview, recording, 00:07:41'}
        value={fields.locator}
        error={wrong.locator}
        onChange={(event) => onChange({ locator: event.target.value })}
      />
      <Field label="Its words" error={wrong.excerpt}>
        {(wiring) => (
          <textarea
            className="field serif"
            rows={2}
            {...wiring}
            value={fields.excerpt}
            onChange={(event) => onChange({ excerpt: event.target.value })}
          />
        )}
      </Field>
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
      {!Object.keys(wrong).some((field) => field in fields) && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <button className="btn main" type="submit" aria-disabled={busy || undefined}>
          {actName}
        </button>
        <button className="btn quiet" type="button" onClick={shut}>
          Leave it
        </button>
      </div>
    </form>
  );
};
