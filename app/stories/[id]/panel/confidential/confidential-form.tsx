import { useEffect, useRef } from 'react';
import type { Refusal, Result } from '@/domain/refusal';
import { TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { TickBox } from '@/ui/tick-box';
import { useAct } from '@/ui/use-act';
import type { UploadedFile } from '../../state/draft';
import { EvidenceInputs } from '../evidence-fields';
import { backToText, sends, submitting } from '../hand';
import { ConfidentialFile } from './confidential-file';
import type { Typed } from './held';
import { NamedFields } from './named-fields';
import { SourcesKnown } from './sources-known';

const NO_TIER: Refusal = {
  code: 'invalid',
  sentence: 'The tier is missing.',
  fields: { tier: 'Say how near the source is to the fact: primary, secondary or tertiary.' },
};

interface Props {
  act: string;
  typed: Typed;
  /** The claim that a file may be brought in for; a correction brings none. */
  claim?: string;
  owner: string;
  /** A correction changes what it says, not who sees it. */
  names: boolean;
  /** Whether the person has just asked for the form, so that the focus goes there. */
  isAsked: boolean;
  onChange: (typed: Typed) => void;
  onSend: () => Promise<Result<unknown>>;
  onShut: () => void;
}

interface FileProps extends Pick<Props, 'typed' | 'onChange'> {
  claim: string;
  error: string | undefined;
}

/** A file takes its time: what is typed meanwhile stays. */
const FileInConfidence = ({ claim, typed, error, onChange }: FileProps) => {
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  const put = (file: UploadedFile | undefined) =>
    onChange({ ...latest.current, fields: { ...latest.current.fields, file } });
  return <ConfidentialFile claim={claim} file={typed.fields.file} error={error} onFile={put} />;
};

/** Evidence in confidence. Its source is typed, or one of the person's confidential sources; nothing of it is kept in the browser. */
export const ConfidentialForm = (props: Props) => {
  const { act: actName, typed, claim, owner, names, isAsked, onChange, onSend, onShut } = props;
  const { busy, refusal, setRefusal, act, wrong, righted } = useAct();
  const { fields, people, vouches } = typed;
  const change = (more: Partial<Typed['fields']>, from = typed.from) => {
    righted(Object.keys(more));
    onChange({ ...typed, from, fields: { ...fields, ...more } });
  };
  const shut = () => {
    onShut();
    backToText();
  };
  const send = async () => {
    if (fields.tier === '') return setRefusal(NO_TIER);
    if (await act(onSend)) shut();
  };
  return (
    <form
      className="evidence-form"
      aria-label="Confidential evidence"
      autoComplete="off"
      noValidate
      onSubmit={submitting(send)}
      onKeyDown={(event) => sends(event) && void send()}
    >
      <p className="dim small">
        Only those named see what you write here; for all others it is not there. It is sealed when you send it. Until
        then it is in this page alone: do not leave it half written.
      </p>
      <TextField
        label="Source"
        name="confidential-source"
        autoComplete="off"
        autoFocus={isAsked}
        value={fields.source}
        error={wrong('source')}
        onChange={(event) => change({ source: event.target.value }, null)}
      />
      <SourcesKnown
        source={fields.source}
        chosen={typed.from}
        onChoose={({ id, name }) => change({ source: name }, id)}
      />
      <EvidenceInputs
        fields={fields}
        wrong={refusal?.fields ?? {}}
        fileField={claim && <FileInConfidence claim={claim} typed={typed} error={wrong('file')} onChange={onChange} />}
        onChange={change}
      />
      {names && (
        <>
          <NamedFields
            owner={owner}
            people={people}
            error={wrong('people')}
            onChange={(next) => onChange({ ...typed, people: next })}
          />
          <TickBox
            label="I vouch for it"
            hint="Others on the story then read one line: that the claim rests on confidential evidence, and that you vouch for it."
            checked={vouches}
            onChange={(event) => onChange({ ...typed, vouches: event.target.checked })}
          />
        </>
      )}
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
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
