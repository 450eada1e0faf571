import type { Refusal, Result } from '@/domain/refusal';
import { sourceWords } from '@/domain/sentences/source-words';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { type EvidenceFields, hasWords } from '../state/draft';
import { LookInside } from '../viewer/look-inside';
import { EvidenceInputs } from './evidence-fields';
import { backToText, sends, submitting } from './hand';
import { addressIn, hostOf } from './pasted-address';
import { SourceField } from './source-field';
import { useRemembered } from './use-remembered';
import { UsedBefore } from './used-before';

const NO_TIER: Refusal = {
  code: 'invalid',
  sentence: 'The tier is missing.',
  fields: { tier: 'Say how near the source is to the fact: primary, secondary or tertiary.' },
};

interface Props {
  act: string;
  fields: EvidenceFields;
  /** The claim that a file may be brought in for. */
  claim?: string;
  /** The file of a piece that is corrected, to be looked into again. */
  file?: { name: string; onInside: () => void } | null;
  /** What is remembered of a source is filled in; not where a piece is corrected. */
  remembers?: boolean;
  /** Whether the person has just asked for the form, so that the focus goes there. */
  isAsked?: boolean;
  onChange: (change: Partial<EvidenceFields>) => void;
  onSend: () => Promise<Result<unknown>>;
  onShut: () => void;
}

/** Whose it is and what kind, how near, for or against, where in it, and its words. */
export const EvidenceForm = ({
  act: actName,
  fields,
  claim,
  file,
  remembers = true,
  isAsked,
  onChange,
  onSend,
  onShut,
}: Props) => {
  const { busy, refusal, setRefusal, act, righted } = useAct();
  const wrong = refusal?.fields ?? {};
  const change = (asked: Partial<EvidenceFields>) => {
    // A source that was last used with a file is remembered so also where none can be brought in.
    const { type, ...others } = asked;
    const what = type === undefined || (type === 'file' && claim === undefined) ? others : asked;
    righted(Object.keys(what));
    onChange(what);
  };
  const known = useRemembered(fields, change);
  const send = async () => {
    if (fields.tier === '') return setRefusal(NO_TIER);
    if (await act(onSend)) backToText();
  };
  const onPaste = (event: React.ClipboardEvent) => {
    const url = addressIn(event.clipboardData.getData('text/plain'));
    if (!url || (event.target instanceof HTMLElement && event.target.matches('textarea'))) return;
    event.preventDefault();
    change({ type: 'link', url, source: fields.source || hostOf(url) });
  };
  const shut = () => {
    onShut();
    backToText();
  };
  return (
    <form
      className="evidence-form"
      aria-label="Evidence"
      noValidate
      onSubmit={submitting(send)}
      onPaste={onPaste}
      onKeyDown={(event) => sends(event) && void send()}
    >
      <SourceField
        autoFocus={isAsked}
        value={fields.source}
        error={wrong.source}
        hint={
          [known.source && sourceWords(known.source), remembers && known.hint].filter(Boolean).join(' ') || undefined
        }
        onChange={(source) => change({ source })}
        onKnown={(source) => known.onKnown(source, remembers)}
      />
      {claim && known.source && <UsedBefore claim={claim} source={known.source} onDone={onShut} />}
      {file && <LookInside {...file} />}
      <EvidenceInputs fields={fields} wrong={wrong} claim={claim} onChange={change} />
      {!Object.keys(wrong).some((field) => field in fields || field === 'heldAs' || field === 'file') && (
        <RefusalLine refusal={refusal} />
      )}
      <div className="acts">
        <button className="btn main" type="submit" aria-disabled={busy || undefined}>
          {actName}
        </button>
        <button className="btn quiet" type="button" onClick={shut}>
          Leave it
        </button>
        {hasWords(fields) && <span className="unsaved">draft</span>}
      </div>
    </form>
  );
};
