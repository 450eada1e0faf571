import { useRef } from 'react';
import { FILE_FAULT, FILE_SAYS, fileWords } from '@/domain/sentences/files';
import { Field } from '@/ui/field';
import type { EvidenceFields } from '../state/draft';
import { type Sending, sendForClaim, takeOut } from '../state/sendings';
import { useStory, useStoryStore } from '../state/story-store';
import { UploadInside } from '../viewer/upload-inside';
import { UploadPicture } from '../viewer/upload-picture';
import './files.css';

type Shown = Pick<Sending, 'name' | 'offset' | 'size' | 'isPaused'>;

export const OnItsWay = ({ sending, onStop }: { sending: Shown; onStop: () => void }) => {
  const { name, offset, size, isPaused } = sending;
  return (
    <div className="file-coming">
      <progress max={size} value={offset} aria-label={`Sending ${name}`} />
      <p role="status">{isPaused ? FILE_SAYS.paused(name) : FILE_SAYS.sending(name, offset, size)}</p>
      <button className="btn quiet" type="button" onClick={onStop}>
        Stop
      </button>
    </div>
  );
};

interface Props {
  claim: string;
  fields: EvidenceFields;
  error: string | undefined;
  onChange: (change: Partial<EvidenceFields>) => void;
}

/** The file of a piece of evidence: chosen, dropped on the page, or pasted; on its way, there, or refused. */
export const FileField = ({ claim, fields, error, onChange }: Props) => {
  const { file } = fields;
  const store = useStoryStore();
  const input = useRef<HTMLInputElement>(null);
  const sending = useStory((state) => state.sendings.get(claim));
  if (sending && !sending.refusal) return <OnItsWay sending={sending} onStop={() => takeOut(store, claim)} />;
  // What the form lacked when it was sent, a file, it may have by now.
  const missing = file && error !== FILE_FAULT.noUpload() ? undefined : error;
  const wrong = sending?.refusal?.sentence ?? missing;
  return (
    <>
      {file && (
        <div className="entry">
          <span className="label">File</span>
          <p className="file-here">
            <b>{file.name}</b> {fileWords(file)} <UploadInside file={file} fields={fields} onChange={onChange} />{' '}
            <button className="link small" type="button" onClick={() => takeOut(store, claim)}>
              Take it out
            </button>
          </p>
          <UploadPicture key={file.upload} file={file} fields={fields} onChange={onChange} />
        </div>
      )}
      <Field label={file ? 'Another file' : 'File to attach'} error={wrong} hint={file ? undefined : FILE_SAYS.offer}>
        {(wiring) => (
          <input
            {...wiring}
            ref={input}
            className="file-input"
            type="file"
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              target.value = '';
              void sendForClaim(store, claim, files);
            }}
          />
        )}
      </Field>
    </>
  );
};
